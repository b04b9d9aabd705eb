// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/leavequestion.h"
#include "ui/controls/stepbar.h"
#include "ui/punch/networkmap.h"
#include "ui/punch/punchpage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

using namespace punchline;
using namespace std::chrono_literals;

/// What the window shows of a way back to the peer, besides the chat.
class tst_PunchReturn : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDetailsShowEachTry();
    void aWaitSaysWhyAndThatItGoesOn();
    void theMapForgetsTheLinkThatWasLost();
    void escapeLeadsBackAndEndsNothing();
    void theReturnLeavesThePageAlone();
    void closingAsksWhileTextsWait();

private:
    void lose()
    {
        m_window->connectTo(m_server);
        m_engine->pair(event::Verification::Code);
        m_engine->report(1, AttemptState::Won);
        m_engine->link();
        m_engine->lose();
    }
    void loseAndLook()
    {
        lose();
        keys::press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY(shows<PunchPage>());
    }
    [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] bool isAtStep(int step) const
    {
        return m_window->findChild<PunchPage *>()->findChild<StepBar *>()->accessibleName().startsWith(
            QStringLiteral("Step %1 of").arg(std::min(step, 3) + 1));
    }
    void reachServer() const
    {
        m_engine->emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    }
};

void tst_PunchReturn::theDetailsShowEachTry()
{
    loseAndLook();
    QCOMPARE(text("statusSentence"), QStringLiteral("Reconnecting…"));
    QCOMPARE(text("statusAdvice"), QStringLiteral("Connecting to the server…"));
    QVERIFY(isAtStep(0));
    reachServer();
    QCOMPARE(text("statusAdvice"), QStringLiteral("Waiting for the other person…"));
    QVERIFY(isAtStep(1));
    m_engine->emitEvent(
        event::CandidateFound{event::Side::Peer, {CandidateKind::ServerReflexive, FakeEngine::peerMapped()}});
    QVERIFY(isAtStep(2));
    QCOMPARE(text("peerMapped"), FakeEngine::peerMapped().toString());
    m_engine->report(1, AttemptState::Dialing);
    QVERIFY(isAtStep(3));
    QCOMPARE(text("statusSentence"), QStringLiteral("Reconnecting…"));
    const QAbstractItemModel *attempts = find<QTableView>("attempts")->model();
    QCOMPARE(attempts->rowCount(), 1);
    m_engine->report(1, AttemptState::Refused);
    m_engine->retry(4s, {ErrorCode::NoDirectPath, {}});
    QCOMPARE(attempts->rowCount(), 1); // Still there to be looked at.
    m_engine->emitEvent(event::Returning{2});
    QCOMPARE(attempts->rowCount(), 0);
    QVERIFY(isAtStep(0));
}

void tst_PunchReturn::aWaitSaysWhyAndThatItGoesOn()
{
    loseAndLook();
    m_engine->retry(4s, {ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
    QCOMPARE(text("statusSentence"), QStringLiteral("Reconnecting…"));
    QVERIFY2(text("statusAdvice").contains(QStringLiteral("server")), qPrintable(text("statusAdvice")));
    QVERIFY2(text("statusAdvice").contains(QStringLiteral("goes on trying")),
             qPrintable(text("statusAdvice")));
    m_engine->emitEvent(event::Returning{2});
    QCOMPARE(text("statusAdvice"), QStringLiteral("Connecting to the server…"));
}

void tst_PunchReturn::theMapForgetsTheLinkThatWasLost()
{
    loseAndLook();
    const auto *map = find<NetworkMap>("map");
    QVERIFY2(!map->accessibleDescription().contains(QStringLiteral("direct path stands")),
             qPrintable(map->accessibleDescription()));
    QVERIFY(!text("roleFact").isEmpty()); // What is known of the peer stays.
    QVERIFY(find<QLabel>("linkFact")->isHidden());
    reachServer();
    m_engine->report(1, AttemptState::Won);
    m_engine->linkAgain(3s);
    QVERIFY(!find<QLabel>("linkFact")->isHidden());
}

void tst_PunchReturn::escapeLeadsBackAndEndsNothing()
{
    loseAndLook();
    QVERIFY(!find<QAbstractButton>("cancelButton")->isVisible());
    QVERIFY(find<QAbstractButton>("toChatButton")->isVisible());
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(shows<ChatPage>());
    QVERIFY(!m_engine->calls.contains(QStringLiteral("leave")));
}

void tst_PunchReturn::theReturnLeavesThePageAlone()
{
    loseAndLook();
    m_engine->linkAgain(3s);
    QVERIFY(shows<PunchPage>());
    QCOMPARE(text("statusSentence"), QStringLiteral("Connected directly."));
}

void tst_PunchReturn::closingAsksWhileTextsWait()
{
    lose();
    keys::focus(find<QPlainTextEdit>("messageInput"));
    keys::type(QStringLiteral("not there yet"));
    keys::press(Qt::Key_Return);
    m_window->close();
    auto *question = m_window->findChild<LeaveQuestion *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(m_window->isVisible());
    QVERIFY(find<QLabel>("leaveSentence")->text().contains(QStringLiteral("not arrived yet")));
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<LeaveQuestion *>());
    m_engine->takeBack(1);
    m_window->close();
    QVERIFY(!m_window->findChild<LeaveQuestion *>());
    QTRY_VERIFY(m_engine->calls.contains(QStringLiteral("leave")));
}

PUNCHLINE_WIDGETS_TEST(tst_PunchReturn)
#include "tst_punchreturn.moc"
