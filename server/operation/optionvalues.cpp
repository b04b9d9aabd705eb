// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/optionvalues.h"

#include <QCoreApplication>

namespace punchline {

namespace {

QString rangeOf(const OptionEntry &option)
{
    const QString words = option.placeholder == QLatin1StringView("PORT")
        ? translated("a port from %1 to %2")
        : translated("a number from %1 to %2");
    return words.arg(option.least).arg(option.most);
}

} // namespace

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
    const quint32 fallback = QString(option.fallback).toUInt();
    const auto given = last(id);
    if (!given)
        return fallback;
    bool isNumber = false;
    const quint32 number = given->text.toUInt(&isNumber);
    if (isNumber && number >= option.least && number <= option.most)
        return number;
    refuse(id, *given, rangeOf(option));
    return fallback;
}

bool OptionValues::flag(OptionId id)
{
    const auto given = last(id);
    if (!given)
        return false;
    const bool isYes = given->text == QLatin1StringView("yes");
    if (!isYes && given->text != QLatin1StringView("no"))
        refuse(id, *given, translated("yes or no"));
    return isYes;
}

void OptionValues::refuse(OptionId id, const GivenValue &value, const QString &wanted)
{
    const QString dashes = value.file.isEmpty() ? QStringLiteral("--") : QString();
    complain(value,
             translated("%1 does not take \"%2\": give it %3.")
                 .arg(dashes + optionEntry(id).name, value.text, wanted));
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
