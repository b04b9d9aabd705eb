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

/// What two paired clients say to each other through the server, as the payload of Signal messages: first
/// what makes a key (SignalMessage), then, in boxes under that key, everything else (SealedMessage).
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

/// The size of the fingerprint of a link's certificate, in bytes: SHA-256.
inline constexpr qsizetype FingerprintSize = 32;

/// Where one side may be reached, what its NAT does, and what it will show on the encrypted link. The first
/// sealed message of each side, and the only one of its kind.
struct CandidateOffer
{
    QByteArray fingerprint; ///< FingerprintSize bytes.
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

/// What travels in a Sealed only.
using SealedMessage = std::variant<CandidateOffer, CandidateUpdate>;

inline constexpr qsizetype KeyShareSize = 32;   ///< Of a point of ristretto255, in bytes.
inline constexpr qsizetype ConfirmMacSize = 64; ///< Of HMAC-SHA-512, in bytes.
inline constexpr qsizetype OpeningSize = 32;    ///< Of what a commitment commits to, in bytes.
inline constexpr qsizetype MinBoxSize = 16;     ///< Of a box with nothing in it, in bytes.
inline constexpr qsizetype MaxBoxSize = 16 * 1024;

/// One side's half of the key exchange: its first signal.
struct KeyShare
{
    QByteArray share; ///< KeyShareSize bytes.
    friend bool operator==(const KeyShare &, const KeyShare &) = default;
};

/// The proof that its sender has the same key, and what it had committed itself to. The answer to a KeyShare.
struct KeyConfirm
{
    QByteArray mac;     ///< ConfirmMacSize bytes.
    QByteArray opening; ///< OpeningSize bytes.
    friend bool operator==(const KeyConfirm &, const KeyConfirm &) = default;
};

/// A SealedMessage that only the peer can read.
struct Sealed
{
    QByteArray box; ///< MinBoxSize to MaxBoxSize bytes.
    friend bool operator==(const Sealed &, const Sealed &) = default;
};

/// What the server sees of the two.
using SignalMessage = std::variant<KeyShare, KeyConfirm, Sealed>;

/// The message as the payload of a Signal.
[[nodiscard]] QByteArray encodeSignal(const SignalMessage &message);

/// Reads a Signal's payload. What belongs into a box is of unknown type here.
[[nodiscard]] Decoded<SignalMessage> decodeSignal(const QByteArray &payload);

/// The message as the text of a box.
[[nodiscard]] QByteArray encodeSealed(const SealedMessage &message);

/// Reads the text of a box; what belongs outside is of unknown type here. More than MaxCandidates candidates,
/// or one that is no endpoint, spoil the whole message; candidates of a kind that this version does not know
/// are left out. A verdict that is missing or out of range counts as unknown.
[[nodiscard]] Decoded<SealedMessage> decodeSealed(const QByteArray &text);

} // namespace punchline
