// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/engine/engine.h"

#include <QStringList>

namespace punchline {

/// An engine without a network: it records its calls, and a test decides what happens. Its conversation is a
/// real MessageModel.
class FakeEngine : public Engine
{
    Q_OBJECT

public:
    using Engine::Engine;

    [[nodiscard]] Phase phase() const override { return m_phase; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const override { return m_timeLeft; }
    [[nodiscard]] QAbstractItemModel *messages() override { return &m_messages; }
    [[nodiscard]] bool isHelloRunning() const override { return m_isHelloRunning; }
    [[nodiscard]] bool isAllDelivered() const override { return true; }
    [[nodiscard]] SendResult sendLine(const QString &text, LineEnd end) override;

    // Recorded calls.
    QStringList calls; ///< The names of the slots, in order.
    QList<SessionOptions> starts;
    QStringList sentTexts;
    QStringList names; ///< Names set for this side.

    /// The longest text that sendText() accepts, in UTF-8 bytes.
    qsizetype textLimit = 32 * 1024;

    /// Whether sendText() accepts no more texts.
    bool isFull = false;

    /// Whether every text was sent once already, so that none can be taken back.
    bool isSentOnce = false;

    // What a test makes happen.
    MessageModel &model() { return m_messages; }
    void setPhase(Phase phase);
    void setTimeLeft(std::optional<std::chrono::milliseconds> timeLeft) { m_timeLeft = timeLeft; }
    void setHelloRunning(bool running);
    void emitEvent(const Event &event) { Q_EMIT happened(event); }

    /// Reports an attempt.
    void report(AttemptId id, AttemptState state, const QString &error = {});

    /// Reports what is known about this machine's NAT.
    void judge(const NatVerdict &verdict, PortMappingProtocol protocol, bool complete);

    /// Reports a spray's progress; without @p wanted all of it is allowed.
    void spray(PunchStrategy strategy, int sent, int planned, std::optional<int> wanted = {});

    /// The server assigns a room to this side, which waits there.
    void invite(std::chrono::seconds expiresIn = std::chrono::minutes(10));

    /// The two sides are introduced.
    void pair(event::Verification verification);

    /// The same with a peer that does not show its address.
    void pairHidden();

    /// Goes from any state to an established link, which is encrypted after pair() with anything but None.
    /// With a classic peer the person has to agree to send texts.
    void link(Dialect dialect = Dialect::Framed);

    /// The same through a relay; @p isWanted: this side wants no other link.
    void linkRelayed(bool isWanted = false);
    /// A direct link takes over from the relayed one.
    void linkDirectly();

    /// The link is lost, and the first try to return begins.
    void lose(event::Interruption cause = event::Interruption::Reset);

    /// The present try has failed; the next one follows in @p nextTry.
    void retry(std::chrono::milliseconds nextTry, const Error &reason);

    /// The next link stands, after @p away; my texts that waited are on their way.
    void linkAgain(std::chrono::milliseconds away);

    void addPeerText(const QString &text, bool hello = false);
    void addMyText(const QString &text, bool hello = false);
    void deliver(quint64 id);

    /// The session ends in an error; unacknowledged texts are marked.
    void fail(const Error &error);

    /// The session ends because somebody wanted it to.
    void close(event::CloseReason reason);

    /// The code, link and safety words that the fake uses.
    [[nodiscard]] static PairCode code();
    [[nodiscard]] static InviteLink inviteLink();
    [[nodiscard]] static QStringList safetyWords();

    /// The endpoints that the fake uses everywhere.
    [[nodiscard]] static Endpoint myLocal();
    [[nodiscard]] static Endpoint myMapped();
    [[nodiscard]] static Endpoint peerMapped();
    [[nodiscard]] static Endpoint server();

public Q_SLOTS:
    void start(const punchline::SessionOptions &options) override;
    void leave() override;
    void reset() override;
    void setName(const QString &name) override;
    void confirmKept(quint64 upTo) override;
    void sayTyping() override;
    void takeBack(quint64 id) override;
    void returnNow() override;
    void stopHello() override;
    void talkInTheClear() override;
    void confirmWords() override;
    void rejectWords() override;

private:
    void end();
    void markMine(DeliveryState from, DeliveryState to);

    MessageModel m_messages;
    Phase m_phase = Phase::Idle;
    std::optional<std::chrono::milliseconds> m_timeLeft;
    bool m_isHelloRunning = false;
    event::Verification m_verification = event::Verification::None;
    quint64 m_lastMine = 0;
    quint64 m_lastPeer = 0;
    quint32 m_generation = 1;
    int m_returnTries = 0;
};

} // namespace punchline
