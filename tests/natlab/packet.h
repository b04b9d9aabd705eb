// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QFlags>

#include <optional>

namespace punchline::natlab {

/// The protocol inside IP; Icmp is ICMP in an IPv4 packet and ICMPv6 in an IPv6 packet.
enum class Protocol : quint8 { Tcp, Udp, Icmp };

/// The TCP control bits (RFC 9293, section 3.1) that matter to a middlebox.
enum class TcpFlag : quint8 { Fin = 0x01, Syn = 0x02, Rst = 0x04, Psh = 0x08, Ack = 0x10 };
Q_DECLARE_FLAGS(TcpFlags, TcpFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(TcpFlags)

/// One IP packet: IPv4 (RFC 791) that is not a fragment, or IPv6 (RFC 8200) without extension headers, with
/// TCP, UDP, an ICMP echo, or an ICMP error about one of these. All lengths have been checked, so that the
/// accessors stay within bounds; the transport checksum has not. Setters update each checksum incrementally
/// (RFC 1624), so a wrong one stays wrong.
class Packet
{
public:
    enum class Kind : quint8 { Tcp, Udp, EchoRequest, EchoReply, Error };

    /// Parses arbitrary bytes. `nullopt` if the packet is cut, malformed, not one of the above, or has a
    /// wrong IPv4 header checksum. Ignores bytes after its end.
    [[nodiscard]] static std::optional<Packet> parse(const QByteArray &bytes);

    /// Make a packet with valid checksums. Both addresses must be of the same family; the payload is at most
    /// 65,000 bytes.
    [[nodiscard]] static Packet tcp(const Endpoint &source, const Endpoint &destination, TcpFlags flags,
                                    quint32 sequence = 0, quint32 acknowledgement = 0,
                                    const QByteArray &payload = {});
    [[nodiscard]] static Packet udp(const Endpoint &source, const Endpoint &destination,
                                    const QByteArray &payload = {});
    /// An EchoRequest takes its identifier from the source port, an EchoReply from the destination port.
    [[nodiscard]] static Packet echo(Kind kind, const Endpoint &source, const Endpoint &destination);
    /// An ICMP error with this `type` and `code`, or an ICMPv6 error for IPv6. It includes as much of
    /// `quoted` as an error may.
    [[nodiscard]] static Packet error(const QHostAddress &source, const QHostAddress &destination,
                                      quint8 type, quint8 code, const Packet &quoted);

    /// The same TCP or UDP packet between these two addresses of the other family (RFC 7915). Its checksum is
    /// valid even if the original's was not.
    [[nodiscard]] Packet translated(const QHostAddress &source, const QHostAddress &destination) const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isIpv4() const { return m_header.isIpv4; }
    [[nodiscard]] Kind kind() const { return m_header.kind; }
    [[nodiscard]] Protocol protocol() const { return protocolOf(m_header.kind); }

    /// For echoes, the port is the identifier: in a request's source and in a reply's destination. A port
    /// that does not exist is 0. Setters ignore parts that the packet does not have; the address must be of
    /// its family.
    [[nodiscard]] Endpoint source() const { return endpoint(m_header, Which::Source); }
    [[nodiscard]] Endpoint destination() const { return endpoint(m_header, Which::Destination); }
    void setSource(const Endpoint &endpoint) { setEndpoint(m_header, Which::Source, endpoint); }
    void setDestination(const Endpoint &endpoint) { setEndpoint(m_header, Which::Destination, endpoint); }

    /// For TCP. In any other packet no flag is set, and the numbers are 0.
    [[nodiscard]] TcpFlags tcpFlags() const;
    [[nodiscard]] quint32 sequence() const { return tcpNumber(4); }
    [[nodiscard]] quint32 acknowledgement() const { return tcpNumber(8); }
    /// Whether it requests a new connection: SYN without ACK and RST.
    [[nodiscard]] bool isDial() const
    {
        return (tcpFlags() & (TcpFlag::Syn | TcpFlag::Ack | TcpFlag::Rst)) == TcpFlag::Syn;
    }
    [[nodiscard]] bool isReset() const { return tcpFlags().testFlag(TcpFlag::Rst); }
    /// The payload of TCP, UDP or ICMP.
    [[nodiscard]] QByteArray payload() const;

    /// The packet that an ICMP error is about, as the error's sender saw it, and perhaps cut. Only if
    /// isError().
    [[nodiscard]] bool isError() const { return m_header.kind == Kind::Error; }
    [[nodiscard]] quint8 errorType() const { return static_cast<quint8>(m_bytes.at(m_header.transport)); }
    [[nodiscard]] quint8 errorCode() const { return static_cast<quint8>(m_bytes.at(m_header.transport + 1)); }
    [[nodiscard]] Protocol quotedProtocol() const { return protocolOf(m_quoted.kind); }
    [[nodiscard]] Endpoint quotedSource() const { return endpoint(m_quoted, Which::Source); }
    [[nodiscard]] Endpoint quotedDestination() const { return endpoint(m_quoted, Which::Destination); }
    void setQuotedSource(const Endpoint &endpoint) { setEndpoint(m_quoted, Which::Source, endpoint); }
    void setQuotedDestination(const Endpoint &endpoint)
    {
        setEndpoint(m_quoted, Which::Destination, endpoint);
    }

    /// Whether the checksums of IP and of its payload are valid; a quoted packet is not checked.
    [[nodiscard]] bool hasValidChecksums() const;

private:
    enum class Which { Source, Destination };
    enum class Extent { Whole, Quoted };
    /// Offsets of an IP header and its payload.
    struct Header
    {
        qsizetype ip = 0;
        qsizetype transport = 0;
        bool isIpv4 = false;
        Kind kind = Kind::Tcp;
    };

    [[nodiscard]] static Protocol protocolOf(Kind kind)
    {
        return kind == Kind::Tcp ? Protocol::Tcp : kind == Kind::Udp ? Protocol::Udp : Protocol::Icmp;
    }
    [[nodiscard]] static std::optional<Header> readHeader(QByteArrayView bytes, qsizetype at, Extent extent);
    [[nodiscard]] static std::optional<Kind> readKind(QByteArrayView transport, quint8 number, Extent extent);
    [[nodiscard]] static Packet assemble(const QHostAddress &source, const QHostAddress &destination,
                                         Kind kind, const QByteArray &content);

    [[nodiscard]] static qsizetype addressAt(const Header &header, Which which)
    {
        const qsizetype sourceAt = header.ip + (header.isIpv4 ? 12 : 8);
        return which == Which::Source ? sourceAt : sourceAt + (header.isIpv4 ? 4 : 16);
    }
    [[nodiscard]] static std::optional<qsizetype> portAt(const Header &header, Which which);
    [[nodiscard]] Endpoint endpoint(const Header &header, Which which) const;
    [[nodiscard]] quint32 tcpNumber(qsizetype offset) const;
    void setEndpoint(const Header &header, Which which, const Endpoint &endpoint);
    void replaceWord(const Header &header, qsizetype at, quint16 value);
    void adjustChecksum(qsizetype at, quint16 oldWord, quint16 newWord);
    [[nodiscard]] std::optional<qsizetype> transportChecksumAt(const Header &header) const;

    QByteArray m_bytes;
    Header m_header;
    Header m_quoted;
};

} // namespace punchline::natlab
