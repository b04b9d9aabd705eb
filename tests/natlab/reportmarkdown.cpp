// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/reportcell.h"

namespace punchline::natlab {

namespace {

QString markdownOf(const Cell &cell)
{
    return cell.good ? cell.text : cell.text + QStringLiteral(" **!**");
}

} // namespace

QString markdownOf(const QList<PairResult> &results, const QStringList &kinds, const Options &options,
                   const QDateTime &when)
{
    const Summary summary = summaryOf(results);
    QStringList lines{
        QStringLiteral("# NAT lab, %1").arg(when.toString(Qt::ISODate)), {}, lineOf(options) + u'.', {}};
    for (const QString &line : linesOf(summary))
        lines.append(QStringLiteral("- ") + line);
    lines += {{}, QStringLiteral("| | ") + kinds.join(QStringLiteral(" | ")) + QStringLiteral(" |")};
    lines.append(QStringLiteral("|---").repeated(kinds.size() + 1) + u'|');
    for (qsizetype row = 0; row < kinds.size(); ++row) {
        QString line = QStringLiteral("| **%1** |").arg(kinds.at(row));
        for (qsizetype column = 0; column < kinds.size(); ++column) {
            const PairResult *result = findPair(results, kinds.at(row), kinds.at(column));
            line += u' ';
            if (column >= row && result)
                line += markdownOf(cellOf(*result));
            line += QLatin1String(" |");
        }
        lines.append(line);
    }
    lines += {{},
              QStringLiteral("A cell: the share of tries that linked, and their median time; ⇄ where "
                             "they were linked through the server; — "
                             "where no direct path was reported, and after which time. "
                             "**!** marks what is not as it has to be.")};
    if (!summary.shortcomings.isEmpty()) {
        lines += {{}, QStringLiteral("## Not as it has to be"), {}};
        for (const QString &shortcoming : summary.shortcomings)
            lines.append(QStringLiteral("- ") + shortcoming);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace punchline::natlab
