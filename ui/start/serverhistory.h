// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"

#include <QStringList>

class QSettings;

namespace punchline {

/// The server addresses that were used, newest first, kept in the settings. Where these cannot be written
/// it still remembers for as long as the program runs.
class ServerHistory
{
public:
    static constexpr qsizetype MaxAddresses = 10;

    /// Reads what @p settings hold; entries that are no addresses are left out. @p settings must outlive it.
    explicit ServerHistory(QSettings &settings);

    [[nodiscard]] const QStringList &addresses() const { return m_addresses; }

    /// Whether the settings took the last change, or would take one as far as is known before it.
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
