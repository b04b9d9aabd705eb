// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/packet.h"

#include "tests/natlab/networkorder.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

// RFC 791 and RFC 8200.
constexpr qsizetype Ipv4HeaderSize = 20;
constexpr qsizetype Ipv6HeaderSize = 40;
constexpr quint16 MoreFragmentsOrOffset = 0x3fff;
constexpr quint8 HopLimit = 64;

// Assigned Internet protocol numbers.
constexpr quint8 IcmpNumber = 1;
constexpr quint8 TcpNumber = 6;
constexpr quint8 UdpNumber = 17;
constexpr quint8 Icmpv6Number = 58;

// RFC 792 and RFC 4443.
constexpr quint8 EchoReplyType = 0;
constexpr quint8 EchoRequestType = 8;
constexpr quint8 EchoRequestTypeV6 = 128;
constexpr quint8 EchoReplyTypeV6 = 129;

constexpr qsizetype TcpHeaderSize = 20;
constexpr qsizetype UdpHeaderSize = 8;
constexpr qsizetype IcmpHeaderSize = 8;
// A quoted packet includes at least its ports, as RFC 792 requires.
constexpr qsizetype LeastQuoted = 8;
// Maximum length of an ICMP error: RFC 1812, section 4.3.2.3, and RFC 4443, section 2.4 (c).
constexpr qsizetype LongestIpv4Error = 576;
constexpr qsizetype LongestIpv6Error = 1280;

/// The pseudo-header that TCP, UDP and ICMPv6 checksums cover; empty for ICMP.
QByteArray pseudoHeader(const QByteArray &addresses, quint8 number, qsizetype length)
{
    if (number == IcmpNumber)
        return {};
    return addresses + longWord(static_cast<quint32>(length)) + longWord(number);
}

quint8 numberOf(Packet::Kind kind, bool isIpv4)
{
    switch (kind) {
    case Packet::Kind::Tcp:
        return TcpNumber;
    case Packet::Kind::Udp:
        return UdpNumber;
    default:
        return isIpv4 ? IcmpNumber : Icmpv6Number;
    }
}

qsizetype checksumOffset(Packet::Kind kind)
{
    switch (kind) {
    case Packet::Kind::Tcp:
        return 16;
    case Packet::Kind::Udp:
        return 6;
    default:
        return 2;
    }
}

bool isMapped(QByteArrayView ipv6)
{
    return longAt(ipv6, 0) == 0 && longAt(ipv6, 4) == 0 && longAt(ipv6, 8) == 0xffff;
}

} // namespace

std::optional<Packet> Packet::parse(const QByteArray &bytes)
{
    const auto header = readHeader(bytes, 0, Extent::Whole);
    if (!header)
        return std::nullopt;
    Packet packet;
    packet.m_header = *header;
    const qsizetype size = header->isIpv4 ? wordAt(bytes, 2) : Ipv6HeaderSize + wordAt(bytes, 4);
    packet.m_bytes = bytes.size() == size ? bytes : bytes.first(size);
    if (header->kind == Kind::Error) {
        const auto quoted = readHeader(packet.m_bytes, header->transport + IcmpHeaderSize, Extent::Quoted);
        if (!quoted || quoted->isIpv4 != header->isIpv4)
            return std::nullopt;
        packet.m_quoted = *quoted;
    }
    return packet;
}

std::optional<Packet::Header> Packet::readHeader(QByteArrayView bytes, qsizetype at, Extent extent)
{
    const QByteArrayView ip = bytes.sliced(at);
    const int version = ip.isEmpty() ? 0 : byteAt(ip, 0) >> 4;
    const bool isIpv4 = version == 4;
    if ((version != 4 && version != 6) || ip.size() < (isIpv4 ? Ipv4HeaderSize : Ipv6HeaderSize))
        return std::nullopt;

    const qsizetype headerSize = isIpv4 ? (byteAt(ip, 0) & 0x0f) * 4 : Ipv6HeaderSize;
    qsizetype size = ip.size();
    if (extent == Extent::Whole)
        size = isIpv4 ? wordAt(ip, 2) : headerSize + wordAt(ip, 4);
    if (headerSize < Ipv4HeaderSize || size < headerSize || size > ip.size())
        return std::nullopt;
    if (isIpv4 && (wordAt(ip, 6) & MoreFragmentsOrOffset) != 0)
        return std::nullopt;
    if (isIpv4 && extent == Extent::Whole && checksumOf(ip.first(headerSize)) != 0)
        return std::nullopt;

    // IPv4-mapped addresses must not appear on the wire (RFC 4942, section 2.2), and an Endpoint folds them.
    if (!isIpv4 && (isMapped(ip.sliced(8, 16)) || isMapped(ip.sliced(24, 16))))
        return std::nullopt;

    const quint8 number = byteAt(ip, isIpv4 ? 9 : 6);
    if (number == (isIpv4 ? Icmpv6Number : IcmpNumber))
        return std::nullopt;
    const auto kind = readKind(ip.sliced(headerSize, size - headerSize), number, extent);
    if (!kind)
        return std::nullopt;
    return Header{at, at + headerSize, isIpv4, *kind};
}

