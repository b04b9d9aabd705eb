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

/// What two paired clients send each other through the server, as the payload of Signal messages: first the
/// messages that make a key (SignalMessage), then everything else, in boxes under that key (SealedMessage).
namespace punchline {

/// How a candidate was found (RFC 8445, section 5.1.1).
enum class CandidateKind {
    Host = 0,            ///< An address of one of the machine's own interfaces.
    ServerReflexive = 1, ///< As a server saw it.
    Mapped = 2,          ///< Granted by a router (UPnP IGD, NAT-PMP, PCP).
    Predicted = 3,       ///< The port that a sequential NAT allocates next, if nobody else takes it.
    Incoming = 4, ///< The source of a connection that no candidate announced: peer-reflexive. Never sent.
    Relayed = 5,  ///< A server that carries the link. Never sent: the server tells both of it.
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

/// The size of a link certificate's fingerprint, in bytes: SHA-256.
inline constexpr qsizetype FingerprintSize = 32;

/// Where one side may be reached, what its NAT does, and the certificate that it will show on the encrypted
/// link. The first sealed message of each side; sent only once.
struct CandidateOffer
{
    static constexpr qint64 Type = 1;
    QByteArray fingerprint; ///< FingerprintSize bytes.
    QList<Candidate> candidates;
    NatVerdict verdict = {};
    bool morePending = false; ///< A router has been asked for a mapping and has not answered yet.
    /// The sender returns to the server when the link is lost, and begins it with Resume.
    bool returns = false;
    bool relays = false; ///< The sender would join a relay.
    friend bool operator==(const CandidateOffer &, const CandidateOffer &) = default;
};

/// What has become known since: a mapping that a router granted, or, before each round, the port that a
/// sequential NAT allocates next.
struct CandidateUpdate
{
    static constexpr qint64 Type = 2;
    QList<Candidate> candidates;
    bool morePending = false;
    friend bool operator==(const CandidateUpdate &, const CandidateUpdate &) = default;
};

/// Only sent inside a Sealed.
using SealedMessage = std::variant<CandidateOffer, CandidateUpdate>;

inline constexpr qsizetype KeyShareSize = 32;   ///< A point of ristretto255, in bytes.
inline constexpr qsizetype ConfirmMacSize = 64; ///< An HMAC-SHA-512, in bytes.
inline constexpr qsizetype OpeningSize = 32;    ///< What opens a commitment, in bytes.
inline constexpr qsizetype MinBoxSize = 16;     ///< An empty box, in bytes.
inline constexpr qsizetype MaxBoxSize = 16 * 1024;

/// One side's half of the key exchange: its first signal.
struct KeyShare
{
    static constexpr qint64 Type = 3;
    QByteArray share; ///< KeyShareSize bytes.
    friend bool operator==(const KeyShare &, const KeyShare &) = default;
};

/// Proves that its sender has the same key, and opens the sender's commitment. The answer to a KeyShare.
struct KeyConfirm
{
    static constexpr qint64 Type = 4;
    QByteArray mac;     ///< ConfirmMacSize bytes.
    QByteArray opening; ///< OpeningSize bytes.
    friend bool operator==(const KeyConfirm &, const KeyConfirm &) = default;
};

/// A SealedMessage that only the peer can read.
struct Sealed
{
    static constexpr qint64 Type = 5;
    QByteArray box; ///< MinBoxSize to MaxBoxSize bytes.
    friend bool operator==(const Sealed &, const Sealed &) = default;
};

/// What the server sees of their messages.
using SignalMessage = std::variant<KeyShare, KeyConfirm, Sealed>;

/// The message as the payload of a Signal.
[[nodiscard]] QByteArray encodeSignal(const SignalMessage &message);

/// Decodes a Signal's payload. Messages that belong into a box are of unknown type here.
[[nodiscard]] Decoded<SignalMessage> decodeSignal(const QByteArray &payload);

/// The message as the plain text of a box.
[[nodiscard]] QByteArray encodeSealed(const SealedMessage &message);

/// Decodes the plain text of a box; messages that belong outside are of unknown type here. More than
/// MaxCandidates candidates, or one that is not an endpoint, make the whole message malformed; candidates of
/// a kind that this version does not know are left out. A verdict that is missing or out of range counts as
/// unknown.
[[nodiscard]] Decoded<SealedMessage> decodeSealed(const QByteArray &text);

} // namespace punchline
