// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeengine.h"
#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/qrcode.h"
#include "ui/invite/invitepage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
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
    void linkOnlyHasNoCode();
    void linkOnlyIsAskedFor();
    void theTimeCountsDown();
    void aServerThatIsAwayIsTold();
    void aNewCodeIsToldFromTheOld();
    void cancelLeaves();
    void whatEndsTheInvitationIsExplained_data();
    void whatEndsTheInvitationIsExplained();
    void aFailureElsewhereIsNotShownHere();
    void theQrCodeHasFindersAtThreeCorners();
    void theQrCodeIsCrispAndDarkOnLight_data();
    void theQrCodeIsCrispAndDarkOnLight();

private:
    template <typename T = Button> T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<InvitePage> m_page;
};

void tst_InvitePage::init()
{
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
    m_page.reset();
    m_engine.reset();
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

void tst_InvitePage::linkOnlyHasNoCode()
{
    const QString link = FakeEngine::inviteLink().toString();
    m_engine->emitEvent(event::CodeReady{std::nullopt, FakeEngine::inviteLink(), 600s});
    QVERIFY(child<QCheckBox>("linkOnlyCheck")->isChecked());
    QVERIFY(!child<QLabel>("inviteCode")->isVisible());
    QVERIFY(!child("copyCodeButton")->isVisible());
    QCOMPARE(child<QLineEdit>("inviteLink")->text(), link);
    for (const char *name : {"inviteSentence", "inviteTimeLeft"})
        QVERIFY(!child<QLabel>(name)->text().contains(QStringLiteral("code")));
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
    m_page->handleTick(now.addSecs(3600));
    QVERIFY(label->text().contains(QStringLiteral("0:00")));
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

void tst_InvitePage::theQrCodeHasFindersAtThreeCorners()
{
    if (!QrCode::isAvailable())
        QSKIP("This build makes no QR codes.");
    QrCode code;
    code.setText(FakeEngine::inviteLink().toString());
    const int size = code.modules();
    QVERIFY(size >= 21 && size % 4 == 1);
    for (int i = 0; i < 7; ++i) {
        QVERIFY(code.isDark(i, 0));
        QVERIFY(code.isDark(size - 1, i));
        QVERIFY(code.isDark(0, size - 1 - i));
    }
    QVERIFY(!code.isDark(1, 1));
    code.setText(QString(5000, u'x')); // Longer than any code.
    QCOMPARE(code.modules(), 0);
    QVERIFY(code.isHidden());
}

void tst_InvitePage::theQrCodeIsCrispAndDarkOnLight_data()
{
    QTest::addColumn<int>("side");
    for (const int side : {41, 164, 199, 300})
        QTest::addRow("%d", side) << side;
}

void tst_InvitePage::theQrCodeIsCrispAndDarkOnLight()
{
    if (!QrCode::isAvailable())
        QSKIP("This build makes no QR codes.");
    QFETCH(int, side);
    QrCode code;
    code.setPalette(QPalette(Qt::white, Qt::black));
    code.setText(FakeEngine::inviteLink().toString());
    code.setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    code.setFixedSize(side, side);
    const QImage image = code.grab().toImage().convertToFormat(QImage::Format_RGB32);
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            QVERIFY(pixel == qRgb(0, 0, 0) || pixel == qRgb(255, 255, 255)); // Nothing in between.
            dark += pixel == qRgb(0, 0, 0) ? 1 : 0;
        }
    }
    int modules = 0;
    for (int i = 0; i < code.modules() * code.modules(); ++i)
        modules += code.isDark(i % code.modules(), i / code.modules()) ? 1 : 0;
    QCOMPARE(dark % modules, 0); // Each module has the same whole number of pixels.
    QVERIFY(dark > 0);
}

PUNCHLINE_WIDGETS_TEST(tst_InvitePage)
#include "tst_invitepage.moc"
