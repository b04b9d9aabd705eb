// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/reportcell.h"

namespace punchline::natlab {

namespace {

// Colours that people with the common kinds of colour blindness can tell apart; each cell also says it in
// text.
constexpr auto Style = R"(
  :root { color-scheme: light dark; }
  body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 110rem; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin-bottom: .2rem; }
  .scroll { overflow-x: auto; }
  table { border-collapse: separate; border-spacing: 2px; font-variant-numeric: tabular-nums; }
  th { font-weight: 600; text-align: left; white-space: nowrap; padding: .2rem .5rem; }
  thead th { vertical-align: bottom; }
  thead th span { writing-mode: vertical-rl; transform: rotate(180deg); }
  td { min-width: 3.6rem; height: 2.1rem; padding: .1rem .3rem; text-align: center; white-space: nowrap;
       border-radius: 3px; font-size: .82rem; }
  td.good { background: #b7dfc3; color: #0b3a1c; }
  td.relayed { background: #b9d3ee; color: #0d2f52; }
  td.weak { background: #f6dc8c; color: #4a3500; }
  td.bad { background: #c2362b; color: #ffffff; }
  td.told { background: #d9dee5; color: #2b3540; }
  td.broken { background: #6b3fa0; color: #ffffff; }
  .kind { display: block; font-size: .75rem; font-weight: 400; opacity: .75; }
  .legend td { padding: .2rem .8rem; }
  li { margin: .15rem 0; }
)";

QString styleName(Cell::Color color)
{
    switch (color) {
    case Cell::Color::Good:
        return QStringLiteral("good");
    case Cell::Color::Relayed:
        return QStringLiteral("relayed");
    case Cell::Color::Weak:
        return QStringLiteral("weak");
    case Cell::Color::Bad:
        return QStringLiteral("bad");
    case Cell::Color::Told:
        return QStringLiteral("told");
    case Cell::Color::Broken:
        break;
    }
    return QStringLiteral("broken");
}

QString listOf(const QStringList &lines)
{
    QString html = QStringLiteral("<ul>\n");
    for (const QString &line : lines)
        html += QStringLiteral("<li>%1</li>\n").arg(line.toHtmlEscaped());
    return html + QStringLiteral("</ul>\n");
}

QString headOf(const QStringList &kinds)
{
    QString html = QStringLiteral("<thead><tr><th></th>");
    for (const QString &kind : kinds)
        html += QStringLiteral("<th scope=\"col\"><span>%1</span></th>").arg(kind.toHtmlEscaped());
    return html + QStringLiteral("</tr></thead>\n");
}

QString rowOf(const QList<PairResult> &results, const QStringList &kinds, qsizetype row)
{
    const QString portClass = nameOf(findNatKind(kinds.at(row)).value_or(NatKind()).portClass);
    QString html = QStringLiteral("<tr><th scope=\"row\">%1<span class=\"kind\">%2</span></th>")
                       .arg(kinds.at(row).toHtmlEscaped(), portClass);
    for (qsizetype column = 0; column < kinds.size(); ++column) {
        const PairResult *result =
            column < row ? nullptr : findPair(results, kinds.at(row), kinds.at(column));
        const Cell cell = result ? cellOf(*result) : Cell();
        html += result ? QStringLiteral("<td class=\"%1\" title=\"%2\">%3</td>")
                             .arg(styleName(cell.color), cell.tip.toHtmlEscaped(), cell.text.toHtmlEscaped())
                       : QStringLiteral("<td></td>");
    }
    return html + QStringLiteral("</tr>\n");
}

QString legend()
{
    return QStringLiteral(
        "<table class=\"legend\"><tr><td class=\"good\">0.12 s</td><th>linked, median time from the pairing"
        "</th><td class=\"relayed\">⇄ 0.30 s</td><th>linked through the server within 1 s</th>"
        "<td class=\"told\">— 1.20 s</td><th>no direct path is possible, and both were told so within "
        "3 s</th></tr><tr><td class=\"weak\">3/5 0.40 s</td><th>linked too rarely</th><td class=\"bad\">— "
        "20.00 s</td><th>did not link, or was not told in time</th></tr><tr><td class=\"broken\">?</td><th>"
        "no result</th></tr></table>\n");
}

} // namespace

QString htmlOf(const QList<PairResult> &results, const QStringList &kinds, const Options &options,
               const QDateTime &when)
{
    const Summary summary = summaryOf(results);
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n"
                                  "<title>NAT lab</title>\n<style>%1</style>\n</head>\n<body>\n")
                       .arg(QString::fromLatin1(Style));
    html +=
        QStringLiteral("<h1>NAT lab</h1>\n<p>%1 · %2</p>\n")
            .arg(when.toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")), lineOf(options).toHtmlEscaped());
    html += listOf(linesOf(summary));
    html += QStringLiteral("<div class=\"scroll\"><table>\n") + headOf(kinds) + QStringLiteral("<tbody>\n");
    for (qsizetype row = 0; row < kinds.size(); ++row)
        html += rowOf(results, kinds, row);
    html += QStringLiteral("</tbody></table></div>\n<h2>Legend</h2>\n") + legend();
    if (!summary.shortcomings.isEmpty())
        html += QStringLiteral("<h2>Not as it has to be</h2>\n") + listOf(summary.shortcomings);
    return html + QStringLiteral("</body>\n</html>\n");
}

} // namespace punchline::natlab
