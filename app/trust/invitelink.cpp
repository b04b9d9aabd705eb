// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/invitelink.h"

#include "app/trust/wrapping.h"

#include <QUrl>

#include <algorithm>

namespace punchline {

namespace {

// A host name of 253 characters, the port, and a fully escaped code still fit.
constexpr qsizetype MaxLinkLength = 512;

constexpr QLatin1StringView Scheme("punchline:");
constexpr QLatin1StringView AuthorityMark("//");

bool beginsAsLink(QStringView text)
{
    return text.startsWith(Scheme, Qt::CaseInsensitive);
}

/// True if @p text is meant as a link, right or wrong: no code contains that.
bool isMeantAsLink(QStringView text)
{
    return beginsAsLink(text) || text.contains(QLatin1String("://"));
}

/// Characters before the fragment that can only hide or split something.
bool isUnprintable(QChar c)
{
    return c.isSpace() || !c.isPrint() || c == u'\\';
}

} // namespace

std::variant<InviteLink, InviteLinkError> InviteLink::parse(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.isEmpty())
        return InviteLinkError::Empty;
    if (trimmed.size() > MaxLinkLength)
        return InviteLinkError::TooLong;
    if (!beginsAsLink(trimmed) || !trimmed.mid(Scheme.size()).startsWith(AuthorityMark))
        return InviteLinkError::NotALink;

    const QStringView rest = trimmed.mid(Scheme.size() + AuthorityMark.size());
    const qsizetype hash = rest.indexOf(u'#');
    const QStringView address = hash < 0 ? rest : rest.left(hash);
    const qsizetype slash = address.indexOf(u'/');
    const QStringView authority = slash < 0 ? address : address.left(slash);
    const bool hasPath = slash >= 0 && slash + 1 < address.size();
    if (hasPath || address.contains(u'?') || address.contains(u'@'))
        return InviteLinkError::ExtraPart;

    const auto server = ServerAddress::parse(authority.toString());
    if (!std::holds_alternative<ServerAddress>(server) || std::ranges::any_of(authority, isUnprintable))
        return InviteLinkError::BadServer;

    const QString fragment =
        hash < 0 ? QString() : QUrl::fromPercentEncoding(rest.mid(hash + 1).toString().toUtf8());
    const auto code = parseBareCode(fragment);
    if (const auto *parsed = std::get_if<PairCode>(&code))
        return InviteLink{std::get<ServerAddress>(server), *parsed};
    const bool isEmpty = std::get<PairCodeError>(code) == PairCodeError::Empty;
    return isEmpty ? InviteLinkError::NoCode : InviteLinkError::BadCode;
}

QString InviteLink::toString() const
{
    return QStringLiteral("punchline://%1/#%2").arg(server.toString(), code.toString());
}

std::variant<InviteLink, InviteLinkError> parsePastedLink(const QString &text)
{
    return InviteLink::parse(unwrapped(text).toString());
}

TypedInvitation parseInvitation(const QString &typed)
{
    const auto widened = [](const auto &value) -> TypedInvitation { return value; };
    return isMeantAsLink(unwrapped(typed)) ? std::visit(widened, parsePastedLink(typed))
                                           : std::visit(widened, parsePairCode(typed));
}

} // namespace punchline
