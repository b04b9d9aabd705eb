// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/proxyheader.h"

#include "server/net/network.h"

#include <QByteArrayList>
#include <QtEndian>

#include <algorithm>

namespace punchline::proxy {

namespace {

constexpr QByteArrayView LineBegin("PROXY ");
// "PROXY UNKNOWN", "PROXY TCP6 :: :: 0 0" and "PROXY TCP4 0.0.0.0 0.0.0.0 0 0", each with the line's end.
constexpr qsizetype ShortestLine = 15;
constexpr qsizetype ShortestIpv6Line = 22;
constexpr qsizetype ShortestIpv4Line = 32;

// Section 2.2.
constexpr QByteArrayView Signature("\r\n\r\n\0\r\nQUIT\n", 12);
constexpr qsizetype FixedSize = 16;
constexpr qsizetype CommandOffset = 12;
constexpr qsizetype FamilyOffset = 13;
constexpr qsizetype LengthOffset = 14;
constexpr int HighestFamily = 3;
constexpr int HighestTransport = 2;
enum FamilyByte : quint8 { TcpOverIpv4 = 0x11, TcpOverIpv6 = 0x21 };
enum CommandByte : quint8 { LocalV2 = 0x20, ProxyV2 = 0x21 };

bool agree(QByteArrayView begin, QByteArrayView whole)
{
    const qsizetype common = std::min(begin.size(), whole.size());
    return begin.first(common) == whole.first(common);
}

/// `nullopt` if no client can come from there.
std::optional<Endpoint> toSource(const QHostAddress &address, quint16 port)
{
    const Endpoint source(address, port);
    return port != 0 && isOfAHost(source.address) ? std::optional(source) : std::nullopt;
}

std::optional<QHostAddress> toAddressOf(QAbstractSocket::NetworkLayerProtocol family, QByteArrayView text)
{
    const auto address = addressFromString(QString::fromLatin1(text));
    return address && address->protocol() == family ? address : std::nullopt;
}

/// "0" to "65535", without leading zeros.
std::optional<quint16> toPort(QByteArrayView text)
{
    constexpr qsizetype MostDigits = 5;
    constexpr uint Most = 0xffff;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isPlain = !text.isEmpty() && text.size() <= MostDigits && std::ranges::all_of(text, isDigit)
        && (text.front() != '0' || text.size() == 1);
    const uint port = isPlain ? text.toByteArray().toUInt() : Most + 1;
    return port <= Most ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

HeaderStatus readLine(QByteArrayView line)
{
    const qsizetype size = line.size() + 2; // CR, LF
    const QByteArrayList words = line.toByteArray().split(' ');
    const QByteArray &family = words.at(1);
    // What follows is to be ignored (section 2.1).
    if (family == "UNKNOWN")
        return Header{size, std::nullopt};
    constexpr qsizetype Words = 6;
    const bool isIpv4 = family == "TCP4";
    if (words.size() != Words || (!isIpv4 && family != "TCP6"))
        return HeaderRefused::Malformed;
    const auto protocol = isIpv4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    const auto address = toAddressOf(protocol, words.at(2));
    const auto port = toPort(words.at(4));
    if (!address || !port || !toAddressOf(protocol, words.at(3)) || !toPort(words.at(5)))
        return HeaderRefused::Malformed;
    const auto source = toSource(*address, *port);
    return source ? HeaderStatus(Header{size, source}) : HeaderRefused::Malformed;
}

HeaderStatus readVersion1(QByteArrayView begin)
{
    const QByteArrayView line = begin.first(std::min(begin.size(), MaxLine));
    const qsizetype end = line.indexOf('\n');
    if (end > 0 && line.at(end - 1) == '\r')
        return readLine(line.first(end - 1));
    if (end >= 0 || line.size() >= MaxLine)
        return HeaderRefused::Malformed;
    const qsizetype shortest = line.startsWith("PROXY TCP4 ") ? ShortestIpv4Line
        : line.startsWith("PROXY TCP6 ")                      ? ShortestIpv6Line
                                                              : ShortestLine;
    const qsizetype missingEnd = line.endsWith('\r') ? 1 : 2;
    // Also for the last possible bytes.
    return HeaderIncomplete{std::min(std::max(shortest - line.size(), missingEnd), MaxLine - line.size())};
}

HeaderStatus readVersion2(QByteArrayView begin)
{
    if (begin.size() < FixedSize)
        return HeaderIncomplete{FixedSize - begin.size()};
    const auto command = static_cast<quint8>(begin.at(CommandOffset));
    const auto family = static_cast<quint8>(begin.at(FamilyOffset));
    const qsizetype length = qFromBigEndian<quint16>(begin.sliced(LengthOffset).data());
    const qsizetype size = FixedSize + length;
    if ((command != LocalV2 && command != ProxyV2) || family >> 4 > HighestFamily
        || (family & 0xf) > HighestTransport || size > MaxHeader)
        return HeaderRefused::Malformed;
    if (begin.size() < size)
        return HeaderIncomplete{size - begin.size()};
    if (command == LocalV2)
        return Header{size, std::nullopt};

    // Two addresses and then two ports, the source first in both.
    const QByteArrayView block = begin.sliced(FixedSize, length);
    const auto readSource = [&block, size](qsizetype addressSize, const auto &toAddress) -> HeaderStatus {
        constexpr qsizetype PortSize = 2;
        if (block.size() < 2 * addressSize + 2 * PortSize)
            return HeaderRefused::Malformed;
        const auto port = qFromBigEndian<quint16>(block.sliced(2 * addressSize).data());
        const auto source = toSource(toAddress(block.data()), port);
        return source ? HeaderStatus(Header{size, source}) : HeaderRefused::Malformed;
    };
    switch (family) {
    case TcpOverIpv4:
        return readSource(sizeof(quint32),
                          [](const char *bytes) { return QHostAddress(qFromBigEndian<quint32>(bytes)); });
    case TcpOverIpv6:
        return readSource(sizeof(Q_IPV6ADDR), [](const char *bytes) {
            return QHostAddress(reinterpret_cast<const quint8 *>(bytes));
        });
    default:
        // Not TCP, or the proxy does not know.
        return Header{size, std::nullopt};
    }
}

} // namespace

HeaderStatus readHeader(QByteArrayView begin)
{
    if (begin.isEmpty())
        return HeaderIncomplete{ShortestLine};
    if (agree(begin, LineBegin))
        return readVersion1(begin);
    return agree(begin, Signature) ? readVersion2(begin) : HeaderRefused::Missing;
}

} // namespace punchline::proxy
