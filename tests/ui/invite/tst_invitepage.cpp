// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/foundinvitation.h"
#include "tests/support/fakeengine.h"
#include "tests/ui/keys.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/announcer.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/qrcode.h"
#include "ui/invite/invitepage.h"
#include "ui/settings/language.h"
#include "ui/settings/translation.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_InvitePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void codeAndLinkAreShownAndCopied();
    void oneSentenceSaysItAll_data();
    void oneSentenceSaysItAll();
    void theSentenceNamesWhoCanReachTheServer_data();
    void theSentenceNamesWhoCanReachTheServer();
    void theQrCodeIsExplained();
    void linkOnlyHasNoCode();
    void linkOnlyIsAskedFor();
    void theTimeCountsDown();
    void readersHearOfTheTimeNowAndThen();
    void whenTheTimeIsUpANewCodeIsOffered();
    void everythingFitsTheSmallestWindow_data();
    void everythingFitsTheSmallestWindow();
    void aServerThatIsAwayIsTold();
    void aNewCodeIsToldFromTheOld();
    void cancelLeaves();
    void whatEndsTheInvitationIsExplained_data();
    void whatEndsTheInvitationIsExplained();
    void aFailureElsewhereIsNotShownHere();

private:
    template <typename T = Button> T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<InvitePage> m_page;
};

void tst_InvitePage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_engine = std::make_unique<FakeEngine>();
    m_page = std::make_unique<InvitePage>(*m_engine);
    m_page->resize(640, 520);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_engine->start({});
    m_engine->invite();
}

