// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/dbusnotifications.h"

#include "tests/support/privatebus.h"
#include "tests/support/testprogram.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusServer>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// One call of Notify, as a desktop sees it.
struct Notified
{
    QString program;
    uint replaces = 0;
    QString summary;
    QString body;
    QStringList actions;
    QVariantMap hints;
};

/// The desktop's side of the Desktop Notifications Specification, over the test's own connection.
class FakeDesktop
    : public QObject
    , protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("body-markup"),
                             QStringLiteral("actions")};
    bool refuses = false;
    QList<Notified> notified;
    QList<uint> closed;
    uint lastId = 41;

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the specification's
    QStringList GetCapabilities()
    {
        if (refuses)
            sendErrorReply(QDBusError::Failed);
        return capabilities;
    }

    uint Notify(const QString &program, uint replaces, const QString &, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        notified.append({program, replaces, summary, body, actions, hints});
        return replaces == 0 ? ++lastId : replaces;
    }

    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)
};

class tst_DBusNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void markupIsEscapedWhereItIsUnderstood_data();
    void markupIsEscapedWhereItIsUnderstood();
    void theNextReplacesTheOneBefore();
    void onlyTheLastOfManyIsShown();
    void whatIsLookedAtIsWithdrawn();
    void whatIsWithdrawnInTimeIsNotShown();
    void aClickIsTold();
    void othersClicksAreNotOurs();
    void aDesktopWithoutNotificationsIsAskedAgain();
    void aRealBusCarriesThem();

private:
    FakeDesktop m_desktop;
    std::unique_ptr<QDBusServer> m_server;
    std::unique_ptr<DBusNotifications> m_notifications;
};

void tst_DBusNotifications::init()
{
    m_desktop.capabilities = FakeDesktop().capabilities;
    m_desktop.refuses = false;
    m_desktop.notified.clear();
    m_desktop.closed.clear();
    m_server = std::make_unique<QDBusServer>(QStringLiteral("unix:tmpdir=/tmp"));
    m_server->setAnonymousAuthenticationAllowed(true);
    bool isConnected = false;
    connect(m_server.get(), &QDBusServer::newConnection, this, [&](const QDBusConnection &connection) {
        QDBusConnection desktop(connection);
        isConnected =
            desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    });
    const QDBusConnection program =
        QDBusConnection::connectToPeer(m_server->address(), QStringLiteral("program"));
    QTRY_VERIFY(isConnected);
    QVERIFY(program.isConnected());
    m_notifications = std::make_unique<DBusNotifications>(program);
}

void tst_DBusNotifications::cleanup()
{
    m_notifications.reset();
    QDBusConnection::disconnectFromPeer(QStringLiteral("program"));
    m_server.reset();
}

void tst_DBusNotifications::markupIsEscapedWhereItIsUnderstood_data()
{
    QTest::addColumn<QStringList>("capabilities");
    QTest::addColumn<QString>("expected");
    QTest::newRow("understood") << QStringList{QStringLiteral("body-markup")}
                                << QStringLiteral("&lt;b&gt;&amp;amp; &quot;");
    QTest::newRow("verbatim") << QStringList{QStringLiteral("body")} << QStringLiteral("<b>&amp; \"");
}

