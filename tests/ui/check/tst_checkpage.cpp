// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/errortext.h"
#include "app/text/nattext.h"
#include "tests/support/fakeengine.h"
#include "tests/ui/widgetstest.h"
#include "ui/check/checkpage.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_CheckPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void factsAppearAsTheyBecomeKnown();
    void timeLeftCountsDown();
    void theResultIsTheReach_data();
    void theResultIsTheReach();
    void aServerThatHangsIsTold();
    void cancelLeaves();
    void aFailureSaysWhatToDo();
    void theReportCanBeCopied();
    void aSecondCheckStartsClean();
    void otherSessionsAreNoneOfItsBusiness();

private:
    [[nodiscard]] QLabel *label(const char *name) const
    {
        return m_page->findChild<QLabel *>(QString::fromLatin1(name));
    }
    [[nodiscard]] Button *button(const char *name) const
    {
        return m_page->findChild<Button *>(QString::fromLatin1(name));
    }
    [[nodiscard]] Banner *result() const
    {
        return m_page->findChild<Banner *>(QStringLiteral("checkResult"));
    }
    /// All text that the page currently shows.
    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        for (const QLabel *found : labels) {
            if (found->isVisible())
                texts.append(found->text());
        }
        return texts.join(u'\n');
    }
    void begin()
    {
        m_page->begin(QStringLiteral("example.org"));
        SessionOptions options;
        options.meeting = meeting::Check{};
        m_engine->start(options);
    }
    void judge(const NatVerdict &verdict, PortMappingProtocol protocol = PortMappingProtocol::None)
    {
        m_engine->judge(verdict, protocol, true);
        m_engine->close(event::CloseReason::Checked);
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<CheckPage> m_page;
};

void tst_CheckPage::init()
{
    m_engine = std::make_unique<FakeEngine>();
    m_page = std::make_unique<CheckPage>(*m_engine);
    m_page->show();
}

void tst_CheckPage::cleanup()
{
    m_page.reset();
    m_engine.reset();
}

void tst_CheckPage::factsAppearAsTheyBecomeKnown()
{
    begin();
    QVERIFY(shown().contains(QStringLiteral("Looking at your network")));
    QVERIFY(shown().contains(QStringLiteral("example.org")));
    QVERIFY(!shown().contains(QStringLiteral("203.0.113.5:40001")));
    m_engine->emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    QVERIFY(shown().contains(QStringLiteral("203.0.113.5:40001 (by 192.0.2.1:8877)")));
    NatVerdict verdict;
    verdict.mapping = NatMapping::EndpointIndependent;
    m_engine->judge(verdict, PortMappingProtocol::None, false);
    QVERIFY(shown().contains(wordsFor(NatMapping::EndpointIndependent).full));
    QVERIFY(result()->isHidden()); // More is to come.
    verdict.unsolicited = UnsolicitedAnswer::Reset;
    m_engine->judge(verdict, PortMappingProtocol::UpnpIgd, true);
    QVERIFY(shown().contains(wordsFor(UnsolicitedAnswer::Reset).full));
    QVERIFY(shown().contains(QStringLiteral("UPnP")));
}

