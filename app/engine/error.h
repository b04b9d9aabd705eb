// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

namespace punchline {

/// Why something ended that a person wanted. The sentence for each, and what to do next, is in
/// app/text/errortext; scripts see the stable words of that file's errorWord().
enum class ErrorCode {
    // Before a pairing: the server.
    NameNotFound,            ///< The server's name does not resolve. Detail: the name.
    NameServerSilent,        ///< The name servers do not answer, or cannot. Detail: the name.
    ServerFamilyMissing,     ///< This machine has no address of the server's family. Detail: the endpoint.
    ServerRefused,           ///< Nothing listens there. Detail: the endpoint.
    ServerUnreachable,       ///< No route, or no answer within the time. Detail: the endpoint.
    ServerSilent,            ///< Connected, but it says nothing. Detail: the endpoint.
    ServerClosed,            ///< Connected, and it closed without a word. Detail: the endpoint.
    NotARendezvousServer,    ///< Something else speaks there. Detail: the endpoint.
    ItIsSsh,                 ///< Likewise, known by its first words. Detail: the endpoint.
    ItIsWeb,                 ///< Likewise.
    ItIsTls,                 ///< Likewise: whatever is behind it.
    ItIsMail,                ///< Likewise: SMTP, IMAP or POP3.
    ItIsProbePort,           ///< A rendezvous server, but not the port for this. Detail: the endpoint.
    ServerMisbehaved,        ///< It began well and then broke the protocol. Detail: the endpoint.
    ServerLost,              ///< The connection to it broke. Detail: the endpoint.
    ServerFull,              ///< It takes no more clients now.
    ServerShuttingDown,      ///< It is being stopped.
    VersionUnsupported,      ///< No protocol version in common.
    CheckNotSupported,       ///< A classic server cannot look at a NAT. Detail: the endpoint.
    CodesNotSupported,       ///< A classic server has no rooms. Detail: the endpoint.
    ServerUnavailable,       ///< It cannot ask the servers that it works with. Detail: the endpoint.
    TooManyAttempts,         ///< It turns this machine's address away for a while. Detail: the endpoint.
    LocalAddressUnavailable, ///< This machine does not have the wanted address. Detail: the address.
    LocalAddressFamily, ///< It is not of the server's family. Detail: the server's endpoint and the address.
    LocalAddressApart,  ///< Nothing leads from it to the server. Detail: the same.
    LocalPortForbidden, ///< Only an administrator may use that port. Detail: the port.
    LocalPortUnavailable,   ///< The port on this machine cannot be used. Detail: the port and the system's
                            ///< reason.
    CertificateUnavailable, ///< This machine could not make a certificate for the link.
    // The code and what it proves.
    NoSuchRoom,           ///< Nobody waits under the code's number. Detail: the number.
    RoomExpired,          ///< The invitation ran out before anybody came.
    WrongCode,            ///< This side has joined with a wrong code.
    CodeGuessed,          ///< Somebody has joined this side's room with a wrong code.
    PeerNotAuthenticated, ///< The other side could not prove who it is. Detail: what failed, or a summary.
    WordsDiffer,          ///< The person has said that the safety words are not the same.
    // Between the pairing and the link.
    PeerLeft,         ///< The other side left before a link stood.
    PeerSilent,       ///< The other side sent no candidates in time.
    PeerMisbehaved,   ///< The other side broke the protocol.
    NoDirectPath,     ///< Every attempt failed. Detail: counts by result.
    ServerInside,     ///< Likewise, since the server is in the network of one of the two. Detail: counts by
                      ///< result.
    ServerProxied,    ///< Likewise, since a proxy hides both from the server. Detail: counts by result.
    FamiliesDiffer,   ///< One has only IPv4 addresses, the other only IPv6 ones.
    NatsIncompatible, ///< No direct path can exist between these two NATs, and there is no other way.
    HairpinMissing,   ///< Both are behind one router or carrier that does not connect them. Detail: as above.
    // On the link.
    LinkLost,        ///< The direct connection broke. Detail: the system's reason.
    TextTooLong,     ///< The text does not fit one message. Detail: the limit in bytes.
    ZeroByteInText,  ///< The text has a zero byte in it, which a classic peer takes for its end.
    InputUnreadable, ///< The input cannot be read on. Detail: the system's reason.
    InputNotText,    ///< The input is no UTF-8. Detail: the number of the line.
};

/// Whether the session is over with it; else one request could not be met.
[[nodiscard]] constexpr bool endsSession(ErrorCode code)
{
    return code != ErrorCode::TextTooLong && code != ErrorCode::ZeroByteInText
        && code != ErrorCode::InputNotText && code != ErrorCode::InputUnreadable;
}

/// Whether a code or a link is used up with it, or is good for nothing: the next session needs another one.
[[nodiscard]] constexpr bool spendsCode(ErrorCode code)
{
    return code == ErrorCode::NoSuchRoom || code == ErrorCode::RoomExpired || code == ErrorCode::WrongCode
        || code == ErrorCode::CodeGuessed || code == ErrorCode::PeerNotAuthenticated;
}

/// An error as a value: what happened, and the facts that belong to it. @c detail is for the technical line
/// below the sentence; it is not translated and may hold text from the system, never from a peer.
struct Error
{
    ErrorCode code = ErrorCode::ServerLost;
    QString detail;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Error)
