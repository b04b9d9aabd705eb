// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/session/conversation.h"
#include "app/session/linksearch.h"
#include "app/session/returnplan.h"
#include "app/session/visitschedule.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace punchline {

class Appointment;
class Connector;
class Pairing;
class PeerLink;

/// The engine: takes a session from a server's address to the end of a conversation. A Connector visits the
/// server and hands its link to the Conversation; the PeerClient passes on the events of both and enforces
/// the time limit of each phase. A waiting client keeps waiting if the server is lost, or if an arrival fails
/// before it has proved its identity: another Connector then visits the server. When a link is lost, both
/// sides return so, again and again, until the next link of the conversation stands. The PeerClient never
/// decides what to dial or what to send. It has a function for each request of Engine, hence their number.
class PeerClient : public Engine
{
    Q_OBJECT

public:
    /// @p kept: how much of the conversation messages() keeps.
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
    void setName(const QString &name) override { m_conversation.setName(name); }
    void confirmKept(quint64 upTo) override { m_conversation.confirmKept(upTo); }
    void sayTyping() override { m_conversation.sayTyping(); }
    void takeBack(quint64 id) override { m_conversation.takeBack(id); }
    void returnNow() override;
    void stopHello() override { m_conversation.stopHello(); }
    void talkInTheClear() override;
    void confirmWords() override;
    void rejectWords() override;

private:
    /// Lookup, connecting, greeting and probing have deadlines of their own, whose errors say more; this is
    /// their sum.
    static constexpr std::chrono::seconds ReachingTime{18};
    /// ChatSession allows two seconds for a goodbye; a little more lets it end by itself.
    static constexpr std::chrono::seconds LeavingTime{3};

    using TimePoint = std::chrono::steady_clock::time_point;

    /// Begins a visit to the server with @p options.
    [[nodiscard]] std::optional<Error> visitServer(const SessionOptions &options);
    void passOn(const Event &event);
    void handleWaiting();
    /// True if this side was waiting and keeps waiting after @p error.
    [[nodiscard]] bool waitsOnAfter(const Error &error) const;
    void waitOn(const Error &error);
    void handleInterrupted(event::Interruption cause, const Error &error);
    /// One try to return to the peer.
    void tryReturn();
    void returnLater(const Error &error);
    void handleBack(PeerLink *link);
    /// Goes on returning for a while, to tell the peer that this side has left.
    void leaveWhileAway();
    void handleNetworkChanged();
    /// Looks for another link if the one in use is relayed.
    void searchIfRelayed();
    void handleFound(PeerLink *link, const Pairing &pairing);
    void handleTakenOver();
    void limitStep(std::chrono::milliseconds limit, const Error &error);
    void handleMet();
    void handleLinked(PeerLink *link, Role role, bool offerFrames);
    /// What the next meeting with the peer needs.
    void learnFrom(const Pairing &pairing);
    void handlePhaseTimeout();

    /// Enters @p phase, which times out after @p limit or when the session's own time is over.
    void enter(Phase phase, std::optional<std::chrono::milliseconds> limit = std::nullopt);
    /// Pairing::guess(), or `nullopt` if there is no connector.
    [[nodiscard]] std::optional<Error> guess() const;
    void fail(const Error &error);
    void endWith(const Error &error);
    void close(event::CloseReason reason);
    void dropEverything();
    void dropVisit();

    SessionOptions m_options;
    Phase m_phase = Phase::Idle;
    std::shared_ptr<Appointment> m_appointment; ///< Shared by all visits of a session.
    Connector *m_connector = nullptr;           // child
    Conversation m_conversation;
    bool m_consentOwed = false; ///< The person has not yet agreed to an unencrypted link.
    bool m_wordsOwed = false;   ///< The person has not yet said whether the safety words match.

    bool m_hasWaited = false; ///< True once this session has waited for a peer.
    VisitSchedule m_visits;
    QTimer m_visitTimer; ///< Runs until the next visit to the server.

    ReturnPlan m_return;
    QTimer m_stepTimer; ///< Limits each step of a try to return,
    Error m_stepError;  ///< which fails so.

    event::LinkEstablished m_link; ///< The link in use.
    LinkSearch m_search;

    QTimer m_phaseTimer;
    std::optional<TimePoint> m_phaseEnd;
    TimePoint m_sessionEnd;                   ///< According to SessionOptions::timeout.
    std::chrono::milliseconds m_savedTime{0}; ///< Time left until m_sessionEnd when waiting began.
};

} // namespace punchline
