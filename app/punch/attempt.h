// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/signalmessages.h"

#include <QMetaType>

#include <chrono>

namespace punchline {

/// Identifies an attempt: it dials one remote candidate repeatedly, or is one accepted connection.
using AttemptId = quint32;

enum class AttemptState {
    Dialing,     ///< The SYN was sent.
    Refused,     ///< A RST came back; the attempt dials again.
    Unreachable, ///< An ICMP error, no route, or the system refused to dial.
    TimedOut,    ///< No answer.
    Connected,   ///< A raw connection stands; knocks are being exchanged.
    Rejected,    ///< The other end is not the peer.
    Won,         ///< This attempt became the link.
    Lost,        ///< Not needed: another attempt won, or the punching was cancelled.
};

/// True if an attempt in @p state may still succeed.
[[nodiscard]] constexpr bool isUnderWay(AttemptState state)
{
    return state == AttemptState::Dialing || state == AttemptState::Connected;
}

/// One state change of one attempt, for the live table and the event stream.
struct AttemptReport
{
    AttemptId id = 0;
    CandidateKind kind = CandidateKind::Host; ///< Kind of the remote candidate; Incoming if there was none.
    Endpoint local;
    Endpoint remote;
    AttemptState state = AttemptState::Dialing;
    int tryNumber = 1;                    ///< Number of this dial in its attempt, from 1.
    std::chrono::milliseconds elapsed{0}; ///< Since this try began.
    QString error;                        ///< The system's description of a failure; empty otherwise.
    friend bool operator==(const AttemptReport &, const AttemptReport &) = default;
};

} // namespace punchline
