// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaType>
#include <QString>

#include <variant>

namespace punchline {

/// The default port of a rendezvous server (the same as in the classic protocol).
inline constexpr quint16 DefaultServerPort = 8877;

/// The default probe port, where a client learns how its NAT maps a second destination.
inline constexpr quint16 DefaultProbePort = 8878;

/// What is wrong with a server address that a person typed.
enum class ServerAddressError {
    Empty,           ///< Nothing but white space.
    BadHost,         ///< Neither a host name (RFC 1123), an IPv4 address nor an IPv6 address in brackets.
    BadPort,         ///< A port that is not a number from 1 to 65535.
    UnbracketedIpv6, ///< An IPv6 address without brackets: its last group could be the port.
    // From parseTypedServer() only, which is more specific.
    NoHost,     ///< Only a port, or only punctuation around an address.
    HasSpace,   ///< More than one word.
    HasUser,    ///< An e-mail address, or a login.
    Network,    ///< A network's address, such as 192.0.2.0/24.
    BadNumber,  ///< Too many numbers for an IPv4 address, or one above 255.
    BadName,    ///< A character that cannot be in a name.
    Invitation, ///< A link with a code.
};

inline constexpr auto LastServerAddressError = ServerAddressError::Invitation;

/// A rendezvous server as a person writes it: HOST[:PORT], where HOST is a name, an IPv4 address or an IPv6
/// address in brackets.
struct ServerAddress
{
    /// Parses what a person typed, ignoring white space around it.
    static std::variant<ServerAddress, ServerAddressError> parse(const QString &text);

    /// The shortest text that parse() reads back; the default port is omitted.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const ServerAddress &a, const ServerAddress &b) = default;

    QString host; ///< Without brackets; names in lower case.
    quint16 port = DefaultServerPort;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::ServerAddress)