void tst_DBusNotifications::markupIsEscapedWhereItIsUnderstood()
{
    QFETCH(QStringList, capabilities);
    QFETCH(QString, expected);
    m_desktop.capabilities = capabilities;
    m_notifications->show({QStringLiteral("<i>"), QStringLiteral("<b>&amp; \"")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    const Notified &shown = m_desktop.notified.first();
    QCOMPARE(shown.body, expected);
    QCOMPARE(shown.summary, QStringLiteral("<i>")); // Never markup, as specified.
    QCOMPARE(shown.program, QStringLiteral("Punchline"));
    QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(),
             QStringLiteral("org.punchline.Punchline"));
    QCOMPARE(shown.actions.value(0), QStringLiteral("default"));
}

void tst_DBusNotifications::theNextReplacesTheOneBefore()
{
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    QTest::qWait(0);
    m_notifications->show({QStringLiteral("A"), QStringLiteral("2")});
    QTRY_COMPARE(m_desktop.notified.size(), 2);
    QCOMPARE(m_desktop.notified.at(0).replaces, 0U);
    QCOMPARE(m_desktop.notified.at(1).replaces, m_desktop.lastId);
}

void tst_DBusNotifications::onlyTheLastOfManyIsShown()
{
    for (int i = 0; i <= 100; ++i)
        m_notifications->show({QStringLiteral("A"), QString::number(i)});
    QTRY_VERIFY(!m_desktop.notified.isEmpty() && m_desktop.notified.last().body == QStringLiteral("100"));
    QVERIFY(m_desktop.notified.size() <= 2);
}

void tst_DBusNotifications::whatIsLookedAtIsWithdrawn()
{
    QSignalSpy activated(m_notifications.get(), &Notifications::activated);
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    // A click shows that the id has arrived.
    QTRY_VERIFY(
        (Q_EMIT m_desktop.ActionInvoked(m_desktop.lastId, QStringLiteral("default")), activated.size() > 0));
    m_notifications->withdraw();
    QTRY_COMPARE(m_desktop.closed, QList<uint>{m_desktop.lastId});
    m_notifications->show({QStringLiteral("A"), QStringLiteral("2")});
    QTRY_COMPARE(m_desktop.notified.size(), 2);
    QCOMPARE(m_desktop.notified.last().replaces, 0U);
}

void tst_DBusNotifications::whatIsWithdrawnInTimeIsNotShown()
{
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    m_notifications->withdraw();
    m_notifications->show({QStringLiteral("A"), QStringLiteral("2")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    QCOMPARE(m_desktop.notified.first().body, QStringLiteral("2"));
    // A notification that was already sent is withdrawn as soon as its id is known.
    m_notifications->withdraw();
    QTRY_COMPARE(m_desktop.closed, QList<uint>{m_desktop.lastId});
}

void tst_DBusNotifications::aClickIsTold()
{
    QSignalSpy activated(m_notifications.get(), &Notifications::activated);
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    QTRY_VERIFY(
        (Q_EMIT m_desktop.ActionInvoked(m_desktop.lastId, QStringLiteral("default")), activated.size() > 0));
}

void tst_DBusNotifications::othersClicksAreNotOurs()
{
    QSignalSpy activated(m_notifications.get(), &Notifications::activated);
    Q_EMIT m_desktop.ActionInvoked(0, QStringLiteral("default"));
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    const uint id = m_desktop.lastId;
    Q_EMIT m_desktop.ActionInvoked(id + 1, QStringLiteral("default"));
    Q_EMIT m_desktop.ActionInvoked(id, QStringLiteral("another"));
    Q_EMIT m_desktop.NotificationClosed(id, 1);
    Q_EMIT m_desktop.ActionInvoked(id, QStringLiteral("default")); // It was withdrawn.
    // Later messages have not overtaken any of them.
    m_notifications->show({QStringLiteral("A"), QStringLiteral("2")});
    QTRY_COMPARE(m_desktop.notified.size(), 2);
    QCOMPARE(activated.size(), 0);
}

void tst_DBusNotifications::aDesktopWithoutNotificationsIsAskedAgain()
{
    m_desktop.refuses = true;
    m_notifications->show({QStringLiteral("A"), QStringLiteral("1")});
    QTest::qWait(20);
    QVERIFY(m_desktop.notified.isEmpty());
    m_desktop.refuses = false;
    QTRY_VERIFY(
        (m_notifications->show({QStringLiteral("A"), QStringLiteral("2")}), !m_desktop.notified.isEmpty()));
    QCOMPARE(m_desktop.notified.first().body, QStringLiteral("2"));
}

void tst_DBusNotifications::aRealBusCarriesThem()
{
    if (!PrivateBus::isAvailable())
        QSKIP("dbus-daemon is not installed");
    PrivateBus bus;
    QDBusConnection desktop = bus.connection(QStringLiteral("bus desktop"));
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
    DBusNotifications notifications(bus.connection(QStringLiteral("bus program")));
    QSignalSpy activated(&notifications, &Notifications::activated);
    notifications.show({QStringLiteral("A"), QStringLiteral("1")});
    QTRY_COMPARE(m_desktop.notified.size(), 1);
    QTRY_VERIFY(
        (Q_EMIT m_desktop.ActionInvoked(m_desktop.lastId, QStringLiteral("default")), activated.size() > 0));
    notifications.withdraw();
    QTRY_COMPARE(m_desktop.closed, QList<uint>{m_desktop.lastId});
}

PUNCHLINE_GUILESS_TEST(tst_DBusNotifications)
#include "tst_dbusnotifications.moc"
