// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/addressaliases.h"

#include "app/protocol/overloaded.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace punchline {

namespace {

struct AddressKind
{
    const char *range;
    const char *alias; ///< The address before the first alias; null if such addresses are kept.
};

// The last two match all the rest: public addresses.
constexpr std::array Kinds{
    AddressKind{"0.0.0.0/32", nullptr}, // hiddenEndpoint()
    AddressKind{"127.0.0.0/8", nullptr},
    AddressKind{"::1/128", nullptr},
    AddressKind{"10.0.0.0/8", "10.0.0.0"},
    AddressKind{"172.16.0.0/12", "172.16.0.0"},
    AddressKind{"192.168.0.0/16", "192.168.0.0"},
    AddressKind{"100.64.0.0/10", "100.64.0.0"},
    AddressKind{"169.254.0.0/16", "169.254.0.0"},
    AddressKind{"fe80::/10", "fe80::"},
    AddressKind{"fc00::/7", "fd00::"},
    AddressKind{"0.0.0.0/0", "203.0.113.0"},
    AddressKind{"::/0", "2001:db8::"},
};

/// The @p number th address after @p first.
QHostAddress behind(const QHostAddress &first, quint8 number)
{
    if (first.protocol() == QAbstractSocket::IPv4Protocol)
        return QHostAddress(first.toIPv4Address() + number);
    Q_IPV6ADDR bytes = first.toIPv6Address();
    bytes[15] = number;
    return QHostAddress(bytes);
}

} // namespace

QHostAddress AddressAliases::aliasOf(const QHostAddress &address)
{
    if (address.isNull())
        return address;
    const QHostAddress plain = canonicalAddress(address);
    if (const auto known = m_aliases.constFind(plain); known != m_aliases.cend())
        return *known;
    for (const AddressKind &kind : Kinds) {
        if (!plain.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(kind.range))))
            continue;
        if (!kind.alias)
            return plain;
        const QHostAddress first(QString::fromLatin1(kind.alias));
        quint8 &last = m_lastOf[first];
        // No session has that many addresses; any further ones share the last alias.
        if (last < std::numeric_limits<quint8>::max())
            ++last;
        return *m_aliases.insert(plain, behind(first, last));
    }
    return plain;
}

Endpoint AddressAliases::aliasOf(const Endpoint &endpoint)
{
    return endpoint.isNull() ? endpoint : Endpoint(aliasOf(endpoint.address), endpoint.port);
}

QString AddressAliases::aliased(const QString &text)
{
    static const QRegularExpression addressLike(QStringLiteral("[0-9A-Fa-f:.]{3,}"));
    QString result;
    qsizetype end = 0;
    for (auto found = addressLike.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QStringView word = match.capturedView();
        if (const auto endpoint = Endpoint::fromString(word))
            result += aliasOf(*endpoint).toString();
        else if (const auto address = addressFromString(word))
            result += aliasOf(*address).toString();
        else
            result += word;
    }
    result += QStringView(text).sliced(end);
    return result;
}

Event AddressAliases::aliased(Event event)
{
    const auto replace = Overloaded{
        [this](event::ServerReached &reached) { reached.address = aliasOf(reached.address); },
        [this](event::EndpointObserved &observed) {
            for (Endpoint *endpoint : {&observed.local, &observed.serverReflexive, &observed.via})
                *endpoint = aliasOf(*endpoint);
        },
        [this](event::WaitingInterrupted &interrupted) {
            interrupted.reason.detail = aliased(interrupted.reason.detail);
        },
        [this](event::PeerFound &found) { found.peer = aliasOf(found.peer); },
        [this](event::CandidateFound &found) {
            found.candidate.endpoint = aliasOf(found.candidate.endpoint);
        },
        [this](event::AttemptChanged &changed) {
            changed.report.local = aliasOf(changed.report.local);
            changed.report.remote = aliasOf(changed.report.remote);
            changed.report.error = aliased(changed.report.error);
        },
        [this](event::LinkEstablished &link) {
            link.local = aliasOf(link.local);
            link.remote = aliasOf(link.remote);
        },
        [this](event::LinkInterrupted &interrupted) {
            interrupted.reason.detail = aliased(interrupted.reason.detail);
        },
        [this](event::Returning &begun) {
            if (begun.reason)
                begun.reason->detail = aliased(begun.reason->detail);
        },
        [this](event::ErrorOccurred &occurred) { occurred.error.detail = aliased(occurred.error.detail); },
        event::Ignored<event::NatJudged, event::CodeReady, event::WaitingForPeer, event::PeerNatTold,
                       event::WordsConfirmed, event::SprayProgressed, event::Searching, event::ClearTalk,
                       event::MessageAdded, event::MessageDelivered, event::PeerNamed, event::PeerTyping,
                       event::SessionClosed>{},
    };
    std::visit(replace, event);
    return event;
}

} // namespace punchline
