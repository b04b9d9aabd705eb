// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/serveraddress.h"

#include "app/protocol/endpoint.h"

#include <QUrl>

#include <algorithm>

namespace punchline {

namespace {

constexpr qsizetype MaxNameLength = 253; // RFC 1035, section 2.3.4, without the root's dot
constexpr qsizetype MaxLabelLength = 63;

bool isLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > MaxLabelLength || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    // The underscore is not allowed by RFC 1123, but such names exist in private networks and resolve.
    return std::ranges::all_of(label, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

bool isHostName(QStringView name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > MaxNameLength)
        return false;
    const auto labels = name.split(u'.');
    if (!std::ranges::all_of(labels, isLabel))
        return false;
    // RFC 1123, section 2.1: text that ends in a number is meant as an address ("1.2.3", "300.1.1.1").
    return !std::ranges::all_of(labels.last(), [](QChar c) { return c.isDigit(); });
}

std::variant<QString, ServerAddressError> parseHost(const QString &host, bool bracketed)
{
    const bool looksLikeIpv4 = std::ranges::all_of(host, [](QChar c) { return c.isDigit() || c == u'.'; });
    if (bracketed || looksLikeIpv4) {
        const auto address = addressFromString(host);
        const bool valid = address && bracketed == host.contains(u':');
        return valid ? std::variant<QString, ServerAddressError>(address->toString())
                     : ServerAddressError::BadHost;
    }
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    // toAce() refuses the underscore, which isLabel() accepts.
    const QString name = ascii.isEmpty() ? host.toLower() : ascii;
    return isHostName(name) ? std::variant<QString, ServerAddressError>(name) : ServerAddressError::BadHost;
}

} // namespace

std::variant<ServerAddress, ServerAddressError> ServerAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return ServerAddressError::Empty;

    QString host = trimmed;
    QString portText;
    bool hasPort = false;
    const bool bracketed = trimmed.startsWith(u'[');
    if (bracketed) {
        const qsizetype end = trimmed.indexOf(u']');
        if (end < 0)
            return ServerAddressError::BadHost;
        host = trimmed.mid(1, end - 1);
        const QString rest = trimmed.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return ServerAddressError::BadHost;
        hasPort = !rest.isEmpty();
        portText = rest.mid(1);
    } else if (trimmed.count(u':') > 1) {
        const bool isAddress = QHostAddress(trimmed).protocol() == QAbstractSocket::IPv6Protocol;
        return isAddress ? ServerAddressError::UnbracketedIpv6 : ServerAddressError::BadHost;
    } else if (const qsizetype colon = trimmed.indexOf(u':'); colon >= 0) {
        host = trimmed.left(colon);
        portText = trimmed.mid(colon + 1);
        hasPort = true;
    }

    const auto parsedHost = parseHost(host, bracketed);
    if (const auto *error = std::get_if<ServerAddressError>(&parsedHost))
        return *error;

    ServerAddress address;
    address.host = std::get<QString>(parsedHost);
    if (hasPort) {
        bool isNumber = false;
        const uint port = portText.toUInt(&isNumber);
        const bool onlyDigits = std::ranges::all_of(portText, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!isNumber || !onlyDigits || port == 0 || port > 0xffff)
            return ServerAddressError::BadPort;
        address.port = static_cast<quint16>(port);
    }
    return address;
}

QString ServerAddress::toString() const
{
    const QString shownHost = host.contains(u':') ? QStringLiteral("[%1]").arg(host) : host;
    // Replace both at once: a zone can be a number ("fe80::1%1") and must not be taken for a placeholder.
    return port == DefaultServerPort ? shownHost
                                     : QStringLiteral("%1:%2").arg(shownHost, QString::number(port));
}

} // namespace punchline
