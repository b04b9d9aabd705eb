// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/conversation.h"
#include "app/engine.h"
#include "app/net/linksecurity.h"
#include "app/net/localport.h"
#include "app/punch/holepuncher.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <optional>

namespace punchline {

class Pairing;
class PeerLink;
class PunchSockets;

/// The engine: takes a session from a server's address to the end of a conversation.
///
/// It wires Pairing, PunchSockets and Conversation together, one after the other, passes their events on and
/// watches the time that each phase may take. It decides nothing about what to dial or what to send.
class PeerClient : public Engine
{
    Q_OBJECT

public:
    /// @p kept: how much of what is said messages() keeps.
    explicit PeerClient(const MessageBounds &kept = {}, QObject *parent = nullptr);
    ~PeerClient() override;

    [[nodiscard]] Phase phase() const override { return m_phase; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft() const override;
    [[nodiscard]] QAbstractItemModel *messages() override { return m_conversation.model(); }
    [[nodiscard]] bool isHelloRunning() const override { return m_conversation.isHelloRunning(); }

    [[nodiscard]] bool isAllDelivered() const override { return m_conversation.isAllDelivered(); }
    [[nodiscard]] SendResult sendLine(const QString &text, LineEnd end) override;

    void start(const SessionOptions &options) override;
    void leave() override;
    void reset() override;
    void setName(const QString &name) override;
    void confirmKept(quint64 upTo) override { m_conversation.confirmKept(upTo); }
    void sayTyping() override;
    void stopHello() override;
    void talkInTheClear() override;
    void confirmWords() override;
    void rejectWords() override;

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void handleMet();
    void handlePaired(Role role);
    void handleReady(PunchSetup setup, const LinkSecurity &security);
    void handleGo();
    void handleAttempt(const AttemptReport &report);
    void handleWon(PeerLink *link, const AttemptReport &report);
    /// For the server: m_punchSockets must have ended.
    [[nodiscard]] Outcome outcomeNow(bool linked) const;
    void handleGaveUp(punch::DeadEnd reason);
    void handlePairingFailed(const Error &error);
    void handlePhaseTimeout();

    /// Enters @p phase, which may take @p limit, but not longer than the session's own time.
    void enter(Phase phase, std::optional<std::chrono::milliseconds> limit = std::nullopt);
    [[nodiscard]] std::chrono::milliseconds remaining() const;
    [[nodiscard]] QString attemptSummary() const;
    /// Pairing::guess(), where there is a pairing.
    [[nodiscard]] std::optional<Error> guess() const;
    void fail(const Error &error);
    void close(event::CloseReason reason);
    void dropEverything();

    SessionOptions m_options;
    Phase m_phase = Phase::Idle;
    Role m_role = Role::Initiator;
    LocalPort *m_localPort = nullptr;       // child
    Pairing *m_pairing = nullptr;           // child
    PunchSockets *m_punchSockets = nullptr; // child
    Conversation m_conversation;
    QHash<AttemptId, AttemptState> m_attempts;
    bool m_consentOwed = false; ///< The person has yet to agree to a link that is not encrypted.
    bool m_wordsOwed = false;   ///< The person has yet to say whether the safety words are the same.

    QTimer m_phaseTimer;
    std::optional<TimePoint> m_phaseEnd;
    TimePoint m_sessionEnd;                   ///< By SessionOptions::timeout.
    std::chrono::milliseconds m_savedTime{0}; ///< What was left of it when waiting began.
    TimePoint m_pairedAt;
};

} // namespace punchline
