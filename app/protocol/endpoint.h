// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHostAddress>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include <optional>

namespace punchline {

/// A transport address: an IP address and a TCP port (RFC 8445, section 4). Addresses are kept in canonical
/// form: an IPv4-mapped IPv6 address (`::ffff:192.0.2.1`) becomes the IPv4 address that it stands for, so
/// that equal endpoints compare equal wherever they came from.
struct Endpoint
{
    Endpoint() = default;
    Endpoint(const QHostAddress &ip, quint16 tcpPort);

    /// Parses "192.0.2.1:4000" or "[2001:db8::1]:4000"; `nullopt` for anything else, including port 0.
    static std::optional<Endpoint> fromString(QStringView text);

    /// "192.0.2.1:4000", "[2001:db8::1]:4000"; an empty string for a null endpoint.
    [[nodiscard]] QString toString() const;

    [[nodiscard]] bool isNull() const { return address.isNull() || port == 0; }
    [[nodiscard]] bool isIpv4() const { return address.protocol() == QAbstractSocket::IPv4Protocol; }

    friend bool operator==(const Endpoint &a, const Endpoint &b) = default;

    QHostAddress address;
    quint16 port = 0;
};

/// The IPv4 address inside an IPv4-mapped IPv6 address; any other address unchanged, but without a zone. Only
/// link-local addresses keep theirs (RFC 4007), because without it their link is unknown.
[[nodiscard]] QHostAddress canonicalAddress(const QHostAddress &address);

/// True if @p address only has a meaning inside one network or behind one carrier: RFC 1918, RFC 6598, RFC
/// 4193.
[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);

/// Parses "192.0.2.1" or "2001:db8::1". QHostAddress also accepts "8877", "1.2", hexadecimal and octal
/// numbers, and white space, which nobody means.
[[nodiscard]] std::optional<QHostAddress> addressFromString(QStringView text);

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Endpoint)