void tst_CheckPage::timeLeftCountsDown()
{
    m_engine->setTimeLeft(11'200ms);
    begin();
    QCOMPARE(label("checkTimeLeft")->text(), QStringLiteral("gives up in 12 s"));
    m_engine->setTimeLeft(4s);
    QTRY_COMPARE(label("checkTimeLeft")->text(), QStringLiteral("gives up in 4 s"));
}

void tst_CheckPage::theResultIsTheReach_data()
{
    QTest::addColumn<NatVerdict>("verdict");
    QTest::addColumn<PortMappingProtocol>("protocol");
    QTest::addColumn<Reach>("reach");
    NatVerdict verdict;
    QTest::addRow("unknown") << verdict << PortMappingProtocol::None << Reach::Unknown;
    QTest::addRow("opened") << verdict << PortMappingProtocol::Pcp << Reach::Everybody;
    verdict.mapping = NatMapping::EndpointIndependent;
    QTest::addRow("stable") << verdict << PortMappingProtocol::None << Reach::NearlyEverybody;
    verdict.mapping = NatMapping::AddressDependent;
    verdict.allocation = PortAllocation::Sequential;
    QTest::addRow("sequential") << verdict << PortMappingProtocol::None << Reach::AllButRandom;
    verdict.allocation = PortAllocation::Random;
    QTest::addRow("random") << verdict << PortMappingProtocol::None << Reach::PortStableOnly;
}

void tst_CheckPage::theResultIsTheReach()
{
    QFETCH(const NatVerdict, verdict);
    QFETCH(const PortMappingProtocol, protocol);
    QFETCH(const Reach, reach);
    QSignalSpy again(m_page.get(), &CheckPage::checkAgainRequested);
    QSignalSpy back(m_page.get(), &CheckPage::backRequested);
    begin();
    judge(verdict, protocol);
    QVERIFY(result()->isVisible());
    QCOMPARE(result()->message(), wordsFor(reach).brief);
    QCOMPARE(result()->advice(), wordsFor(reach).full);
    QVERIFY(!button("cancelCheckButton")->isVisible());
    QVERIFY(!shown().contains(QStringLiteral("Looking at your network")));
    button("checkBackButton")->click();
    button("checkAgainButton")->click();
    QCOMPARE(back.size(), 1);
    QCOMPARE(again.size(), 1);
}

void tst_CheckPage::aServerThatHangsIsTold()
{
    const QString hangs = QStringLiteral("has not answered yet");
    m_page->begin(QStringLiteral("example.org"));
    QVERIFY(!shown().contains(hangs));
    QTRY_VERIFY(shown().contains(hangs)); // Long before the engine gives up.
    QVERIFY(shown().contains(QStringLiteral("example.org")));
    m_engine->emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    QVERIFY(!shown().contains(hangs));
}

void tst_CheckPage::cancelLeaves()
{
    begin();
    QVERIFY(button("cancelCheckButton")->isVisible());
    button("cancelCheckButton")->click();
    QCOMPARE(m_engine->calls.last(), QStringLiteral("leave"));
    QVERIFY(result()->isHidden());
}

void tst_CheckPage::aFailureSaysWhatToDo()
{
    const Error error{ErrorCode::CheckNotSupported, QStringLiteral("192.0.2.1:8877")};
    begin();
    m_engine->fail(error);
    QVERIFY(result()->isVisible());
    QCOMPARE(result()->message(), errorSentences(error).message);
    QCOMPARE(result()->advice(), errorSentences(error).advice);
    QVERIFY(button("checkBackButton")->isVisible());
    QVERIFY(button("checkAgainButton")->isVisible());
    QVERIFY(!button("copyReportButton")->isVisible()); // There is none.
}

void tst_CheckPage::theReportCanBeCopied()
{
    begin();
    m_engine->emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    QVERIFY(!button("copyReportButton")->isVisible());
    judge({});
    QVERIFY(button("copyReportButton")->isVisible());
    button("copyReportButton")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("example.org")));
    QVERIFY(copied.contains(QStringLiteral("203.0.113.5:40001")));
    QVERIFY(copied.contains(wordsFor(Reach::Unknown).brief));
    QCOMPARE(button("copyReportButton")->text(), QStringLiteral("Copied"));
}

void tst_CheckPage::aSecondCheckStartsClean()
{
    begin();
    m_engine->emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    m_engine->fail({ErrorCode::ServerLost, {}});
    begin();
    QVERIFY(result()->isHidden());
    QVERIFY(!shown().contains(QStringLiteral("203.0.113.5:40001")));
    judge({});
    QCOMPARE(result()->message(), wordsFor(Reach::Unknown).brief); // Not the error of the one before.
}

void tst_CheckPage::otherSessionsAreNoneOfItsBusiness()
{
    m_engine->start({});
    m_engine->emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    m_engine->fail({ErrorCode::ServerLost, {}});
    QVERIFY(result()->isHidden());
    QVERIFY(!shown().contains(QStringLiteral("203.0.113.5:40001")));
}

PUNCHLINE_WIDGETS_TEST(tst_CheckPage)
#include "tst_checkpage.moc"
