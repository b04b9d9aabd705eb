// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbussleepwatch.h"

#include "tests/support/privatebus.h"
#include "tests/ui/widgetstest.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// What the login manager says of sleep, on the test's own bus.
class tst_DBusSleepWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheEndOfSleepIsTold()
    {
        if (!PrivateBus::isAvailable())
            QSKIP("dbus-daemon is not installed");
        PrivateBus bus;
        const QDBusConnection program = bus.connection(QStringLiteral("program"));
        const DBusSleepWatch watch(program);
        // Its match rule has reached the bus once the bus has answered.
        const QString busName = QStringLiteral("org.freedesktop.DBus");
        QCOMPARE(program
                     .call(QDBusMessage::createMethodCall(busName, QStringLiteral("/org/freedesktop/DBus"),
                                                          busName, QStringLiteral("GetId")))
                     .type(),
                 QDBusMessage::ReplyMessage);
        QSignalSpy woke(&watch, &SleepWatch::woke);
        const QDBusConnection manager = bus.connection(QStringLiteral("login manager"));
        const auto say = [&manager](bool sleeps) {
            QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                             QStringLiteral("org.freedesktop.login1.Manager"),
                                                             QStringLiteral("PrepareForSleep"));
            signal.setArguments({sleeps});
            return manager.send(signal);
        };
        for (int night = 1; night <= 3; ++night) {
            QVERIFY(say(true));
            QVERIFY(say(false));
            QTRY_COMPARE(woke.size(), night);
        }
    }
};

PUNCHLINE_WIDGETS_TEST(tst_DBusSleepWatch)
#include "tst_dbussleepwatch.moc"