void tst_InvitePage::cleanup()
{
    language::choose(*m_settings, QStringLiteral("en"));
    m_page.reset();
    m_engine.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_InvitePage::codeAndLinkAreShownAndCopied()
{
    const QString link = FakeEngine::inviteLink().toString();
    QCOMPARE(child<QLabel>("inviteCode")->text(), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(child<QLineEdit>("inviteLink")->text(), link);
    QVERIFY(child<QLineEdit>("inviteLink")->isReadOnly());
    QCOMPARE(child<QrCode>("inviteQr")->isVisible(), QrCode::isAvailable());

    QTest::mouseClick(child("copyCodeButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(child("copyCodeButton")->text(), QStringLiteral("Copied"));
    QTest::mouseClick(child("copyLinkButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), link);
    QVERIFY(child("copyCodeButton")->text() != QStringLiteral("Copied"));
}

void tst_InvitePage::oneSentenceSaysItAll_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ServerAddress>("server");
    for (const Language &language : shippedLanguages()) {
        QTest::addRow("%s", qPrintable(language.code))
            << language.code << ServerAddress{QStringLiteral("example.org"), DefaultServerPort};
        QTest::addRow("%s, with a port", qPrintable(language.code))
            << language.code << ServerAddress{QStringLiteral("raspberrypi"), 4000};
        QTest::addRow("%s, IPv6", qPrintable(language.code))
            << language.code << ServerAddress{QStringLiteral("2001:db8::1"), 4000};
    }
}

void tst_InvitePage::oneSentenceSaysItAll()
{
    QFETCH(const QString, language);
    QFETCH(const ServerAddress, server);
    language::choose(*m_settings, language);
    m_engine->start({});
    InviteLink link = FakeEngine::inviteLink();
    link.server = server;
    PairCode code = FakeEngine::code();
    code.room = link.code.room = 8;
    m_engine->emitEvent(event::CodeReady{code, link, 10min});
    QTest::mouseClick(child("copySentenceButton"), Qt::LeftButton);
    const QString sentence = QGuiApplication::clipboard()->text();
    QCOMPARE(Announcer::latest(*m_page)->sentence(), sentence);
    // What is seen is what is copied.
    const auto letters = [](QString text) {
        return text.remove(QRegularExpression(QStringLiteral("[\\s\u2066\u2069]")));
    };
    QString seen;
    for (const char *part : {"inviteBefore", "inviteCode", "inviteServer"})
        seen += child<QLabel>(part)->text();
    QCOMPARE(letters(seen), letters(sentence));
    // The field whose caption it names understands it.
    const InvitationReading reading = readInvitation(sentence);
    const auto *found = std::get_if<FoundInvitation>(&reading);
    QVERIFY2(found, qPrintable(sentence));
    QVERIFY(found->code == code);
    QVERIFY2(found->server == server, qPrintable(sentence));
    QVERIFY(found->isSpelledOut);
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    const QString caption =
        QCoreApplication::translate("punchline::InvitationCard", "I h&ave an invitation").remove(mnemonic);
    QVERIFY2(sentence.contains(caption.trimmed()), qPrintable(sentence));
}

void tst_InvitePage::theSentenceNamesWhoCanReachTheServer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("words");
    QTest::newRow("anybody") << QStringLiteral("203.0.113.7") << QString();
    QTest::newRow("a name") << QStringLiteral("example.org") << QString();
    QTest::newRow("own network") << QStringLiteral("192.168.1.10") << QStringLiteral("your own network");
    QTest::newRow("this machine") << QStringLiteral("127.0.0.1") << QStringLiteral("this machine itself");
}

void tst_InvitePage::theSentenceNamesWhoCanReachTheServer()
{
    QFETCH(const QString, host);
    QFETCH(const QString, words);
    InviteLink link = FakeEngine::inviteLink();
    link.server.host = host;
    m_engine->emitEvent(event::CodeReady{FakeEngine::code(), link, 10min});
    const auto *reach = child<QLabel>("inviteReach");
    QCOMPARE(reach->isVisible(), !words.isEmpty());
    QVERIFY(reach->text().contains(words));
}

void tst_InvitePage::theQrCodeIsExplained()
{
    const auto *scan = child<QLabel>("inviteScan");
    QCOMPARE(scan->isVisible(), QrCode::isAvailable());
    QVERIFY(scan->text().contains(QStringLiteral("camera")));
    QVERIFY(scan->text().contains(QStringLiteral("phone")));
}

void tst_InvitePage::linkOnlyHasNoCode()
{
    const QString link = FakeEngine::inviteLink().toString();
    m_engine->emitEvent(event::CodeReady{std::nullopt, FakeEngine::inviteLink(), 600s});
    QVERIFY(child<QCheckBox>("linkOnlyCheck")->isChecked());
    QVERIFY(!child<QLabel>("inviteCode")->isVisible());
    QVERIFY(!child("copyCodeButton")->isVisible());
    QCOMPARE(child<QLineEdit>("inviteLink")->text(), link);
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("code")),
                 qPrintable(label->text()));
    m_page->focusAction();
    QVERIFY(child("copyLinkButton")->hasFocus());
}

void tst_InvitePage::linkOnlyIsAskedFor()
{
    QSignalSpy chosen(m_page.get(), &InvitePage::linkOnlyChosen);
    auto *check = child<QCheckBox>("linkOnlyCheck");
    QVERIFY(!check->isChecked());
    check->setFocus();
    keys::press(Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toBool(), true);
}

void tst_InvitePage::theTimeCountsDown()
{
    const auto *label = child<QLabel>("inviteTimeLeft");
    const QDateTime now = QDateTime::currentDateTime();
    m_page->handleTick(now.addSecs(60));
    QVERIFY2(label->text().contains(QStringLiteral("9:00")) || label->text().contains(QStringLiteral("8:5")),
             qPrintable(label->text()));
    m_page->handleTick(now.addSecs(570));
    QVERIFY2(label->text().contains(QStringLiteral("0:30")) || label->text().contains(QStringLiteral("0:2")),
             qPrintable(label->text()));
    QVERIFY(child<QLabel>("inviteHint")->text().contains(QStringLiteral("make a new one")));
    m_engine->invite();
    QVERIFY(!child<QLabel>("inviteHint")->text().contains(QStringLiteral("make a new one")));
}

void tst_InvitePage::readersHearOfTheTimeNowAndThen()
{
    const QDateTime now = QDateTime::currentDateTime();
    QStringList heard;
    for (int second = 0; second < 595; ++second) {
        m_page->handleTick(now.addSecs(second));
        const QString sentence = Announcer::latest(*m_page)->sentence();
        if (!heard.contains(sentence))
            heard.append(sentence);
    }
    QCOMPARE(heard.size(), 3); // The invitation itself, and twice the time.
    QCOMPARE(heard.at(1), QStringLiteral("5 minutes left"));
    QCOMPARE(heard.at(2), QStringLiteral("1 minute left"));
}

void tst_InvitePage::whenTheTimeIsUpANewCodeIsOffered()
{
    QSignalSpy again(m_page.get(), &InvitePage::newCodeRequested);
    const QDateTime now = QDateTime::currentDateTime();
    m_page->handleTick(now.addSecs(601)); // The server has not said so yet.
    const auto *banner = child<Banner>("inviteFailure");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(QStringLiteral("has expired")));
    QCOMPARE(Announcer::latest(*m_page)->sentence(), banner->message());
    QVERIFY(!child<QLabel>("inviteCode")->isVisible());
    QVERIFY(!child<QLineEdit>("inviteLink")->isVisible());
    QVERIFY(child("newCodeButton")->hasFocus());
    QVERIFY(child("cancelInviteButton")->isVisible()); // The session is not over.
    QVERIFY(!child("inviteBackButton")->isVisible());
    keys::press(Qt::Key_Return);
    QCOMPARE(again.size(), 1);
    m_engine->fail({ErrorCode::RoomExpired, {}});
    QVERIFY(banner->isVisible());
    QVERIFY(child("inviteBackButton")->isVisible());
    QVERIFY(!child("cancelInviteButton")->isVisible());
    m_engine->start({});
    m_engine->invite();
    QVERIFY(!banner->isVisible());
    QVERIFY(child<QLabel>("inviteCode")->isVisible());
}

void tst_InvitePage::everythingFitsTheSmallestWindow_data()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : shippedLanguages())
        QTest::addRow("%s", qPrintable(language.code)) << language.code;
}

