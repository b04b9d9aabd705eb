// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

namespace punchline {

/// Why something that a person wanted has failed. The sentence for each code, and what to do next, is in
/// app/text/errortext; scripts see the stable words of errorName() in that file.
enum class ErrorCode {
    // Before a pairing: the server.
    NameNotFound,         ///< The server's name does not resolve. Detail: the name.
    NameServerSilent,     ///< The name servers do not answer, or fail. Detail: the name.
    ServerFamilyMissing,  ///< This machine has no address in the server's family. Detail: the endpoint.
    ServerRefused,        ///< Nothing listens there. Detail: the endpoint.
    ServerUnreachable,    ///< No route, or no answer in time. Detail: the endpoint.
    ServerSilent,         ///< Connected, but the server says nothing. Detail: the endpoint.
    ServerClosed,         ///< Connected, but the server closed without a word. Detail: the endpoint.
    NotARendezvousServer, ///< Something else answers there. Detail: the endpoint.
    ItIsSsh,              ///< Likewise: SSH, recognised by its first bytes. Detail: the endpoint.
    ItIsWeb,              ///< Likewise: HTTP.
    ItIsTls,              ///< Likewise: TLS, whatever is behind it.
    ItIsMail,             ///< Likewise: SMTP, IMAP or POP3.
    ItIsProbePort,        ///< A rendezvous server, but the wrong port. Detail: the endpoint.
    ServerMisbehaved,     ///< The server began correctly, then broke the protocol. Detail: the endpoint.
    ServerLost,           ///< The connection to the server broke. Detail: the endpoint.
    ServerFull,           ///< The server accepts no more clients for now.
    ServerShuttingDown,   ///< The server is shutting down.
    VersionUnsupported,   ///< No protocol version in common.
    CheckNotSupported,    ///< A classic server cannot check a NAT. Detail: the endpoint.
    CodesNotSupported,    ///< A classic server has no rooms. Detail: the endpoint.
    ServerUnavailable,    ///< The server cannot reach the servers it works with. Detail: the endpoint.
    PlaceTaken,           ///< Another program waits for the peer under all of this one's handles. Detail: the
                          ///< endpoint.
    TooManyAttempts,      ///< The server is refusing this machine's address for a while. Detail: the
                          ///< endpoint.
    LocalAddressUnavailable, ///< This machine does not have the requested address. Detail: the address.
    LocalAddressFamily,   ///< The local address is not of the server's family. Detail: the server's endpoint
                          ///< and the address.
    LocalAddressApart,    ///< There is no route from the local address to the server. Detail: the same.
    LocalPortForbidden,   ///< Only an administrator may use that port. Detail: the port.
    LocalPortUnavailable, ///< The port on this machine cannot be used. Detail: the port and the system's
                          ///< reason.
    CertificateUnavailable, ///< This machine could not create a certificate for the link.
    // The code, and what it proves.
    NoSuchRoom,           ///< Nobody waits under the code's number. Detail: the number.
    RoomExpired,          ///< The invitation expired before anybody came.
    WrongCode,            ///< This side joined with a wrong code.
    CodeGuessed,          ///< Somebody joined this side's room with a wrong code.
    PeerNotAuthenticated, ///< The other side could not prove who it is. Detail: what failed, or a summary.
    WordsDiffer,          ///< The person said that the safety words differ.
    // Between the pairing and the link.
    PeerLeft,         ///< The other side left before a link stood.
    PeerSilent,       ///< The other side sent no candidates in time.
    PeerMisbehaved,   ///< The other side broke the protocol.
    NoDirectPath,     ///< Every attempt failed. Detail: counts by result.
    ServerInside,     ///< Likewise, because the server is in the network of one of the two. Detail: counts by
                      ///< result.
    ServerProxied,    ///< Likewise, because a proxy hides both from the server. Detail: counts by result.
    FamiliesDiffer,   ///< One side has only IPv4 addresses, the other only IPv6 addresses.
    NatsIncompatible, ///< No direct path can exist between these two NATs, and there is no other way.
    HairpinMissing,   ///< Both are behind one router or carrier that does not hairpin. Detail: as above.
    RelayMissing, ///< This side wants nothing but a relay, and there is none. Detail: the server's endpoint.
    PeerNeedsRelay, ///< Likewise the other side.
    // On the link.
    LinkLost,        ///< The connection broke. Detail: the system's reason.
    TextTooLong,     ///< The text does not fit into one message. Detail: the limit in bytes.
    ZeroByteInText,  ///< The text contains a zero byte, which ends a text for a classic peer.
    InputUnreadable, ///< Reading the input failed. Detail: the system's reason.
    InputNotText,    ///< The input is not UTF-8. Detail: the line number.
};

/// True if this error ends the session; false if only one request failed.
[[nodiscard]] constexpr bool endsSession(ErrorCode code)
{
    return code != ErrorCode::TextTooLong && code != ErrorCode::ZeroByteInText
        && code != ErrorCode::InputNotText && code != ErrorCode::InputUnreadable;
}

/// True if the code or link cannot be used again after this error: the next session needs a new one.
[[nodiscard]] constexpr bool spendsCode(ErrorCode code)
{
    return code == ErrorCode::NoSuchRoom || code == ErrorCode::RoomExpired || code == ErrorCode::WrongCode
        || code == ErrorCode::CodeGuessed || code == ErrorCode::PeerNotAuthenticated;
}

/// Why no relay has helped two who have no direct path.
enum class RelayObstacle {
    None,          ///< There is none, or a relay has nothing to do with the error.
    UnwantedHere,  ///< This side wants none.
    UnwantedThere, ///< The peer wants none, or is of a version that knows none.
    NotOffered,    ///< The server does not relay.
    Failed,        ///< The server relays, but it was full, or the two did not come together there.
};

/// An error as a value: what happened, and the facts that belong to it. @c detail is for the technical line
/// below the sentence. It is not translated; it may hold text from the system, but never text from a peer.
struct Error
{
    ErrorCode code = ErrorCode::ServerLost;
    QString detail;
    RelayObstacle relay = RelayObstacle::None;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Error)
