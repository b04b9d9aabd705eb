// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/pcpmessages.h"

#include <QtEndian>

namespace punchline::pcp {

namespace {

constexpr quint8 Version = 2;
constexpr quint8 MapOpcode = 1;
constexpr quint8 ResponseBit = 0x80;
constexpr quint8 Tcp = 6; // IANA's protocol number.

constexpr qsizetype HeaderSize = 24;
constexpr quint8 Success = 0;
constexpr quint8 UnsupportedVersion = 1;

// A NAT-PMP server's "unsupported version" consists of a version, an opcode and a result: RFC 6886, section
// 3.5.
constexpr qsizetype MinForeignSize = 4;

template <typename Number> void append(QByteArray &bytes, Number number)
{
    const qsizetype offset = bytes.size();
    bytes.resize(offset + qsizetype(sizeof number));
    qToBigEndian(number, bytes.data() + offset);
}

/// IPv4 addresses are sent as IPv4-mapped IPv6 addresses: RFC 6887, section 5. A null address becomes "any".
void appendAddress(QByteArray &bytes, const QHostAddress &address)
{
    bytes.append(10, '\0');
    bytes.append(2, '\xff');
    append(bytes, static_cast<quint32>(address.toIPv4Address()));
}

template <typename Number> Number numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<Number>(bytes.constData() + offset);
}

Endpoint endpointAt(const QByteArray &bytes, qsizetype addressOffset, quint16 port)
{
    return Endpoint(QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData() + addressOffset)), port);
}

} // namespace

QByteArray encodeMapRequest(const MapRequest &request)
{
    QByteArray bytes;
    bytes.reserve(MapMessageSize);
    append(bytes, Version);
    append(bytes, MapOpcode);
    append(bytes, quint16(0));
    append(bytes, static_cast<quint32>(request.lifetime.count()));
    appendAddress(bytes, request.client);

    bytes.append(request.nonce.leftJustified(NonceSize, '\0', true));
    append(bytes, Tcp);
    bytes.append(3, '\0');
    append(bytes, request.internalPort);
    append(bytes, request.suggested.port);
    appendAddress(bytes, request.suggested.address);
    return bytes;
}

std::optional<MapResponse> decodeMapResponse(const QByteArray &datagram)
{
    if (datagram.size() < MinForeignSize || datagram.size() > MaxMessageSize)
        return std::nullopt;
    const auto version = numberAt<quint8>(datagram, 0);
    const auto opcode = numberAt<quint8>(datagram, 1);
    if ((opcode & ResponseBit) == 0)
        return std::nullopt;

    MapResponse response;
    response.version = version;
    response.result = UnsupportedVersion;
    if (version != Version)
        return response;

    const bool isWhole = datagram.size() >= HeaderSize && datagram.size() % 4 == 0;
    if (!isWhole || opcode != (ResponseBit | MapOpcode))
        return std::nullopt;
    response.result = numberAt<quint8>(datagram, 3);
    response.lifetime = std::chrono::seconds(numberAt<quint32>(datagram, 4));
    response.epoch = numberAt<quint32>(datagram, 8);
    if (datagram.size() < MapMessageSize)
        return response.result == UnsupportedVersion ? std::optional(response) : std::nullopt;
    response.nonce = datagram.mid(HeaderSize, NonceSize);
    response.protocol = numberAt<quint8>(datagram, 36);
    response.internalPort = numberAt<quint16>(datagram, 40);
    response.external = endpointAt(datagram, 44, numberAt<quint16>(datagram, 42));
    return response;
}

Verdict judge(const MapResponse &response, const MapRequest &request)
{
    if (response.result == UnsupportedVersion)
        return Verdict::Refused;
    const bool isOurs = response.nonce == request.nonce && response.protocol == Tcp
        && response.internalPort == request.internalPort;
    if (!isOurs)
        return Verdict::Ignored;
    return response.result == Success ? Verdict::Granted : Verdict::Refused;
}

} // namespace punchline::pcp
