// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// The content of a session's map: both machines with their endpoints inside and outside their NATs, the
/// server, and the attempts as lines between them. It is fed with events after the SessionState has processed
/// them, and knows nothing about how it is drawn. It has a function for each event that changes the picture,
/// hence their number.
class MapScene
{
public:
    /// One machine and the NAT in front of it.
    struct Side
    {
        QList<Endpoint> inside;  ///< Its own addresses, the one in use first.
        QList<Endpoint> outside; ///< Its addresses as others see them, the observed one first.
        QString nat;             ///< The NAT in a few words; empty until something is known.
        bool hasNat = true;      ///< Assumed to be true until something is known.
    };

    /// The route that a line takes on the map.
    enum class Route {
        ThroughNats,   ///< From the outside of one NAT to the outside of the other.
        ThroughServer, ///< From one NAT to the server, and on to the other: a relay.
        Between,       ///< From machine to machine: on the same network, or without a NAT in between.
    };

    struct Line
    {
        Route route = Route::ThroughNats;
        AttemptState state = AttemptState::Dialing;
        bool isIncoming = false; ///< The peer dialled.
    };

    enum class Server { Unknown, Reached, Left };

    /// More lines than this on one route would blur into a blot: live ones are drawn first, then the earliest
    /// ones.
    static constexpr qsizetype MaxLines = 9;

    /// @p state must outlive it.
    explicit MapScene(const SessionState &state)
        : m_state(&state)
    { }

    void clear() { *this = MapScene(*m_state); }

    void handleEvent(const Event &event);

    /// Describes the NATs again in the current language.
    void handleLanguageChange();

    [[nodiscard]] const Side &mine() const { return m_mine; }
    [[nodiscard]] const Side &peer() const { return m_peer; }
    [[nodiscard]] bool hasPeer() const { return m_state->peer.has_value(); }
    [[nodiscard]] Endpoint server() const { return m_state->server ? m_state->server->address : Endpoint(); }
    [[nodiscard]] Server serverState() const { return m_serverState; }
    [[nodiscard]] const std::optional<SprayProgress> &spray() const { return m_state->spray; }

    /// The lines of @p route, at most MaxLines, in the order in which they began.
    [[nodiscard]] QList<Line> lines(Route route) const;

    /// True if anything on the map is animated.
    [[nodiscard]] bool isMoving() const;

    /// True if a link stands that passes both NATs.
    [[nodiscard]] bool isOpen() const;

    /// How far the attempts have come, in a few words; empty if there are none.
    [[nodiscard]] QString caption() const;

    /// The whole map in words, for people who cannot see it.
    [[nodiscard]] QString words() const;

private:
    void handle(const event::ServerReached &);
    void handle(const event::EndpointObserved &observed);
    void handle(const event::NatJudged &judged);
    void handle(const event::PeerFound &found);
    void handle(const event::PeerNatTold &told);
    void handle(const event::CandidateFound &found);
    void handle(const event::AttemptChanged &changed);
    void handle(const event::LinkEstablished &link);
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
};

} // namespace punchline
