// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/links.h"

#include <QRegularExpression>

namespace punchline {

namespace {

/// @p link without characters that belong to the sentence around it.
QStringView trimmedLink(QStringView link)
{
    static const QString punctuation = QStringLiteral(".,;:!?'\"…»”’>");
    static const QString closing = QStringLiteral(")]}");
    static const QString opening = QStringLiteral("([{");
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const qsizetype bracket = closing.indexOf(last);
        const bool isLoose = bracket >= 0 && link.count(last) > link.count(opening.at(bracket));
        if (!isLoose && !punctuation.contains(last))
            break;
        link.chop(1);
    }
    return link;
}

} // namespace

QList<LinkSpan> findLinks(const QString &text)
{
    static const QRegularExpression beginning(QStringLiteral(R"(\bhttps?://[^\s<>"\x{2028}\x{2029}]+)"),
                                              QRegularExpression::CaseInsensitiveOption
                                                  | QRegularExpression::UseUnicodePropertiesOption);
    QList<LinkSpan> links;
    auto matches = beginning.globalMatch(text);
    while (matches.hasNext() && links.size() < MaxLinks) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > MaxLinkLength)
            continue;
        const QStringView link = trimmedLink(match.capturedView());
        const QUrl target(link.toString(), QUrl::StrictMode);
        if (target.isValid() && !target.host().isEmpty() && target.userInfo().isEmpty())
            links.append({match.capturedStart(), link.size(), target});
    }
    return links;
}

QString linkTargetText(const QUrl &target)
{
    return QString::fromLatin1(target.toEncoded());
}

} // namespace punchline
