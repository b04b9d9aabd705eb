// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/fakenotifications.h"
#include "tests/ui/widgetstest.h"
#include "ui/desktop/alerts.h"
#include "ui/desktop/unread.h"
#include "ui/settings/preferences.h"

#include <QDeadlineTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <functional>

using namespace punchline;

/// What a user who is looking elsewhere is told: the counter and the notifications, with a real conversation.
class tst_Alerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoLooksIsNotTold();
    void whatArrivesMeanwhileIsCounted();
    void neitherMyOwnNorTheHelloStreamCounts();
    void lookingBeginsAnew();
    void aNewConversationBeginsAnew();
    void theSenderAloneIsShown();
    void theTextIsShownOnRequest();
    void offIsOff();
    void arrivalsAndEndsAreTold_data();
    void arrivalsAndEndsAreTold();
    void anEndKeepsCountOfWhatIsUnread();
    void whatThePersonDidIsNotTold();
    void aLostLinkIsNotTold();
    void textsThatLeaveLaterAreTold();
    void onlyTextsThatLeaveAreTold();
    void aFloodIsToldNowAndThen();
    void namesAreBounded();

private:
    void look();
    void lookElsewhere();

    QString m_sender;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<QWidget> m_elsewhere;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Unread> m_unread;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<Alerts> m_alerts;
};

void tst_Alerts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
    m_engine = std::make_unique<FakeEngine>();
    m_elsewhere = std::make_unique<QWidget>();
    m_window = std::make_unique<QWidget>();
    m_unread = std::make_unique<Unread>(*m_engine->messages(), *m_window);
    m_notifications = std::make_unique<FakeNotifications>();
    m_sender = QStringLiteral("Somebody");
    m_alerts = std::make_unique<Alerts>(*m_engine, *m_unread, *m_preferences, *m_notifications, *m_window,
                                        [this] { return m_sender; });
    m_elsewhere->show();
    m_window->show();
    look();
}

void tst_Alerts::cleanup()
{
    m_alerts.reset();
    m_notifications.reset();
    m_unread.reset();
    m_window.reset();
    m_elsewhere.reset();
    m_engine.reset();
    m_preferences.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_Alerts::look()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Alerts::lookElsewhere()
{
    m_elsewhere->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_elsewhere.get()));
    QVERIFY(!m_window->isActiveWindow());
}

void tst_Alerts::whoLooksIsNotTold()
{
    m_engine->addPeerText(QStringLiteral("hi"));
    QCOMPARE(m_unread->count(), 0);
    QVERIFY(m_notifications->shown.isEmpty());
}

void tst_Alerts::whatArrivesMeanwhileIsCounted()
{
    lookElsewhere();
    QSignalSpy counts(m_unread.get(), &Unread::countChanged);
    m_engine->addPeerText(QStringLiteral("one"));
    m_engine->addPeerText(QStringLiteral("two"));
    QCOMPARE(m_unread->count(), 2);
    QCOMPARE(counts.size(), 2);
    // A hidden window cannot be seen either.
    m_window->hide();
    m_engine->addPeerText(QStringLiteral("three"));
    QCOMPARE(m_unread->count(), 3);
}

void tst_Alerts::neitherMyOwnNorTheHelloStreamCounts()
{
    lookElsewhere();
    m_engine->addMyText(QStringLiteral("mine"));
    m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    QCOMPARE(m_unread->count(), 0);
    QVERIFY(m_notifications->shown.isEmpty());
}

void tst_Alerts::lookingBeginsAnew()
{
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("one"));
    QVERIFY(m_notifications->current);
    look();
    QTRY_COMPARE(m_unread->count(), 0);
    QVERIFY(!m_notifications->current);
}

void tst_Alerts::aNewConversationBeginsAnew()
{
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("one"));
    m_engine->model().clear();
    QCOMPARE(m_unread->count(), 0);
    QVERIFY(!m_notifications->current);
}

void tst_Alerts::theSenderAloneIsShown()
{
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("a secret"));
    m_engine->addPeerText(QStringLiteral("another secret"));
    QTRY_COMPARE(m_notifications->shown.size(), 2);
    for (const Notice &notice : std::as_const(m_notifications->shown)) {
        QCOMPARE(notice.title, QStringLiteral("Somebody"));
        QVERIFY(!notice.text.contains(QStringLiteral("secret")));
    }
    QVERIFY(m_notifications->current->text.contains(u'2'));
}

void tst_Alerts::theTextIsShownOnRequest()
{
    m_preferences->setNotifications(NotificationDetail::Text);
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("one\ntwo \u202e three"));
    QCOMPARE(m_notifications->current->text, QStringLiteral("one two \ufffd three"));
    m_engine->addPeerText(QString(5000, u'x'));
    QTRY_COMPARE(m_notifications->current->text.size(), 200);
}

void tst_Alerts::offIsOff()
{
    m_preferences->setNotifications(NotificationDetail::Off);
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("hi"));
    QVERIFY(m_notifications->shown.isEmpty());
    QCOMPARE(m_unread->count(), 1);
}

