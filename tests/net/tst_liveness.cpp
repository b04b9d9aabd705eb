// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/liveness.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// When a link asks for a sign of life, and when it gives up on the other end.
class tst_Liveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnIdleLinkWarm();
    void theAnsweringSideNeedsNoKeepAlive();
    void anAnswerDoesNotPutOffDeath();
    void idleSilence_data();
    void idleSilence();
    void aTextIsDoubtedThenAskedForThenGivenUp();
    void anythingHeardEndsTheDoubt();
    void aPeerThatWithholdsAckIsAskedLessAndLess();
    void aSlowPathIsDoubtedLater();
    void aPathThatHasBecomeSlowHasItsTime();
    void measuresTheRoundTripWhereTheSystemDoesNot();
    void manyProbesSendFewFrames();
    void aProbeFindsADeadLink();
    void asksFirstAfterNotRunning_data();
    void asksFirstAfterNotRunning();
    void whoDoesNotReadJudgesNobody();
    void bytesThatAreAcknowledgedKeepASlowLink();
    void aHangingPeerDiesThoughItsSystemAcknowledges();
    void bytesThatHaveArrivedAreASign();

private:
    using Due = Liveness::Due;

    static constexpr Liveness::TimePoint Start{1h};
    static constexpr std::optional<TcpProgress> NoView = std::nullopt;

    /// Lets the time pass to the next thing that is due, and does it.
    static Due next(Liveness &life, Liveness::TimePoint &now)
    {
        now = life.nextTimeout();
        return life.handleTimeout(now, NoView);
    }
};

void tst_Liveness::keepsAnIdleLinkWarm()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(life.nextTimeout() - now, 22s);
        QCOMPARE(life.handleTimeout(now + 21'999ms, NoView), Due::Nothing);
        QCOMPARE(next(life, now), Due::KeepAlive);
        life.handleAlive(now + 40ms);
    }
}

void tst_Liveness::theAnsweringSideNeedsNoKeepAlive()
{
    Liveness life(Start, Role::Responder);
    auto now = Start;
    for (int i = 0; i < 1000; ++i) {
        now += 22s + 900ms; // The initiator's keep-alive was on its way for longer than the one before.
        QVERIFY(life.nextTimeout() > now);
        life.handleHeard(now);
        life.handleSent(now);
    }
}

/// A peer of an earlier version asks every 20 s: the answers keep the mapping, and prove nothing.
void tst_Liveness::anAnswerDoesNotPutOffDeath()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    for (; now < Start + 20s; now += 2s)
        life.handleSent(now); // `typing` and the like, to which there is no answer.
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(now, Start + 22s);
    life.handleSent(now + 1s);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, Start + 25s);
}

void tst_Liveness::idleSilence_data()
{
    QTest::addColumn<Role>("role");
    QTest::newRow("initiator") << Role::Initiator;
    QTest::newRow("responder") << Role::Responder;
}

void tst_Liveness::idleSilence()
{
    QFETCH(const Role, role);
    Liveness life(Start, role);
    auto now = Start;
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, Start + 25s);
}

void tst_Liveness::aTextIsDoubtedThenAskedForThenGivenUp()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start + 3s;
    life.handleTextSent(now, 1);
    life.handleTextSent(now + 100ms, 2);
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(now, Start + 3s + 500ms);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, Start + 8s);
}

void tst_Liveness::anythingHeardEndsTheDoubt()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    life.handleTextSent(now, 1);
    QCOMPARE(next(life, now), Due::KeepAlive);
    life.handleAcked(now + 1s, 1);
    QCOMPARE(life.nextTimeout(), now + 22s); // Since the keep-alive.
    life.handleTextSent(now + 2s, 2);
    QCOMPARE(life.nextTimeout(), now + 2s + 500ms);
}

void tst_Liveness::aPeerThatWithholdsAckIsAskedLessAndLess()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    life.handleTextSent(now, 1);
    int asked = 0;
    while (now < Start + 10min) {
        QCOMPARE(next(life, now), Due::KeepAlive);
        ++asked;
        now += 30ms;
        life.handleAlive(now);
    }
    QVERIFY2(asked <= 600 / 2.5 + 3, qPrintable(QString::number(asked)));
    // Its link is watched as closely as ever.
    const auto heard = now;
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, heard + 5s);
}

void tst_Liveness::aSlowPathIsDoubtedLater()
{
    Liveness life(Start, Role::Initiator);
    const TcpProgress slow{2s, 1ms, 1ms, 100, 0};
    auto now = Start;
    QCOMPARE(life.handleTimeout(now, slow), Due::Nothing);
    life.handleTextSent(now, 1);
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(now, Start + 6s);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, Start + 12s);
}

void tst_Liveness::aPathThatHasBecomeSlowHasItsTime()
{
    Liveness life(Start, Role::Initiator);
    const TcpProgress slow{2s, 1h, 1ms, 100, 0};
    life.handleTextSent(Start, 1);
    QCOMPARE(life.handleTimeout(Start + 500ms, slow), Due::KeepAlive);
    QCOMPARE(life.nextTimeout(), Start + 12s);
}

void tst_Liveness::measuresTheRoundTripWhereTheSystemDoesNot()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    life.probe(now);
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(now, Start);
    life.handleAlive(now + 600ms);
    life.handleTextSent(now + 10s, 1);
    QCOMPARE(life.nextTimeout(), now + 10s + 1800ms);
}

