// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/typedaddress.h"

#include "app/protocol/endpoint.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace punchline {

namespace {

// Longer than any address with everything that may surround it; text pasted by mistake can be endless.
constexpr qsizetype MaxTypedSize = 4096;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Quotation marks, brackets other than an IPv6 address's, punctuation that ends a clause, and invisible
/// characters.
bool isAround(QChar c)
{
    switch (c.category()) {
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
        return c != u'[' && c != u']';
    case QChar::Other_Format:
        return true;
    default:
        return c.isSpace() || QStringView(u"\"'`\u00b4<>*,;!\u2026\u3001\u3002\uff0c").contains(c);
    }
}

QString withoutWhatIsAround(const QString &typed)
{
    QStringView text(typed);
    while (!text.isEmpty() && isAround(text.front()))
        text = text.sliced(1);
    const auto endsInVain = [&text] {
        // A single full stop may be the end of a name, the root's.
        const bool isSentenceEnd =
            text.size() > 1 && text.back() == u'.' && isAround(text.at(text.size() - 2));
        return !text.isEmpty() && (isAround(text.back()) || isSentenceEnd);
    };
    while (endsInVain())
        text.chop(1);
    return text.toString();
}

/// A host and perhaps a port, and what surrounds the two.
struct Parts
{
    QString scheme; ///< In lower case.
    QString authority;
    QString path;
    bool hasFragment = false;
};

Parts partsOf(const QString &text)
{
    static const QRegularExpression begin(
        QStringLiteral("^(?:([a-z][a-z0-9+.-]*):)?//|^(https?|wss?|tcp|ssh|punchline):(?=/|$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch scheme = begin.match(text);
    QString rest = text.mid(scheme.capturedLength(0));
    if (!scheme.captured(2).isEmpty() && rest.startsWith(u'/'))
        rest.remove(0, 1);
    static const QRegularExpression pathBegin(QStringLiteral("[/?#]"));
    const qsizetype end = rest.indexOf(pathBegin);
    Parts parts{(scheme.captured(1) + scheme.captured(2)).toLower(), rest.left(end),
                end < 0 ? QString() : rest.mid(end), false};
    const qsizetype hash = parts.path.indexOf(u'#');
    parts.hasFragment = hash >= 0 && hash + 1 < parts.path.size();
    return parts;
}

/// Joins a port that is set apart from its host: "example.org 8877", "example.org: 8877", "2001:db8::1 port
/// 8877".
QString withPortAtHost(const QString &authority)
{
    static const QRegularExpression apart(
        QStringLiteral(
            "^([^\\s:]+|\\[[^\\s\\]]+\\]|[^\\s\\[\\]]*:[^\\s\\[\\]]*)(\\s*:\\s*|\\s+(?:port\\s+)?)([0-9]+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = apart.match(authority);
    if (!match.hasMatch())
        return authority;
    const QString host = match.captured(1);
    if (!host.contains(u':') || host.startsWith(u'['))
        return host + u':' + match.captured(3);
    // The colon may belong to another port, or be one of many.
    const bool isAddress = addressFromString(host) && !match.captured(2).contains(u':');
    return isAddress ? QStringLiteral("[%1]:%2").arg(host, match.captured(3)) : authority;
}

/// A name may end with a full stop, the root's. After a number or a bracket, it ends a sentence.
QString withoutFullStop(const QString &authority)
{
    static const QRegularExpression fullStop(QStringLiteral("(?<=\\])\\.+$|(?<![^\\s:.])([0-9]+)\\.+$"));
    return QString(authority).replace(fullStop, QStringLiteral("\\1"));
}

/// Removes brackets around anything but an IPv6 address.
QString withoutIdleBrackets(const QString &authority)
{
    static const QRegularExpression idle(
        QStringLiteral("^\\[\\s*([^\\[\\]:]+(?::[0-9]*)?)\\](\\s*:?\\s*[0-9]+)?$"));
    return QString(authority).replace(idle, QStringLiteral("\\1\\2"));
}

/// What is wrong with an invalid authority, as specifically as possible.
ServerAddressError whatIsWrong(const QString &authority)
{
    const auto isOf = [&authority](QStringView marks) {
        return std::ranges::all_of(authority, [marks](QChar c) { return isDigit(c) || marks.contains(c); });
    };
    if (isOf(u".")) {
        const QStringList numbers = authority.split(u'.');
        const bool isTooMuch = numbers.size() > 4 || std::ranges::any_of(numbers, [](const QString &number) {
                                   return number.toUInt() > 255 || number.size() > 3;
                               });
        if (numbers.size() == 1)
            return isTooMuch ? ServerAddressError::NoHost : ServerAddressError::BadHost;
        return isTooMuch ? ServerAddressError::BadNumber : ServerAddressError::BadHost;
    }
    // Half of an IPv6 address, or one with a port.
    if (isOf(u"abcdefABCDEF:.%") || authority.startsWith(u'['))
        return ServerAddressError::BadHost;
    const QString host = authority.left(authority.indexOf(u':'));
    const bool isName = std::ranges::all_of(host, [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || QStringView(u".-_\u3002\uff0e\uff61").contains(c);
    });
    return isName && authority.count(u':') < 2 ? ServerAddressError::BadHost : ServerAddressError::BadName;
}

} // namespace

std::variant<ServerAddress, ServerAddressError> parseTypedServer(const QString &typed)
{
    if (typed.size() > MaxTypedSize)
        return ServerAddressError::BadHost;
    if (typed.trimmed().isEmpty())
        return ServerAddressError::Empty;
    QString text = withoutWhatIsAround(typed);
    text.replace(u'\\', u'/').replace(u'\uff1a', u':');
    const Parts parts = partsOf(text);
    const bool isOfWeb = parts.scheme.startsWith(QLatin1String("http"));
    if (parts.hasFragment && !isOfWeb)
        return ServerAddressError::Invitation;
    const QString authority = withPortAtHost(withoutIdleBrackets(withoutFullStop(parts.authority.trimmed())));
    const bool isPortOnly = authority.startsWith(u':') && !authority.startsWith(QLatin1String("::"));
    if (authority.isEmpty() || isPortOnly)
        return ServerAddressError::NoHost;
    if (authority.contains(u'@'))
        return ServerAddressError::HasUser;
    if (std::ranges::any_of(authority, [](QChar c) { return c.isSpace(); }))
        return ServerAddressError::HasSpace;
    auto address = ServerAddress::parse(authority);
    const auto *error = std::get_if<ServerAddressError>(&address);
    static const QRegularExpression bits(QStringLiteral("^/[0-9]+$"));
    if (bits.match(parts.path).hasMatch() && parts.scheme.isEmpty()
        && (error || !QHostAddress(std::get<ServerAddress>(address).host).isNull()))
        return ServerAddressError::Network;
    if (error && *error == ServerAddressError::BadHost)
        return whatIsWrong(authority);
    return address;
}

} // namespace punchline
