// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/jsonline.h"

#include <QJsonDocument>

namespace punchline {

QByteArray toJsonLine(const QJsonObject &object)
{
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString line;
    line.reserve(json.size());
    for (const char32_t c : json.toUcs4()) {
        const auto units = QChar::fromUcs4(c); // Not QString::fromUcs4(), which drops U+FEFF.
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            for (const char16_t unit : units)
                line += QStringLiteral("\\u%1").arg(uint(unit), 4, 16, QLatin1Char('0'));
            break;
        default:
            line += units;
        }
    }
    return line.toUtf8();
}

} // namespace punchline
