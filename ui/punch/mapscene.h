// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// What the map of a session shows: both machines with their endpoints inside and outside of their NATs, the
/// server, and the attempts as lines between them. It is fed with events, after the SessionState has heard
/// them, and knows nothing of how it is drawn.
class MapScene
{
public:
    /// One machine and the NAT before it.
    struct Side
    {
        QList<Endpoint> inside;  ///< Its own addresses, the one in use first.
        QList<Endpoint> outside; ///< Where others see it, the observed one first.
        QString nat;             ///< The NAT in a few words; empty as long as nothing is known.
        bool hasNat = true;      ///< As long as nothing is known, there is one.
    };

    /// Which way a line takes on the map.
    enum class Route {
        ThroughNats, ///< From one NAT's outside to the other's.
        Between,     ///< From machine to machine: on one network, or without a NAT in between.
    };

    struct Line
    {
        Route route = Route::ThroughNats;
        AttemptState state = AttemptState::Dialing;
        bool isIncoming = false; ///< The peer has dialled.
    };

    enum class Server { Unknown, Reached, Left };

    /// More lines on one route than these would be one blot: those that live, and then the first ones, are
    /// drawn.
    static constexpr qsizetype MaxLines = 9;

    /// @p state must outlive it.
    explicit MapScene(const SessionState &state)
        : m_state(&state)
    { }

    void clear() { *this = MapScene(*m_state); }

    void handleEvent(const Event &event);

    /// Says what is known of the NATs in the language that is in use now.
    void handleLanguageChange();

    [[nodiscard]] const Side &mine() const { return m_mine; }
    [[nodiscard]] const Side &peer() const { return m_peer; }
    [[nodiscard]] bool hasPeer() const { return m_state->peer.has_value(); }
    [[nodiscard]] Endpoint server() const { return m_state->server ? m_state->server->address : Endpoint(); }
    [[nodiscard]] Server serverState() const { return m_serverState; }
    [[nodiscard]] const std::optional<SprayProgress> &spray() const { return m_spray; }

    /// The lines of @p route, at most MaxLines, in the order in which they began.
    [[nodiscard]] QList<Line> lines(Route route) const;

    /// Whether anything moves.
    [[nodiscard]] bool isMoving() const;

    /// The whole map in words, for who cannot see it.
    [[nodiscard]] QString words() const;

private:
    void handle(const event::ServerReached &);
    void handle(const event::EndpointObserved &observed);
    void handle(const event::NatJudged &judged);
    void handle(const event::PeerFound &found);
    void handle(const event::PeerNatTold &told);
    void handle(const event::CandidateFound &found);
    void handle(const event::AttemptChanged &changed);
    void handle(const event::SprayProgressed &progressed);
    void handle(const event::LinkEstablished &);
    void handle(const event::SessionClosed &);
    void handle(const event::ErrorOccurred &);
    void showNats();
    void handleEnd();
    [[nodiscard]] Route routeOf(const AttemptReport &report) const;
    [[nodiscard]] qsizetype count(AttemptState state) const;

    const SessionState *m_state;
    Side m_mine;
    Side m_peer;
    Server m_serverState = Server::Unknown;
    QList<Line> m_lines;
    QHash<AttemptId, qsizetype> m_lineOf;
    std::optional<SprayProgress> m_spray;
};

} // namespace punchline
