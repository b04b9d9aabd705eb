// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/optionvalues.h"

#include <QCoreApplication>

namespace punchline {

QString translated(const char *text)
{
    return QCoreApplication::translate("punchline-server", text);
}

std::optional<GivenValue> OptionValues::last(OptionId id) const
{
    const auto found = m_given.constFind(id);
    return found == m_given.cend() || found->isEmpty() ? std::nullopt : std::optional(found->constLast());
}

quint32 OptionValues::number(OptionId id)
{
    const OptionEntry &option = optionEntry(id);
    const auto inRange = [&option](const QString &text) {
        bool isNumber = false;
        const quint32 number = text.toUInt(&isNumber);
        const bool fits = isNumber && number >= option.least && number <= option.most;
        return fits ? std::optional(number) : std::nullopt;
    };
    return read(id, inRange).value(0, QString(option.fallback).toUInt());
}

bool OptionValues::flag(OptionId id)
{
    const auto yesOrNo = [](const QString &text) {
        const bool isYes = text == QLatin1StringView("yes");
        return isYes || text == QLatin1StringView("no") ? std::optional(isYes) : std::nullopt;
    };
    return read(id, yesOrNo).value(0, false);
}

QString OptionValues::nameOf(OptionId id, const GivenValue &value)
{
    return (value.file.isEmpty() ? QStringLiteral("--") : QString()) + optionEntry(id).name;
}

void OptionValues::refuse(OptionId id, const GivenValue &value)
{
    const OptionEntry &option = optionEntry(id);
    const QString number = option.placeholder == QLatin1StringView("PORT")
        ? translated("a port from %1 to %2")
        : translated("a number from %1 to %2");
    complain(value,
             translated("%1 does not take \"%2\": give it %3.")
                 .arg(nameOf(id, value), value.text,
                      option.wanted ? translated(option.wanted) : number.arg(option.least).arg(option.most)));
}

void OptionValues::complain(const GivenValue &about, const QString &sentence)
{
    if (m_complaint)
        return;
    m_complaint = about.file.isEmpty()
        ? sentence
        : translated("%1, line %2: %3").arg(about.file, QString::number(about.line), sentence);
}

QMap<OptionId, QStringList> OptionValues::texts() const
{
    QMap<OptionId, QStringList> texts;
    for (auto it = m_given.cbegin(); it != m_given.cend(); ++it) {
        for (const GivenValue &value : *it)
            texts[it.key()].append(value.text);
    }
    return texts;
}

} // namespace punchline
