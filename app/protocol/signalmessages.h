// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/decoded.h"
#include "app/protocol/endpoint.h"
#include "app/protocol/natverdict.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <variant>

/// What two paired clients say to each other through the server, as the payload of Signal messages.
namespace punchline {

/// How a candidate was found (RFC 8445, section 5.1.1).
enum class CandidateKind {
    Host = 0,      ///< An address of one of the machine's own interfaces.
    Observed = 1,  ///< As a server saw it: server-reflexive.
    Mapped = 2,    ///< Granted by the router (UPnP IGD, NAT-PMP, PCP).
    Predicted = 3, ///< The port that a sequential NAT will allot next, if nobody else takes it.
    Incoming = 4,  ///< Where a connection came from that no candidate announced: peer-reflexive. Never sent.
};

/// An endpoint at which a client may be reachable.
struct Candidate
{
    CandidateKind kind = CandidateKind::Host;
    Endpoint endpoint;
    friend bool operator==(const Candidate &, const Candidate &) = default;
};

/// The most candidates that one side may name.
inline constexpr qsizetype MaxCandidates = 16;

/// The size of each side's nonce, in bytes.
inline constexpr qsizetype SessionNonceSize = 32;

/// Where one side may be reached, what its NAT does, and its half of the session key's input. The first
/// signal of each side, and the only one of its kind.
struct CandidateOffer
{
    QByteArray nonce; ///< SessionNonceSize random bytes.
    QList<Candidate> candidates;
    NatVerdict verdict = {};
    bool morePending = false; ///< A router has been asked for a mapping and has not answered yet.
    friend bool operator==(const CandidateOffer &, const CandidateOffer &) = default;
};

/// What has become known since: a mapping that a router has granted, or the port that a sequential NAT will
/// allot next, before each round.
struct CandidateUpdate
{
    QList<Candidate> candidates;
    bool morePending = false;
    friend bool operator==(const CandidateUpdate &, const CandidateUpdate &) = default;
};

using SignalMessage = std::variant<CandidateOffer, CandidateUpdate>;

/// The message as the payload of a Signal.
[[nodiscard]] QByteArray encodeSignal(const SignalMessage &message);

/// Reads a Signal's payload. More than MaxCandidates candidates, or one that is no endpoint, spoil the whole
/// message; candidates of a kind that this version does not know are left out. A verdict that is missing or
/// out of range counts as unknown.
[[nodiscard]] Decoded<SignalMessage> decodeSignal(const QByteArray &payload);

} // namespace punchline