void tst_Liveness::manyProbesSendFewFrames()
{
    Liveness life(Start, Role::Initiator);
    int asked = 0;
    for (auto now = Start; now < Start + 1s; now += 10ms) {
        life.probe(now);
        if (life.handleTimeout(now, NoView) == Due::KeepAlive) {
            ++asked;
            life.handleAlive(now + 1ms);
        }
    }
    QCOMPARE(asked, 2);
}

void tst_Liveness::aProbeFindsADeadLink()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start + 24s;
    life.handleHeard(now);
    for (int i = 0; i < 40; ++i)
        life.probe(now + i * 100ms); // Further changes do not put off the end.
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(now, Start + 24s);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, Start + 29s);
}

void tst_Liveness::asksFirstAfterNotRunning_data()
{
    QTest::addColumn<bool>("isTextUnderWay");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("idle") << false << false;
    QTest::newRow("idle, told of the wake") << false << true;
    QTest::newRow("a text was under way") << true << false;
    QTest::newRow("a text was under way, told of the wake") << true << true;
}

void tst_Liveness::asksFirstAfterNotRunning()
{
    QFETCH(const bool, isTextUnderWay);
    QFETCH(const bool, isTold);
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    if (isTextUnderWay) {
        life.handleTextSent(now, 1);
        QCOMPARE(next(life, now), Due::KeepAlive);
    }
    const auto wake = Start + 8h;
    if (isTold)
        life.handleWake(wake);
    QCOMPARE(life.handleTimeout(wake, NoView), Due::KeepAlive);
    QCOMPARE(life.nextTimeout(), wake + 5s);
    QCOMPARE(life.handleTimeout(wake + 4'999ms, NoView), Due::Nothing);
    QCOMPARE(life.handleTimeout(wake + 5s, NoView), Due::Silence);
}

void tst_Liveness::whoDoesNotReadJudgesNobody()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    life.handleTextSent(now, 1);
    life.setReading(false, now);
    for (int i = 0; i < 100; ++i) {
        life.handleTextSent(now + 1s, static_cast<quint64>(i) + 2);
        QCOMPARE(next(life, now), Due::KeepAlive);
    }
    QCOMPARE(now, Start + 100 * 23s); // No faster than for warmth.
    life.setReading(true, now);
    const auto resumed = now;
    QCOMPARE(next(life, now), Due::KeepAlive);
    QCOMPARE(next(life, now), Due::Silence);
    QCOMPARE(now, resumed + 5s);
}

void tst_Liveness::bytesThatAreAcknowledgedKeepASlowLink()
{
    Liveness life(Start, Role::Initiator);
    TcpProgress view{40ms, 1h, 0ms, 0, 2'000'000};
    auto now = Start;
    life.handleTextSent(now, 1);
    QCOMPARE(life.handleTimeout(now = life.nextTimeout(), view), Due::KeepAlive);
    while (view.outstanding > 0) {
        const auto passed = life.nextTimeout() - now;
        now += passed;
        const auto gone = std::min<quint64>(view.outstanding, static_cast<quint64>(passed / 1ms) * 7);
        view.acknowledged += gone;
        view.outstanding -= gone;
        view.sinceAck = 100ms;
        QCOMPARE(life.handleTimeout(now, view), Due::Nothing);
    }
    QVERIFY(now > Start + 4min);
    // The keep-alive has arrived too by now, and could be answered.
    QCOMPARE(life.handleTimeout(life.nextTimeout(), view), Due::Silence);
}

void tst_Liveness::aHangingPeerDiesThoughItsSystemAcknowledges()
{
    Liveness life(Start, Role::Initiator);
    TcpProgress view{40ms, 1h, 0ms, 0, 0};
    auto now = Start;
    quint64 text = 1;
    life.handleTextSent(now, text);
    QCOMPARE(life.handleTimeout(now = life.nextTimeout(), view), Due::KeepAlive);
    for (; now < Start + 4'900ms; now += 100ms) {
        life.handleTextSent(now, ++text);
        view.acknowledged += 100;
        QCOMPARE(life.handleTimeout(now, view), Due::Nothing);
    }
    QCOMPARE(life.handleTimeout(Start + 5s, view), Due::Silence);
}

/// The beginning of a long message on a slow path, or one that this program has not read yet.
void tst_Liveness::bytesThatHaveArrivedAreASign()
{
    Liveness life(Start, Role::Initiator);
    auto now = Start;
    life.probe(now);
    QCOMPARE(life.handleTimeout(now, TcpProgress{40ms, 3ms, 3ms, 10, 0}), Due::KeepAlive);
    QCOMPARE(life.handleTimeout(now + 5s, TcpProgress{40ms, 1s, 3ms, 10, 0}), Due::Nothing);
    // What has come before the keep-alive is none.
    Liveness other(Start, Role::Initiator);
    other.probe(now);
    QCOMPARE(other.handleTimeout(now, TcpProgress{40ms, 3ms, 3ms, 10, 0}), Due::KeepAlive);
    QCOMPARE(other.handleTimeout(now + 5s, TcpProgress{40ms, 4'990ms, 3ms, 10, 0}), Due::Silence);
}

PUNCHLINE_APPLESS_TEST(tst_Liveness)
#include "tst_liveness.moc"
