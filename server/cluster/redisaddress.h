// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace punchline {

/// The address of a Redis and the credentials for it, as given by a URL.
struct RedisAddress
{
    static constexpr quint16 DefaultPort = 6379;

    enum class Security {
        None,
        Tls, ///< Only with a certificate for the host from a trusted authority.
    };

    QString path; ///< Of a Unix domain socket, absolute; empty if host and port apply.
    QString host; ///< A name or an IP address.
    quint16 port = DefaultPort;
    QString user; ///< Empty for the default user of Redis.
    QString password;
    quint32 database = 0;
    Security security = Security::None;
    QByteArray authorities; ///< Trusted certificates, PEM; empty for those of the system.

    friend bool operator==(const RedisAddress &, const RedisAddress &) = default;

    /// "redis://[[USER]:PASSWORD@]HOST[:PORT][/DATABASE]", the same with "rediss" for TLS, or
    /// "unix:///PATH[?db=DATABASE]", percent-encoded where needed; `nullopt` for anything else. A user
    /// without a password is refused, so that a forgotten password is noticed.
    [[nodiscard]] static std::optional<RedisAddress> fromText(const QString &text);
    /// For people and logs: the URL without password and user.
    [[nodiscard]] QString toText() const;
};

} // namespace punchline