std::optional<Packet::Kind> Packet::readKind(QByteArrayView transport, quint8 number, Extent extent)
{
    const bool isWhole = extent == Extent::Whole;
    if (transport.size() < LeastQuoted)
        return std::nullopt;
    if (number == TcpNumber) {
        if (!isWhole)
            return Kind::Tcp;
        const qsizetype headerSize = transport.size() < TcpHeaderSize ? 0 : (byteAt(transport, 12) >> 4) * 4;
        if (headerSize < TcpHeaderSize || headerSize > transport.size())
            return std::nullopt;
        return Kind::Tcp;
    }
    if (number == UdpNumber) {
        if (isWhole && wordAt(transport, 4) != transport.size())
            return std::nullopt;
        return Kind::Udp;
    }
    if (number != IcmpNumber && number != Icmpv6Number)
        return std::nullopt;

    // RFC 792 and RFC 4443: echoes, and errors about a packet. An error is never about an error.
    const bool isIcmpv6 = number == Icmpv6Number;
    const quint8 type = byteAt(transport, 0);
    if (type == (isIcmpv6 ? EchoRequestTypeV6 : EchoRequestType))
        return Kind::EchoRequest;
    if (type == (isIcmpv6 ? EchoReplyTypeV6 : EchoReplyType))
        return Kind::EchoReply;
    const bool isError = isIcmpv6 ? type >= 1 && type <= 4 : type == 3 || type == 11 || type == 12;
    if (!isWhole || !isError)
        return std::nullopt;
    return Kind::Error;
}

Packet Packet::assemble(const QHostAddress &source, const QHostAddress &destination, Kind kind,
                        const QByteArray &content)
{
    const QByteArray addresses = addressBytes(source) + addressBytes(destination);
    const quint8 number = numberOf(kind, addresses.size() == 8);
    const auto contentSize = static_cast<quint16>(content.size());
    QByteArray bytes;
    if (addresses.size() == 8) {
        bytes = QByteArray::fromHex("4500") + word(contentSize + Ipv4HeaderSize) + longWord(0)
            + static_cast<char>(HopLimit) + static_cast<char>(number) + word(0) + addresses;
        putWord(bytes, 10, checksumOf(bytes));
    } else {
        bytes = QByteArray::fromHex("60000000") + word(contentSize) + static_cast<char>(number)
            + static_cast<char>(HopLimit) + addresses;
    }
    quint16 sum = checksumOf(pseudoHeader(addresses, number, content.size()) + content);
    if (kind == Kind::Udp && sum == 0)
        sum = 0xffff; // 0 would mean no checksum (RFC 768)
    const qsizetype checksumAt = bytes.size() + checksumOffset(kind);
    bytes += content;
    putWord(bytes, checksumAt, sum);
    const auto packet = parse(bytes);
    Q_ASSERT(packet);
    return *packet;
}

Packet Packet::tcp(const Endpoint &source, const Endpoint &destination, TcpFlags flags, quint32 sequence,
                   quint32 acknowledgement, const QByteArray &payload)
{
    constexpr char HeaderWords = TcpHeaderSize / 4 << 4;
    constexpr quint16 Window = 0xffff;
    return assemble(source.address, destination.address, Kind::Tcp,
                    word(source.port) + word(destination.port) + longWord(sequence)
                        + longWord(acknowledgement) + HeaderWords + static_cast<char>(flags.toInt())
                        + word(Window) + longWord(0) + payload);
}

Packet Packet::udp(const Endpoint &source, const Endpoint &destination, const QByteArray &payload)
{
    return assemble(source.address, destination.address, Kind::Udp,
                    word(source.port) + word(destination.port)
                        + word(static_cast<quint16>(UdpHeaderSize + payload.size())) + word(0) + payload);
}

Packet Packet::echo(Kind kind, const Endpoint &source, const Endpoint &destination)
{
    const bool isRequest = kind == Kind::EchoRequest;
    const int ipv4Type = isRequest ? EchoRequestType : EchoReplyType;
    const int ipv6Type = isRequest ? EchoRequestTypeV6 : EchoReplyTypeV6;
    const auto type = static_cast<quint16>(source.isIpv4() ? ipv4Type : ipv6Type);
    return assemble(source.address, destination.address, kind,
                    word(static_cast<quint16>(type << 8)) + word(0)
                        + word(isRequest ? source.port : destination.port) + word(1));
}

Packet Packet::error(const QHostAddress &source, const QHostAddress &destination, quint8 type, quint8 code,
                     const Packet &quoted)
{
    const qsizetype fits = quoted.isIpv4() ? LongestIpv4Error - Ipv4HeaderSize - IcmpHeaderSize
                                           : LongestIpv6Error - Ipv6HeaderSize - IcmpHeaderSize;
    return assemble(source, destination, Kind::Error,
                    word(static_cast<quint16>(type << 8 | code)) + word(0) + longWord(0)
                        + quoted.bytes().left(fits));
}

