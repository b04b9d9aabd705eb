// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"

#include <QStringList>

class QSettings;

namespace punchline {

/// Previously used server addresses, newest first, kept in the settings. If the settings cannot be written,
/// it remembers them until the program exits.
class ServerHistory
{
public:
    static constexpr qsizetype MaxAddresses = 10;

    /// Reads @p settings and skips entries that are not addresses. @p settings must outlive the history.
    explicit ServerHistory(QSettings &settings);

    [[nodiscard]] const QStringList &addresses() const { return m_addresses; }

    /// True if the settings accepted the last change or, before any change, seem writable.
    [[nodiscard]] bool isKept() const { return m_isKept; }

    /// Puts @p address first.
    void remember(const ServerAddress &address);
    void forgetAll();

private:
    void write();

    QSettings &m_settings;
    QStringList m_addresses;
    bool m_isKept = true;
};

} // namespace punchline
