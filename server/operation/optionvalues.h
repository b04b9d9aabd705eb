// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/operation/optiontable.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace punchline {

/// What the program says of its options, in the context that it is translated in.
[[nodiscard]] QString translated(const char *text);

/// What was written for an option, and where.
struct GivenValue
{
    QString text;
    QString file = {}; ///< Empty: on the command line.
    int line = 0;      ///< Of that file.
};

/// What has been given for each option of the table, and the reading of it: numbers within their range,
/// flags, and the first complaint about what an option does not take, which says where it was written. Filled
/// and asked by parseServerOptions(); it knows no option by itself.
class OptionValues
{
public:
    void add(OptionId id, const GivenValue &value) { m_given[id].append(value); }
    void clear(OptionId id) { m_given.remove(id); }

    [[nodiscard]] QList<GivenValue> all(OptionId id) const { return m_given.value(id); }
    /// The one that counts where an option has been given more than once.
    [[nodiscard]] std::optional<GivenValue> last(OptionId id) const;

    /// The value, or the default; a complaint and the default where it is no number or out of range.
    [[nodiscard]] quint32 number(OptionId id);
    [[nodiscard]] bool flag(OptionId id);

    /// Complains that @p id does not take @p value but @p wanted.
    void refuse(OptionId id, const GivenValue &value, const QString &wanted);
    /// Complains in a sentence of its own.
    void complain(const GivenValue &about, const QString &sentence);
    /// The first one.
    [[nodiscard]] std::optional<QString> complaint() const { return m_complaint; }

    /// As it was written; nothing for what has not been given.
    [[nodiscard]] QMap<OptionId, QStringList> texts() const;

private:
    QMap<OptionId, QList<GivenValue>> m_given;
    std::optional<QString> m_complaint;
};

} // namespace punchline