Packet Packet::translated(const QHostAddress &source, const QHostAddress &destination) const
{
    QByteArray content = m_bytes.sliced(m_header.transport);
    putWord(content, checksumOffset(kind()), 0);
    return assemble(source, destination, kind(), content);
}

std::optional<qsizetype> Packet::portAt(const Header &header, Which which)
{
    constexpr qsizetype IdentifierOffset = 4;
    const bool isSource = which == Which::Source;
    if (header.kind == Kind::Tcp || header.kind == Kind::Udp)
        return header.transport + (isSource ? 0 : 2);
    if (header.kind == (isSource ? Kind::EchoRequest : Kind::EchoReply))
        return header.transport + IdentifierOffset;
    return std::nullopt;
}

Endpoint Packet::endpoint(const Header &header, Which which) const
{
    const auto port = portAt(header, which);
    const qsizetype at = addressAt(header, which);
    QHostAddress address;
    if (header.isIpv4) {
        address.setAddress(longAt(m_bytes, at));
    } else {
        Q_IPV6ADDR ipv6;
        std::copy_n(m_bytes.constData() + at, sizeof ipv6.c, std::begin(ipv6.c));
        address.setAddress(ipv6);
    }
    return Endpoint(address, port ? wordAt(m_bytes, *port) : quint16(0));
}

void Packet::setEndpoint(const Header &header, Which which, const Endpoint &endpoint)
{
    Q_ASSERT(endpoint.isIpv4() == header.isIpv4);
    const QByteArray address = addressBytes(endpoint.address);
    const qsizetype at = addressAt(header, which);
    for (qsizetype i = 0; i < address.size(); i += 2)
        replaceWord(header, at + i, wordAt(address, i));
    if (const auto port = portAt(header, which))
        replaceWord(header, *port, endpoint.port);
}

/// Changes two bytes of the header at `header`, and all checksums that cover them.
void Packet::replaceWord(const Header &header, qsizetype at, quint16 value)
{
    const quint16 before = wordAt(m_bytes, at);
    if (before == value)
        return;
    putWord(m_bytes, at, value);
    if (header.ip != 0)
        adjustChecksum(m_header.transport + 2, before, value);
    const bool isAddress = at < header.transport;
    if (isAddress && header.isIpv4)
        adjustChecksum(header.ip + 10, before, value);
    const bool isCovered = !isAddress || !header.isIpv4 || protocolOf(header.kind) != Protocol::Icmp;
    if (const auto checksum = transportChecksumAt(header); checksum && isCovered)
        adjustChecksum(*checksum, before, value);
}

/// RFC 1624, equation 3. The error's checksum covers any checksum inside the quoted packet.
void Packet::adjustChecksum(qsizetype at, quint16 oldWord, quint16 newWord)
{
    const quint16 before = wordAt(m_bytes, at);
    const quint32 sum = quint32(quint16(~before)) + quint16(~oldWord) + newWord;
    auto after = static_cast<quint16>(~folded(sum));
    const Header &header = isError() && at >= m_quoted.ip ? m_quoted : m_header;
    if (after == 0 && header.kind == Kind::Udp && at > header.transport)
        after = 0xffff;
    putWord(m_bytes, at, after);
    if (header.ip != 0)
        adjustChecksum(m_header.transport + 2, before, after);
}

/// `nullopt` if a quoted packet is cut before its checksum, or for UDP without one.
std::optional<qsizetype> Packet::transportChecksumAt(const Header &header) const
{
    const qsizetype at = header.transport + checksumOffset(header.kind);
    const bool isThere = at + 2 <= m_bytes.size() && (header.kind != Kind::Udp || wordAt(m_bytes, at) != 0);
    return isThere ? std::optional(at) : std::nullopt;
}

TcpFlags Packet::tcpFlags() const
{
    return TcpFlags::fromInt(kind() == Kind::Tcp ? byteAt(m_bytes, m_header.transport + 13) & 0x1f : 0);
}

quint32 Packet::tcpNumber(qsizetype offset) const
{
    return kind() == Kind::Tcp ? longAt(m_bytes, m_header.transport + offset) : 0;
}

QByteArray Packet::payload() const
{
    const qsizetype headerSize =
        kind() == Kind::Tcp ? (byteAt(m_bytes, m_header.transport + 12) >> 4) * 4 : IcmpHeaderSize;
    return m_bytes.sliced(m_header.transport + headerSize);
}

bool Packet::hasValidChecksums() const
{
    const QByteArray header = m_bytes.first(m_header.transport);
    if (isIpv4() && checksumOf(header) != 0)
        return false;
    if (!transportChecksumAt(m_header))
        return isIpv4();
    const QByteArray content = m_bytes.sliced(m_header.transport);
    const QByteArray addresses = isIpv4() ? header.mid(12, 8) : header.mid(8, 32);
    return checksumOf(pseudoHeader(addresses, numberOf(kind(), isIpv4()), content.size()) + content) == 0;
}

} // namespace punchline::natlab
