// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// What a session has learnt of this machine's NAT.
struct NatKnowledge
{
    QList<event::EndpointObserved> observed; ///< The session's own local port comes first.
    QList<Endpoint> opened;                  ///< By the router.
    std::optional<event::NatJudged> judged;

    /// True if nothing more will become known.
    [[nodiscard]] bool isComplete() const { return judged && judged->complete; }

    /// True if @p local is the session's own port. Endpoints of other ports only show how the NAT numbers
    /// them.
    [[nodiscard]] bool isSessionPort(const Endpoint &local) const
    {
        return observed.isEmpty() || observed.first().local.port == local.port;
    }
};

/// What is known of a session: the one fold of its events. Whoever shows or reports something of it reads it
/// here (Engine::state()); events are for what happens at a moment.
struct SessionState
{
    std::optional<event::ServerReached> server;
    NatKnowledge nat;
    std::optional<NatVerdict> peerNat; ///< As the peer says.
    std::optional<event::PeerFound> peer;
    bool wordsConfirmed = false;
    std::optional<event::LinkEstablished> link; ///< Kept when it has ended.
    bool holdsTexts = false; ///< The link is not encrypted, and the person has yet to agree to that.
    QString peerName;        ///< As the peer calls itself.
    bool isPeerTyping = false;
    std::optional<Error> error; ///< Why the session has failed.
    std::optional<event::CloseReason> closed;

    [[nodiscard]] event::Verification verification() const
    {
        return peer ? peer->verification : event::Verification::None;
    }

    /// Whether the code of this session is of no use for another one. Each is for one guess, right or wrong.
    [[nodiscard]] bool isCodeSpent() const { return peer || (error && spendsCode(error->code)); }

    /// Whether the session ended because the user wanted it to, so that nothing needs to be explained.
    [[nodiscard]] bool isEndedHere() const
    {
        return closed == event::CloseReason::Left || closed == event::CloseReason::Cancelled;
    }

    /// A new kind of event does not compile before it is said here what it means.
    void handle(const Event &event);
};

} // namespace punchline
