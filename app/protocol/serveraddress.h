// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

#include <variant>

namespace punchline {

/// The port that a rendezvous server listens on unless it is told otherwise (the classic protocol's).
inline constexpr quint16 DefaultServerPort = 8877;

/// The port beside it, where a client learns how its NAT maps a second destination.
inline constexpr quint16 DefaultProbePort = 8878;

/// What is wrong with a server address that somebody typed.
enum class ServerAddressError {
    Empty,           ///< Nothing but white space.
    BadHost,         ///< Neither a host name (RFC 1123), an IPv4 address nor an IPv6 address in brackets.
    BadPort,         ///< A port that is no number from 1 to 65535.
    UnbracketedIpv6, ///< An IPv6 address without brackets: its last group could be meant as the port.
    // Of parseTypedServer() only, which says more.
    NoHost,     ///< A port, or what is around an address, alone.
    HasSpace,   ///< More than one word.
    HasUser,    ///< An e-mail address, or one for logging in.
    Network,    ///< The address of a network, 192.0.2.0/24.
    BadNumber,  ///< Four numbers are too many of them, or one is above 255.
    BadName,    ///< A character that is in no name.
    Invitation, ///< A link with a code.
};

inline constexpr auto LastServerAddressError = ServerAddressError::Invitation;

/// A rendezvous server as a person names it: HOST[:PORT], where HOST is a name, an IPv4 address or an IPv6
/// address in brackets.
struct ServerAddress
{
    /// Reads what a person typed; white space around it is ignored.
    static std::variant<ServerAddress, ServerAddressError> parse(const QString &text);

    /// The shortest text that parse() reads back: the port is left out where it is the default.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ServerAddress &a, const ServerAddress &b) = default;

    QString host; ///< Without brackets; names in lower case.
    quint16 port = DefaultServerPort;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::ServerAddress)
