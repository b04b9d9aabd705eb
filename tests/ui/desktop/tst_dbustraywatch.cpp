// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbustraywatch.h"

#include "tests/support/privatebus.h"
#include "tests/ui/widgetstest.h"

#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// The watcher of a desktop with status notifier items; it knows whether a host shows them.
class FakeWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER hasHost)

public:
    bool hasHost = true;

Q_SIGNALS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the specification's
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();
    // NOLINTEND(readability-identifier-naming)
};

/// Whether there is a tray, on the test's own bus.
class tst_DBusTrayWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTrayFromTheStartIsFound();
    void aTrayThatComesLaterIsFound();
    void aTrayThatGoesIsMissed();
    void aWatcherWithoutAHostIsNoTray();

private:
    void comes() const
    {
        QDBusConnection desktop = m_bus->connection(QStringLiteral("desktop"));
        desktop.registerObject(QStringLiteral("/StatusNotifierWatcher"), m_watcher.get(),
                               QDBusConnection::ExportAllContents);
        QVERIFY(desktop.registerService(QStringLiteral("org.kde.StatusNotifierWatcher")));
    }
    void goes() const
    {
        QDBusConnection desktop = m_bus->connection(QStringLiteral("desktop"));
        QVERIFY(desktop.unregisterService(QStringLiteral("org.kde.StatusNotifierWatcher")));
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeWatcher> m_watcher;
};

void tst_DBusTrayWatch::init()
{
    if (!PrivateBus::isAvailable())
        QSKIP("dbus-daemon is not installed");
    m_bus = std::make_unique<PrivateBus>();
    m_watcher = std::make_unique<FakeWatcher>();
}

void tst_DBusTrayWatch::cleanup()
{
    m_watcher.reset();
    m_bus.reset();
}

void tst_DBusTrayWatch::aTrayFromTheStartIsFound()
{
    comes();
    const DBusTrayWatch tray(m_bus->connection(QStringLiteral("program")));
    QVERIFY(!tray.isThere()); // The constructor did not block.
    QTRY_VERIFY(tray.isThere());
}

void tst_DBusTrayWatch::aTrayThatComesLaterIsFound()
{
    const DBusTrayWatch tray(m_bus->connection(QStringLiteral("program")));
    QSignalSpy changed(&tray, &TrayWatch::changed);
    comes();
    QTRY_VERIFY(tray.isThere());
    QCOMPARE(changed.size(), 1);
}

void tst_DBusTrayWatch::aTrayThatGoesIsMissed()
{
    comes();
    const DBusTrayWatch tray(m_bus->connection(QStringLiteral("program")));
    QTRY_VERIFY(tray.isThere());
    goes();
    QTRY_VERIFY(!tray.isThere());
    comes();
    QTRY_VERIFY(tray.isThere());
}

void tst_DBusTrayWatch::aWatcherWithoutAHostIsNoTray()
{
    m_watcher->hasHost = false;
    comes();
    const DBusTrayWatch tray(m_bus->connection(QStringLiteral("program")));
    m_watcher->hasHost = true;
    // The signal's match rule may reach the bus later than the signal.
    QTRY_VERIFY((Q_EMIT m_watcher->StatusNotifierHostRegistered(), tray.isThere()));
    m_watcher->hasHost = false;
    QTRY_VERIFY((Q_EMIT m_watcher->StatusNotifierHostUnregistered(), !tray.isThere()));
}

PUNCHLINE_WIDGETS_TEST(tst_DBusTrayWatch)
#include "tst_dbustraywatch.moc"
