// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/operation/optiontable.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <type_traits>
#include <utility>

namespace punchline {

/// The program's sentences about its options, in their translation context.
[[nodiscard]] QString translated(const char *text);

/// The text given for an option, and its place.
struct GivenValue
{
    QString text;
    QString file = {}; ///< Empty for the command line.
    int line = 0;      ///< In that file.
};

/// The values given for each option of the table. It reads numbers within their ranges and flags, and keeps
/// the first complaint about a value that an option does not take, with its place. Filled and read by
/// parseServerOptions(). It knows no particular option.
class OptionValues
{
public:
    void add(OptionId id, const GivenValue &value) { m_given[id].append(value); }
    void clear(OptionId id) { m_given.remove(id); }

    [[nodiscard]] QList<GivenValue> all(OptionId id) const { return m_given.value(id); }
    /// The value that counts if an option that does not repeat was given more than once.
    [[nodiscard]] std::optional<GivenValue> last(OptionId id) const;

    /// What @p parse makes of the values that count. Refuses those for which it returns `nullopt`.
    template <typename Parse> [[nodiscard]] auto read(OptionId id, Parse parse)
    {
        QList<typename std::invoke_result_t<Parse, const QString &>::value_type> read;
        const auto given = all(id);
        for (const GivenValue &value : optionEntry(id).repeats ? given : given.last(qMin(given.size(), 1))) {
            if (auto parsed = parse(value.text))
                read.append(*std::move(parsed));
            else
                refuse(id, value);
        }
        return read;
    }
    /// The value, or the default. If it is not a number or out of range, refuses it and returns the default.
    [[nodiscard]] quint32 number(OptionId id);
    [[nodiscard]] bool flag(OptionId id);

    /// The option as it is written at the place of @p value.
    [[nodiscard]] static QString nameOf(OptionId id, const GivenValue &value);
    /// Complains that @p id does not take @p value, and says what it takes.
    void refuse(OptionId id, const GivenValue &value);
    /// Complains in a sentence of its own.
    void complain(const GivenValue &about, const QString &sentence);
    /// The first one.
    [[nodiscard]] std::optional<QString> complaint() const { return m_complaint; }

    /// The texts as written, without the options that were not given.
    [[nodiscard]] QMap<OptionId, QStringList> texts() const;

private:
    QMap<OptionId, QList<GivenValue>> m_given;
    std::optional<QString> m_complaint;
};

} // namespace punchline