void tst_InvitePage::everythingFitsTheSmallestWindow()
{
    QFETCH(const QString, language);
    language::choose(*m_settings, language);
    m_page->resize(640, 440);
    settle();
    QVERIFY(m_page->layout()->totalMinimumHeightForWidth(m_page->width()) <= m_page->height());
}

void tst_InvitePage::aServerThatIsAwayIsTold()
{
    auto *news = child<Banner>("inviteFailure");
    QVERIFY(news->isHidden());
    m_engine->emitEvent(event::WaitingInterrupted{event::WaitingInterrupted::Cause::Server,
                                                  {ErrorCode::ServerLost, QStringLiteral("192.0.2.1:8877")},
                                                  1s});
    QVERIFY(news->isVisible());
    QVERIFY(news->message().contains(QStringLiteral("192.0.2.1:8877")));
    QVERIFY(news->advice().contains(QStringLiteral("by itself")));
    QVERIFY(child<QLabel>("inviteCode")->isVisible()); // It may still be valid.
    QEvent languageChange(QEvent::LanguageChange);
    QApplication::sendEvent(m_page.get(), &languageChange);
    QVERIFY(news->isVisible());
    m_engine->invite(); // The same code: the server has kept it.
    QVERIFY(news->isHidden());
}

void tst_InvitePage::aNewCodeIsToldFromTheOld()
{
    m_engine->emitEvent(
        event::WaitingInterrupted{event::WaitingInterrupted::Cause::Server, {ErrorCode::ServerLost, {}}, 1s});
    InviteLink link = FakeEngine::inviteLink();
    link.code.room += 1;
    m_engine->emitEvent(event::CodeReady{link.code, link, 10min});
    auto *news = child<Banner>("inviteFailure");
    QVERIFY(news->isVisible());
    QVERIFY(news->message().contains(QStringLiteral("forgotten")));
    m_engine->start({});
    m_engine->invite(); // It belongs to another session.
    QVERIFY(news->isHidden());
}

void tst_InvitePage::cancelLeaves()
{
    QTest::mouseClick(child("cancelInviteButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("leave"));
}

void tst_InvitePage::whatEndsTheInvitationIsExplained_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("expired") << ErrorCode::RoomExpired << QStringLiteral("expired");
    QTest::newRow("guessed") << ErrorCode::CodeGuessed << QStringLiteral("wrong code");
    QTest::newRow("server lost") << ErrorCode::ServerLost << QStringLiteral("server");
}

void tst_InvitePage::whatEndsTheInvitationIsExplained()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    QSignalSpy again(m_page.get(), &InvitePage::newCodeRequested);
    QSignalSpy back(m_page.get(), &InvitePage::backRequested);
    m_engine->fail({code, {}});
    const auto *banner = child<Banner>("inviteFailure");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(words));
    QVERIFY(!banner->advice().isEmpty());
    QVERIFY(!child<QLabel>("inviteCode")->isVisible()); // An expired code must not be passed on.
    QVERIFY(!child("cancelInviteButton")->isVisible());
    QTest::mouseClick(child("inviteBackButton"), Qt::LeftButton);
    keys::focus(child("newCodeButton"));
    keys::press(Qt::Key_Return);
    QCOMPARE(back.size(), 1);
    QCOMPARE(again.size(), 1);

    m_engine->start({});
    m_engine->invite();
    QVERIFY(!banner->isVisible());
    QVERIFY(child<QLabel>("inviteCode")->isVisible());
    QVERIFY(!child("newCodeButton")->isVisible());
}

void tst_InvitePage::aFailureElsewhereIsNotShownHere()
{
    m_engine->setPhase(Phase::Preparing);
    m_engine->fail({ErrorCode::PeerSilent, {}});
    QVERIFY(child<Banner>("inviteFailure")->isHidden());
}

PUNCHLINE_WIDGETS_TEST(tst_InvitePage)
#include "tst_invitepage.moc"
