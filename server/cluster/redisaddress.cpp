// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisaddress.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace punchline {

namespace {

// sun_path of sockaddr_un, with the zero at its end (unix(7)).
constexpr qsizetype MostPathBytes = 107;

/// `nullopt` if @p text is not a plain number.
std::optional<RedisAddress> withDatabase(RedisAddress address, const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    bool fits = false;
    address.database = text.toUInt(&fits);
    return fits && std::ranges::all_of(text, isDigit) ? std::optional(address) : std::nullopt;
}

std::optional<RedisAddress> overUnix(const QUrl &url)
{
    RedisAddress address;
    address.path = url.path(QUrl::FullyDecoded);
    const bool fits = address.path.startsWith(u'/') && address.path.size() > 1
        && QFile::encodeName(address.path).size() <= MostPathBytes && !address.path.contains(QChar::Null);
    if (!fits || !url.authority().isEmpty())
        return std::nullopt;
    if (!url.hasQuery())
        return address;
    const auto items = QUrlQuery(url).queryItems();
    const bool isDatabase = items.size() == 1 && items.constFirst().first == QLatin1String("db");
    return isDatabase ? withDatabase(address, items.constFirst().second) : std::nullopt;
}

std::optional<RedisAddress> overTcp(const QUrl &url, RedisAddress::Security security)
{
    RedisAddress address;
    address.security = security;
    address.host = url.host();
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = url.password(QUrl::FullyDecoded);
    const int port = url.port(RedisAddress::DefaultPort);
    const bool namesWhoItDoesNotShow = !url.userInfo().isEmpty() && address.password.isEmpty();
    if (address.host.isEmpty() || port == 0 || namesWhoItDoesNotShow || url.hasQuery())
        return std::nullopt;
    address.port = static_cast<quint16>(port);
    const QString path = url.path();
    const bool isNamed = !path.isEmpty() && path != QLatin1String("/");
    return isNamed ? withDatabase(address, path.mid(1)) : address;
}

} // namespace

std::optional<RedisAddress> RedisAddress::fromText(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment())
        return std::nullopt;
    if (url.scheme() == QLatin1String("redis"))
        return overTcp(url, RedisAddress::Security::None);
    if (url.scheme() == QLatin1String("rediss"))
        return overTcp(url, RedisAddress::Security::Tls);
    // QUrl has forgotten whether there were two slashes before the path.
    const QLatin1String unixPrefix("unix:///");
    return text.startsWith(unixPrefix, Qt::CaseInsensitive) ? overUnix(url) : std::nullopt;
}

QString RedisAddress::toText() const
{
    QUrl url;
    if (!path.isEmpty()) {
        url.setScheme(QStringLiteral("unix"));
        url.setHost(QStringLiteral("")); // not null: so that "//" is written
        url.setPath(path, QUrl::DecodedMode);
        if (database != 0)
            url.setQuery(QStringLiteral("db=%1").arg(database));
    } else {
        url.setScheme(security == Security::Tls ? QStringLiteral("rediss") : QStringLiteral("redis"));
        url.setHost(host);
        url.setPort(port);
        if (database != 0)
            url.setPath(QStringLiteral("/%1").arg(database));
    }
    return url.toString(QUrl::FullyEncoded);
}

} // namespace punchline
