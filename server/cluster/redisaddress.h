// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace punchline {

/// Where a Redis is and what it takes to be let in, as a URL says it.
struct RedisAddress
{
    static constexpr quint16 DefaultPort = 6379;

    enum class Security {
        None,
        Tls, ///< And only with a certificate for the host, from an authority that is trusted.
    };

    QString path; ///< Of a Unix domain socket, absolute; empty where host and port hold.
    QString host; ///< A name or an IP address.
    quint16 port = DefaultPort;
    QString user; ///< Empty: the one that Redis has without being told.
    QString password;
    quint32 database = 0;
    Security security = Security::None;
    QByteArray authorities; ///< Their certificates, PEM; empty: those that the system trusts.

    friend bool operator==(const RedisAddress &, const RedisAddress &) = default;

    /// "redis://[[USER]:PASSWORD@]HOST[:PORT][/DATABASE]", the same with "rediss" for TLS, or
    /// "unix:///PATH[?db=DATABASE]", percent-encoded where it must be; nothing for all else. A user has a
    /// password: whoever forgets it should hear so.
    [[nodiscard]] static std::optional<RedisAddress> fromText(const QString &text);
    /// For people and logs: the same without the password and the user.
    [[nodiscard]] QString toText() const;
};

} // namespace punchline
