// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/signalmessages.h"

#include <QMetaType>

#include <chrono>

namespace punchline {

/// Names one attempt: a lane that dials one remote candidate again and again, or one accepted connection.
using AttemptId = quint32;

enum class AttemptState {
    Dialing,     ///< The SYN is out.
    Refused,     ///< A RST came back; it is dialled again.
    Unreachable, ///< An ICMP error, no route, or the system refused to dial.
    TimedOut,    ///< No answer.
    Connected,   ///< A raw connection stands; the knocks are under way.
    Rejected,    ///< Whoever is there is not the peer.
    Won,         ///< This one is the link.
    Lost,        ///< Not needed: another one won, or the punching was cancelled.
};

/// Whether an attempt in @p state may still come to something.
[[nodiscard]] constexpr bool isUnderWay(AttemptState state)
{
    return state == AttemptState::Dialing || state == AttemptState::Connected;
}

/// One state change of one attempt: what the live table shows and the event stream says.
struct AttemptReport
{
    AttemptId id = 0;
    CandidateKind kind = CandidateKind::Host; ///< Of the remote candidate; Incoming where there was none.
    Endpoint local;
    Endpoint remote;
    AttemptState state = AttemptState::Dialing;
    int tryNumber = 1;                    ///< Counts the dials of this lane, from 1.
    std::chrono::milliseconds elapsed{0}; ///< Since this try began.
    QString error;                        ///< The system's words for a failure; empty otherwise.
    friend bool operator==(const AttemptReport &, const AttemptReport &) = default;
};

} // namespace punchline
