// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/support/fakenotifications.h"
#include "tests/support/testprogram.h"
#include "ui/desktop/alerts.h"
#include "ui/desktop/unread.h"
#include "ui/preferences.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace punchline;

/// What a person who looks elsewhere is told: the counter and the notifications, with a real conversation.
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

private:
    void look();
    void lookElsewhere();

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
    m_alerts = std::make_unique<Alerts>(*m_unread, *m_preferences, *m_notifications, *m_window,
                                        [] { return QStringLiteral("Somebody"); });
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
    // A hidden window is not looked at either.
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
    QCOMPARE(m_notifications->shown.size(), 2);
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
    QCOMPARE(m_notifications->current->text.size(), 200);
}

void tst_Alerts::offIsOff()
{
    m_preferences->setNotifications(NotificationDetail::Off);
    lookElsewhere();
    m_engine->addPeerText(QStringLiteral("hi"));
    QVERIFY(m_notifications->shown.isEmpty());
    QCOMPARE(m_unread->count(), 1);
}

PUNCHLINE_WIDGETS_TEST(tst_Alerts)
#include "tst_alerts.moc"
