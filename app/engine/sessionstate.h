// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// What a session has learned about this machine's NAT.
struct NatKnowledge
{
    QList<event::EndpointObserved> observed; ///< The one for the session's own local port comes first.
    QList<Endpoint> opened;                  ///< Opened by the router.
    std::optional<event::NatJudged> judged;

    /// True if nothing more will become known.
    [[nodiscard]] bool isComplete() const { return judged && judged->complete; }

    /// True if @p local is the session's own port. Endpoints of other ports only show how the NAT allocates
    /// ports.
    [[nodiscard]] bool isSessionPort(const Endpoint &local) const
    {
        return observed.isEmpty() || observed.first().local.port == local.port;
    }
};

/// Everything known about a session: the only place that folds its events. Code that shows or reports a fact
/// reads it here (Engine::state()); events are for things that happen at one moment.
struct SessionState
{
    std::optional<event::ServerReached> server;
    NatKnowledge nat;
    std::optional<NatVerdict> peerNat; ///< As the peer reports it.
    std::optional<event::PeerFound> peer;
    int tries = 0;                      ///< Dials so far: each try of each attempt, and those of the sprays.
    std::optional<SprayProgress> spray; ///< The latest one, while the punching lasts.
    bool wordsConfirmed = false;
    std::optional<event::LinkEstablished> link;         ///< Kept after the link has ended.
    std::optional<event::LinkInterrupted> interruption; ///< Until the next link stands.
    std::optional<event::Returning> returning;          ///< Likewise: the latest try.
    /// The latest look for a direct link, while a relayed one is in use.
    std::optional<event::Searching> searching;
    bool holdsTexts = false; ///< The link is not encrypted, and the person has not yet agreed to that.
    QString peerName;        ///< The peer's display name.
    bool isPeerTyping = false;
    std::optional<Error> error; ///< Why the session failed.
    std::optional<event::CloseReason> closed;

    [[nodiscard]] event::Verification verification() const
    {
        return peer ? peer->verification : event::Verification::None;
    }

    /// True if the peer does not want this side to know its address: then there is no link but through a
    /// server.
    [[nodiscard]] bool isPeerHidden() const;

    /// True while the link stands.
    [[nodiscard]] bool isLinkUp() const { return link && !interruption && !closed && !error; }

    /// True while there is no link, and both sides are on their way back to each other.
    [[nodiscard]] bool isReturning() const { return interruption && !closed && !error; }

    /// True if this session's code cannot be used for another one: each code allows one guess, right or
    /// wrong.
    [[nodiscard]] bool isCodeSpent() const { return peer || (error && spendsCode(error->code)); }

    /// True if the session ended because the user ended it, so that nothing needs to be explained.
    [[nodiscard]] bool isEndedHere() const
    {
        return closed == event::CloseReason::Left || closed == event::CloseReason::Cancelled;
    }

    /// A new kind of event does not compile until its meaning is added here.
    void handle(const Event &event);
};

} // namespace punchline
