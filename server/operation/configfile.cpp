// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/configfile.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace punchline {

namespace {

using Problem = ConfigProblem::Kind;

std::optional<QString> toText(QByteArrayView line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(line);
    return decoder.hasError() || text.contains(QChar::Null) ? std::nullopt : std::optional(text);
}

std::variant<ConfigLine, ConfigProblem> parseAssignment(const QString &text, int number)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.left(equals).trimmed();
    if (equals < 0)
        return ConfigProblem{number, Problem::NoAssignment, key};
    const OptionEntry *option = findOption(key);
    if (!option)
        return ConfigProblem{number, Problem::UnknownKey, key};
    const QString value = text.mid(equals + 1).trimmed();
    if (value.isEmpty())
        return ConfigProblem{number, Problem::NoValue, key};
    return ConfigLine{number, option->id, value};
}

} // namespace

std::variant<QList<ConfigLine>, ConfigProblem> parseConfig(QByteArrayView text)
{
    QList<ConfigLine> lines;
    int number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf('\n', begin);
        const auto line = toText(text.sliced(begin, (end < 0 ? text.size() : end) - begin));
        begin = end < 0 ? text.size() : end + 1;
        ++number;
        if (!line)
            return ConfigProblem{number, Problem::NotText, {}};
        const QString content = line->trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            continue;
        const auto parsed = parseAssignment(content, number);
        if (const auto *problem = std::get_if<ConfigProblem>(&parsed))
            return *problem;
        const auto &assignment = std::get<ConfigLine>(parsed);
        const auto before = std::ranges::find(lines, assignment.option, &ConfigLine::option);
        if (const OptionEntry &option = optionEntry(assignment.option);
            !option.repeats && before != lines.end())
            return ConfigProblem{number, Problem::SetTwice, option.name, before->number};
        lines.append(assignment);
    }
    return lines;
}

} // namespace punchline
