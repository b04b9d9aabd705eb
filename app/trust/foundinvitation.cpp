// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/foundinvitation.h"

#include "app/protocol/endpoint.h"
#include "app/protocol/typedaddress.h"
#include "app/trust/wordlist.h"
#include "app/trust/wrapping.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace punchline {

namespace {

/// @p pattern with H for a letter of a host name, N for a part of one and D for a dash. Scripts that are
/// written without spaces have no such letters: in a sentence, nothing tells their words from a name. The
/// program itself writes such a name as `xn--...`.
QRegularExpression compiled(QString pattern)
{
    pattern.replace(u'N', QStringLiteral("H(?:(?:H|[_-])*H)?"));
    pattern.replace(u'H', QStringLiteral("[\\p{Latin}\\p{Greek}\\p{Cyrillic}0-9]"));
    pattern.replace(u'D', QStringLiteral("[\\p{Pd}\\x{2212}]"));
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// @p text without invisible characters and in one spelling of digits and spaces.
QString withoutDisguise(const QString &text)
{
    QString result;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (c.category() == QChar::Other_Format)
            continue;
        if (c.category() == QChar::Number_DecimalDigit)
            result += QChar(u'0' + c.digitValue());
        else
            result += c.isSpace() || c.category() == QChar::Other_Control ? QChar(u' ') : c;
    }
    return result;
}

/// Takes everything that matches @p pattern out of @p text and leaves a space in its place.
QStringList taken(QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    text.replace(pattern, QStringLiteral(" "));
    return found;
}

template <typename T> void addOnce(QList<T> &all, const T &one)
{
    if (!all.contains(one))
        all.append(one);
}

/// What can stand for a server among words, the kind that counts most first.
enum class AddressKind { Certain, Name, WebPage };
using ServersByKind = std::array<QList<ServerAddress>, 3>;

/// True if @p server is no mere word, abbreviation or number.
bool isNoMereWord(const ServerAddress &server)
{
    if (addressFromString(server.host))
        return true;
    const qsizetype dot = server.host.lastIndexOf(u'.');
    return dot > 0 && server.host.size() - dot > 2;
}

/// The search through one text. Each step takes out what it finds, so that the next one does not find it
/// again.
class Search
{
public:
    explicit Search(const QString &text)
        : m_text(text)
    { }

    [[nodiscard]] InvitationReading result()
    {
        takeLinks();
        takeWebPages();
        takeCodes();
        if (m_linkError)
            return *m_linkError;
        if (m_links.size() > 1 || m_codes.size() > 1 || isCodeOfAnother())
            return InvitationTextError::SeveralCodes;
        if (!m_links.isEmpty())
            return FoundInvitation{m_links.first().code, m_links.first().server, true};
        if (m_codes.isEmpty() && m_codeError)
            return *m_codeError;
        return withServer();
    }

private:
    void takeLinks()
    {
        static const QRegularExpression link(
            QStringLiteral("punchline://(?:[\\w.:/?#\\[\\]@%&=+,~$-]*[\\w/#%])?"),
            QRegularExpression::CaseInsensitiveOption);
        const QStringList found = taken(m_text, link);
        for (const QString &text : found) {
            const auto parsed = InviteLink::parse(text);
            if (const auto *invitation = std::get_if<InviteLink>(&parsed))
                addOnce(m_links, *invitation);
            else
                m_linkError = std::get<InviteLinkError>(parsed);
        }
    }