void tst_Alerts::arrivalsAndEndsAreTold_data()
{
    using Happens = std::function<void(FakeEngine &)>;
    QTest::addColumn<Happens>("happens");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    const QString peer = QStringLiteral("Somebody");
    const QString program = QStringLiteral("Punchline");
    QTest::newRow("here") << Happens([](FakeEngine &engine) { engine.link(); }) << peer << "has begun";
    QTest::newRow("gone") << Happens([](FakeEngine &engine) {
        engine.link();
        engine.close(event::CloseReason::PeerLeft);
    }) << peer << "has ended the chat";
    QTest::newRow("lost") << Happens([](FakeEngine &engine) {
        engine.link();
        engine.fail({ErrorCode::LinkLost, QStringLiteral("Connection reset by peer")});
    }) << peer << "connection broke";
    QTest::newRow("somebody comes") << Happens([](FakeEngine &engine) {
        engine.invite();
        engine.pair(event::Verification::Code);
    }) << program << "other person is here";
    QTest::newRow("expired") << Happens([](FakeEngine &engine) {
        engine.invite();
        engine.fail({ErrorCode::RoomExpired, {}});
    }) << program << "has expired";
    QTest::newRow("server gone") << Happens([](FakeEngine &engine) {
        engine.setPhase(Phase::Waiting);
        engine.fail({ErrorCode::ServerLost, QStringLiteral("192.0.2.1:8877")});
    }) << program << "server at 192.0.2.1:8877 broke";
    QTest::newRow("no path, after an earlier chat") << Happens([](FakeEngine &engine) {
        engine.link();
        engine.setPhase(Phase::Reaching);
        engine.fail({ErrorCode::NoDirectPath, {}});
    }) << program << "No direct path";
}

void tst_Alerts::arrivalsAndEndsAreTold()
{
    QFETCH(std::function<void(FakeEngine &)>, happens);
    QFETCH(QString, title);
    QFETCH(QString, words);
    happens(*m_engine);
    QVERIFY(m_notifications->shown.isEmpty()); // A user who is looking sees it.
    lookElsewhere();
    happens(*m_engine);
    QTRY_VERIFY(m_notifications->current && m_notifications->current->text.contains(words));
    QCOMPARE(m_notifications->current->title, title);
    look();
    QTRY_VERIFY(!m_notifications->current);
}

void tst_Alerts::anEndKeepsCountOfWhatIsUnread()
{
    lookElsewhere();
    m_engine->link();
    m_engine->addPeerText(QStringLiteral("one"));
    m_engine->addPeerText(QStringLiteral("two"));
    m_engine->close(event::CloseReason::PeerLeft);
    QTRY_VERIFY(m_notifications->current->text.contains(QStringLiteral("has ended the chat")));
    QVERIFY(m_notifications->current->text.contains(QStringLiteral("2 new")));
}

void tst_Alerts::whatThePersonDidIsNotTold()
{
    lookElsewhere();
    m_engine->setPhase(Phase::Waiting);
    m_engine->close(event::CloseReason::Cancelled);
    m_engine->emitEvent(event::ErrorOccurred{{ErrorCode::TextTooLong, QStringLiteral("1")}});
    QVERIFY(m_notifications->shown.isEmpty());
}

void tst_Alerts::aLostLinkIsNotTold()
{
    m_engine->link();
    lookElsewhere();
    m_engine->lose();
    m_engine->retry(std::chrono::seconds(20), {ErrorCode::PeerSilent, {}});
    m_engine->linkAgain(std::chrono::seconds(30)); // Nothing waited for it.
    QVERIFY(m_notifications->shown.isEmpty());
}

void tst_Alerts::textsThatLeaveLaterAreTold()
{
    m_engine->link();
    m_engine->lose();
    m_engine->addMyText(QStringLiteral("one"));
    m_engine->addMyText(QStringLiteral("two"));
    lookElsewhere();
    m_engine->linkAgain(std::chrono::seconds(30));
    QCOMPARE(m_notifications->shown.size(), 1);
    QCOMPARE(m_notifications->current->title, m_sender);
    QCOMPARE(m_notifications->current->text, QStringLiteral("What you wrote has been sent."));
    look();
    QTRY_VERIFY(!m_notifications->current);
    m_engine->lose();
    m_engine->addMyText(QStringLiteral("three"));
    m_engine->linkAgain(std::chrono::seconds(30)); // Who looks, sees it.
    QCOMPARE(m_notifications->shown.size(), 1);
}

void tst_Alerts::onlyTextsThatLeaveAreTold()
{
    m_engine->link();
    lookElsewhere();
    m_engine->lose();
    m_engine->addMyText(QStringLiteral("one"));
    m_engine->takeBack(1);
    m_engine->linkAgain(std::chrono::seconds(30));
    QVERIFY(m_notifications->shown.isEmpty());
}

void tst_Alerts::aFloodIsToldNowAndThen()
{
    lookElsewhere();
    const QDeadlineTimer end(Alerts::RestTime * 5 / 2);
    int count = 0;
    while (!end.hasExpired()) {
        m_engine->addPeerText(QString::number(++count));
        QCoreApplication::processEvents();
    }
    QVERIFY(count > 20);
    QVERIFY(m_notifications->shown.size() <= 3);
    QTRY_VERIFY(m_notifications->current->text.contains(QString::number(count))); // Finally, the latest one.
    look();
    QTRY_VERIFY(!m_notifications->current);
}

void tst_Alerts::namesAreBounded()
{
    m_sender = QStringLiteral("Eve\n\u202e") + QString(500, u'x');
    lookElsewhere();
    m_engine->link();
    QVERIFY(m_notifications->current->title.startsWith(QStringLiteral("Eve \ufffdxxx")));
    QVERIFY(m_notifications->current->title.size() <= 80);
}

PUNCHLINE_WIDGETS_TEST(tst_Alerts)
#include "tst_alerts.moc"
