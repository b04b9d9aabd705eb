// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/serverhistory.h"

#include <QSettings>

namespace punchline {

namespace {

const QString &historyKey()
{
    static const QString key = QStringLiteral("servers/history");
    return key;
}

} // namespace

ServerHistory::ServerHistory(QSettings &settings)
    : m_settings(settings)
    , m_isKept(settings.isWritable() && settings.status() == QSettings::NoError)
{
    // The file may have been edited by hand: validate it like typed input.
    const QStringList stored = settings.value(historyKey()).toStringList();
    for (const QString &text : stored) {
        const auto parsed = ServerAddress::parse(text);
        const auto *address = std::get_if<ServerAddress>(&parsed);
        if (address && !m_addresses.contains(address->toString()) && m_addresses.size() < MaxAddresses)
            m_addresses.append(address->toString());
    }
}

void ServerHistory::remember(const ServerAddress &address)
{
    const QString text = address.toString();
    m_addresses.removeAll(text);
    m_addresses.prepend(text);
    while (m_addresses.size() > MaxAddresses)
        m_addresses.removeLast();
    write();
}

void ServerHistory::forgetAll()
{
    m_addresses.clear();
    write();
}

void ServerHistory::write()
{
    m_settings.setValue(historyKey(), m_addresses);
    m_settings.sync();
    m_isKept = m_settings.isWritable() && m_settings.status() == QSettings::NoError;
}

} // namespace punchline
