// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

namespace punchline {

/// A private bus for one test: a dbus-daemon for the lifetime of this object.
class PrivateBus
{
public:
    [[nodiscard]] static bool isAvailable() { return !daemon().isEmpty(); }

    PrivateBus()
    {
        m_bus.start(daemon(),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                     QStringLiteral("--address=unix:tmpdir=/tmp"), QStringLiteral("--print-address")});
        if (QTest::qWaitFor([this] { return m_bus.canReadLine(); }))
            m_address = QString::fromLatin1(m_bus.readLine().trimmed());
    }
    Q_DISABLE_COPY_MOVE(PrivateBus)
    ~PrivateBus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    /// The connection of a participant called @p name, the same one every time.
    [[nodiscard]] QDBusConnection connection(const QString &name)
    {
        m_names.insert(name);
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    static QString daemon() { return QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")); }

    QProcess m_bus;
    QString m_address;
    QSet<QString> m_names;
};

} // namespace punchline