    void takeWebPages()
    {
        static const QRegularExpression page(QStringLiteral("\\b[a-z][a-z0-9+.-]*://[^\\s<>\"()*|]+"),
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression port(QStringLiteral("://[^/]*:[0-9]+"));
        static const QRegularExpression path(QStringLiteral("://[^/]*/."));
        const QStringList found = taken(m_text, page);
        for (const QString &whole : found) {
            const QString text = unwrapped(whole).toString();
            const bool hasPort = port.match(text).hasMatch();
            const auto server = parseTypedServer(text);
            // Without a port, a page in a folder is no server for introductions.
            if (std::holds_alternative<ServerAddress>(server) && (hasPort || !path.match(text).hasMatch()))
                add(std::get<ServerAddress>(server), hasPort ? AddressKind::Certain : AddressKind::WebPage);
        }
    }

    void takeCodes()
    {
        static const QRegularExpression dashed =
            compiled(QStringLiteral("(?<![a-z0-9])(?<!D)[0-9]{1,10}(?:D[0-9a-z]+)+"
                                    "(?!D|[a-z0-9]|\\.[a-z0-9]|:[0-9])"));
        static const QRegularExpression dash = compiled(QStringLiteral("D"));
        const QStringList found = taken(m_text, dashed);
        for (QString text : found) {
            const auto code = parseBareCode(text);
            if (const auto *parsed = std::get_if<PairCode>(&code)) {
                addOnce(m_codes, *parsed);
                text.replace(dash, QStringLiteral("-"));
                m_isSpelledOut = parsed->kind == SecretKind::SpokenCode
                    && text.compare(parsed->toString(), Qt::CaseInsensitive) == 0;
            } else if (text.at(text.indexOf(dash) + 1).isLetter()) { // No date or telephone number.
                m_codeError = std::get<PairCodeError>(code);
            }
        }
        if (m_codes.isEmpty() && !m_codeError)
            takeCodesInWords();
    }

    /// A code as it is said: "7 velvet guitar". A third word of the list makes it a sentence.
    void takeCodesInWords()
    {
        static const QRegularExpression spaced(
            QStringLiteral("(?<![a-z0-9-])[0-9]{1,10}(?:[\\s_.,]{1,3}[a-z]{4,}){2}(?![a-z0-9])"
                           "(?=(?:[\\s_.,]{1,3}([a-z]+))?)"),
            QRegularExpression::CaseInsensitiveOption);
        QList<std::pair<qsizetype, qsizetype>> places;
        for (auto matches = spaced.globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const auto code = parseBareCode(match.captured());
            const bool goesOn = indexOfWord(match.captured(1).toLower()).has_value();
            if (!std::holds_alternative<PairCode>(code) || goesOn)
                continue;
            addOnce(m_codes, std::get<PairCode>(code));
            places.prepend({match.capturedStart(), match.capturedLength()});
        }
        for (const auto &[start, length] : std::as_const(places))
            m_text.replace(start, length, u' ');
    }

    /// Whether a code beside a link leads to another room than the link.
    [[nodiscard]] bool isCodeOfAnother() const
    {
        return !m_links.isEmpty() && !m_codes.isEmpty() && m_links.first().code.room != m_codes.first().room;
    }

    [[nodiscard]] InvitationReading withServer()
    {
        FoundInvitation found{{}, {}, m_isSpelledOut};
        if (!m_codes.isEmpty())
            found.code = m_codes.first();
        if (const auto rest = wholeRest(); const auto *server = std::get_if<ServerAddress>(&rest))
            found.server = *server;
        else if (std::get<ServerAddressError>(rest) != ServerAddressError::Empty)
            return std::get<ServerAddressError>(rest);
        else if (const auto error = searchServers(found.server))
            return *error;
        if (found.code || found.server)
            return found;
        return InvitationTextError::Nothing;
    }

    /// The server's address if nothing else is left; Empty if there is more or less to be searched; else what
    /// is wrong with the address.
    [[nodiscard]] std::variant<ServerAddress, ServerAddressError> wholeRest() const
    {
        // A full stop ends the sentence here, not the name.
        static const QRegularExpression around(QStringLiteral("^[\\s*_~`|]+|[\\s*_~`|.]+$"));
        const QString rest = m_text.simplified().remove(around);
        static const QRegularExpression port(QStringLiteral(":[0-9]{2}"));
        auto parsed = parseTypedServer(rest);
        if (const auto *server = std::get_if<ServerAddress>(&parsed)) {
            const bool isServer = isNoMereWord(*server) || port.match(rest).hasMatch();
            return isServer ? parsed : ServerAddressError::Empty;
        }
        const auto error = std::get<ServerAddressError>(parsed);
        const bool isOneWord = !rest.contains(u' ') && (rest.contains(u'.') || rest.contains(u':'));
        const bool isMeant = error == ServerAddressError::UnbracketedIpv6
            || (error == ServerAddressError::BadPort && isOneWord && port.match(rest).hasMatch())
            || (isOneWord && m_codes.isEmpty()
                && (error == ServerAddressError::Network || error == ServerAddressError::BadNumber
                    || error == ServerAddressError::BadHost));
        return isMeant ? error : ServerAddressError::Empty;
    }

    /// Puts the server that is named among other words into @p server, or tells why that cannot be done.
    [[nodiscard]] std::optional<InvitationReading> searchServers(std::optional<ServerAddress> &server)
    {
        static const QRegularExpression name = compiled(QStringLiteral(
            "(?<!H|[.-])(?<!H@)"
            "(?:(\\[[0-9a-f:.]+(?:%[0-9a-z]+)?\\]|N(?:\\.N)+)(?:(?::|[\\s,(]+port[\\s:]*)([0-9]{1,5}))?"
            "|(?!(?:port|puerto):)(N):([0-9]{2,5}))"
            "(?!H|[@-]|\\.H|:H|::)"));
        for (auto matches = name.globalMatch(m_text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString host = match.captured(1) + match.captured(3);
            const QString port = match.captured(2) + match.captured(4);
            const auto parsed = ServerAddress::parse(port.isEmpty() ? host : host + u':' + port);
            const auto *address = std::get_if<ServerAddress>(&parsed);
            if (!address || (port.isEmpty() && !isNoMereWord(*address)))
                continue;
            const bool isCertain = !port.isEmpty() || addressFromString(address->host);
            add(*address, isCertain ? AddressKind::Certain : AddressKind::Name);
        }
        const auto *best = std::ranges::find_if(m_servers, [](const auto &kind) { return !kind.isEmpty(); });
        if (best == m_servers.end())
            return std::nullopt;
        if (best->size() > 1)
            return InvitationTextError::SeveralServers;
        server = best->first();
        return std::nullopt;
    }

    void add(const ServerAddress &server, AddressKind kind)
    {
        addOnce(m_servers.at(static_cast<std::size_t>(kind)), server);
    }

    QString m_text;
    QList<InviteLink> m_links;
    QList<PairCode> m_codes;
    ServersByKind m_servers;
    std::optional<InviteLinkError> m_linkError;
    std::optional<PairCodeError> m_codeError;
    bool m_isSpelledOut = false;
};

} // namespace

InvitationReading readInvitation(const QString &text)
{
    if (text.size() > MaxInvitationText)
        return InvitationTextError::TooLong;
    const QString plain = withoutDisguise(text);
    const TypedInvitation typed = parseInvitation(plain);
    if (const auto link = parsePastedLink(text); std::holds_alternative<InviteLink>(link)) {
        const auto &[server, code] = std::get<InviteLink>(link);
        return FoundInvitation{code, server, true};
    }
    if (const auto *code = std::get_if<PairCode>(&typed)) {
        const bool isSpelledOut =
            code->kind == SecretKind::SpokenCode && plain.contains(code->toString(), Qt::CaseInsensitive);
        return FoundInvitation{*code, std::nullopt, isSpelledOut};
    }

    InvitationReading found = Search(plain).result();
    const auto *error = std::get_if<InvitationTextError>(&found);
    if (!error || *error != InvitationTextError::Nothing)
        return found;
    // A few words were probably meant as a code or a link: say what is wrong with that.
    constexpr qsizetype FewSpaces = 4;
    if (plain.simplified().count(u' ') >= FewSpaces)
        return found;
    if (const auto *codeError = std::get_if<PairCodeError>(&typed))
        return *codeError;
    if (const auto *linkError = std::get_if<InviteLinkError>(&typed))
        return *linkError;
    return found;
}

QString recognisableText(const ServerAddress &server)
{
    const QString text = server.toString();
    const bool isSeen = server.port != DefaultServerPort || isNoMereWord(server);
    return isSeen ? text : QStringLiteral("%1:%2").arg(text, QString::number(server.port));
}

} // namespace punchline
