// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/translator.h"

#include <QtEndian>

namespace punchline::natlab {

namespace {

constexpr int Ipv4At = 12;

/// RFC 6052, section 2.1.
const QHostAddress &prefix()
{
    static const QHostAddress wellKnown(QStringLiteral("64:ff9b::"));
    return wellKnown;
}

/// The address of an inside host in the Nat, from the range of RFC 2544, which nobody on the internet uses.
QHostAddress innerAddress(qsizetype number)
{
    return QHostAddress(0xc6120000U + static_cast<quint32>(number) + 1);
}

struct IcmpWord
{
    quint8 type;
    quint8 code;
};

/// RFC 7915, section 4.2.
std::optional<IcmpWord> toIcmpv6(IcmpWord word)
{
    constexpr quint8 Unreachable = 3;
    constexpr quint8 TimeExceeded = 11;
    if (word.type == TimeExceeded)
        return IcmpWord{3, word.code};
    if (word.type != Unreachable)
        return std::nullopt;
    switch (word.code) {
    case 3: // port
        return IcmpWord{1, 4};
    case 9: // administratively prohibited
    case 10:
    case 13:
        return IcmpWord{1, 1};
    case 2: // protocol
    case 4: // too big
        return std::nullopt;
    default:
        return IcmpWord{1, 0};
    }
}

/// RFC 7915, section 5.2.
std::optional<IcmpWord> toIcmpv4(IcmpWord word)
{
    constexpr quint8 Unreachable = 1;
    constexpr quint8 TimeExceeded = 3;
    if (word.type == TimeExceeded)
        return IcmpWord{11, word.code};
    if (word.type != Unreachable)
        return std::nullopt;
    return word.code == 1 ? IcmpWord{3, 10} : word.code == 4 ? IcmpWord{3, 3} : IcmpWord{3, 1};
}

/// `nullopt` if the packet is specific to one family, or damaged.
std::optional<Packet> translated(const Packet &packet, const QHostAddress &source,
                                 const QHostAddress &destination)
{
    const bool isCarried = packet.kind() == Packet::Kind::Tcp || packet.kind() == Packet::Kind::Udp;
    if (!isCarried || source.isNull() || destination.isNull() || !packet.hasValidChecksums())
        return std::nullopt;
    return packet.translated(source, destination);
}

} // namespace

Translator::Translator(const NatBehavior &behavior, const QHostAddress &external, quint32 seed)
    : m_nat(behavior, external, seed)
{ }

QHostAddress Translator::behindPrefix(const QHostAddress &ipv4)
{
    Q_IPV6ADDR bytes = prefix().toIPv6Address();
    qToBigEndian(ipv4.toIPv4Address(), bytes.c + Ipv4At);
    return QHostAddress(bytes);
}

QList<Emission> Translator::handlePacket(Side from, const QByteArray &packet, TimePoint now)
{
    auto parsed = Packet::parse(packet);
    if (parsed && from == Side::Inside) {
        noteHost(parsed->source().address);
        parsed = toIpv4(*parsed);
    }
    if (!parsed || !parsed->isIpv4())
        return {};
    QList<Emission> emissions;
    const auto translated = m_nat.handlePacket(from, parsed->bytes(), now);
    for (const Emission &emission : translated) {
        if (emission.towards == Side::Outside)
            emissions.append(emission);
        else if (const auto ipv4 = Packet::parse(emission.packet)) {
            if (const auto ipv6 = toIpv6(*ipv4))
                emissions.append({Side::Inside, ipv6->bytes()});
        }
    }
    return emissions;
}

void Translator::noteHost(const QHostAddress &address)
{
    const bool isHost =
        address.protocol() == QAbstractSocket::IPv6Protocol && !address.isInSubnet(prefix(), Ipv4At * 8);
    if (isHost && !m_hosts.contains(address) && m_hosts.size() < MaxHosts)
        m_hosts.append(address);
}

std::optional<Packet> Translator::toIpv4(const Packet &packet) const
{
    const QHostAddress source = ipv4Of(packet.source().address);
    const QHostAddress destination = ipv4Of(packet.destination().address);
    if (packet.isIpv4() || source.isNull() || destination.isNull())
        return std::nullopt;
    if (!packet.isError())
        return translated(packet, source, destination);
    const auto word = toIcmpv4({packet.errorType(), packet.errorCode()});
    const auto quoted = Packet::parse(packet.payload());
    const auto inner = quoted && !quoted->isIpv4()
        ? translated(*quoted, ipv4Of(quoted->source().address), ipv4Of(quoted->destination().address))
        : std::nullopt;
    if (!word || !inner)
        return std::nullopt;
    return Packet::error(source, destination, word->type, word->code, *inner);
}

std::optional<Packet> Translator::toIpv6(const Packet &packet) const
{
    const QHostAddress source = ipv6Of(packet.source().address);
    const QHostAddress destination = ipv6Of(packet.destination().address);
    if (!packet.isError())
        return translated(packet, source, destination);
    const auto word = toIcmpv6({packet.errorType(), packet.errorCode()});
    const auto quoted = Packet::parse(packet.payload());
    const auto inner = quoted && quoted->isIpv4()
        ? translated(*quoted, ipv6Of(quoted->source().address), ipv6Of(quoted->destination().address))
        : std::nullopt;
    if (!word || !inner)
        return std::nullopt;
    return Packet::error(source, destination, word->type, word->code, *inner);
}

QHostAddress Translator::ipv4Of(const QHostAddress &address) const
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    if (address.isInSubnet(prefix(), Ipv4At * 8))
        return QHostAddress(qFromBigEndian<quint32>(address.toIPv6Address().c + Ipv4At));
    const qsizetype number = m_hosts.indexOf(address);
    return number < 0 ? QHostAddress() : innerAddress(number);
}

QHostAddress Translator::ipv6Of(const QHostAddress &address) const
{
    for (qsizetype number = 0; number < m_hosts.size(); ++number) {
        if (innerAddress(number) == address)
            return m_hosts.at(number);
    }
    return behindPrefix(address);
}

} // namespace punchline::natlab
