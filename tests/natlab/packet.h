// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QFlags>

#include <optional>

namespace punchline::natlab {

/// What IP carries here; Icmp is ICMP in an IPv4 packet and ICMPv6 in an IPv6 packet.
enum class Protocol : quint8 { Tcp, Udp, Icmp };

/// The control bits of TCP (RFC 9293, section 3.1) that matter to a middlebox.
enum class TcpFlag : quint8 { Fin = 0x01, Syn = 0x02, Rst = 0x04, Psh = 0x08, Ack = 0x10 };
Q_DECLARE_FLAGS(TcpFlags, TcpFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(TcpFlags)

/// One IP packet: IPv4 (RFC 791) that is not a fragment, or IPv6 (RFC 8200) without extension headers, with
/// TCP, UDP, an ICMP echo, or an ICMP error about one of these. All lengths have been checked, so that the
/// accessors stay inside; the transport's checksum has not. Setters carry each checksum along (RFC 1624): a
/// wrong one stays wrong.
class Packet
{
public:
    enum class Kind : quint8 { Tcp, Udp, EchoRequest, EchoReply, Error };

    /// Reads a packet from any bytes. Nothing if it is cut, malformed, has a wrong IPv4 header checksum, or
    /// is not among the above. Bytes after its end are left out.
    [[nodiscard]] static std::optional<Packet> parse(const QByteArray &bytes);

    /// Make a packet whose checksums are right, from and to addresses of one family; at most 65,000 bytes of
    /// payload.
    [[nodiscard]] static Packet tcp(const Endpoint &source, const Endpoint &destination, TcpFlags flags,
                                    quint32 sequence = 0, quint32 acknowledgement = 0,
                                    const QByteArray &payload = {});
    [[nodiscard]] static Packet udp(const Endpoint &source, const Endpoint &destination,
                                    const QByteArray &payload = {});
    /// An EchoRequest, whose identifier is the source's port, or an EchoReply, whose identifier is the
    /// destination's.
    [[nodiscard]] static Packet echo(Kind kind, const Endpoint &source, const Endpoint &destination);
    /// `type` and `code` are those of an ICMP error, of ICMPv6 for IPv6; `quoted` is as much of what it is
    /// about as an error may have.
    [[nodiscard]] static Packet error(const QHostAddress &source, const QHostAddress &destination,
                                      quint8 type, quint8 code, const Packet &quoted);

    /// The same TCP or UDP, between these two addresses of the other family (RFC 7915), with a checksum that
    /// is right, whatever it was.
    [[nodiscard]] Packet translated(const QHostAddress &source, const QHostAddress &destination) const;

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isIpv4() const { return m_header.isIpv4; }
    [[nodiscard]] Kind kind() const { return m_header.kind; }
    [[nodiscard]] Protocol protocol() const { return protocolOf(m_header.kind); }

    /// The port is the identifier in an echo request's source and an echo reply's destination, and 0 where
    /// there is none. Setters leave out what is not in the packet; the address has to be of its family.
    [[nodiscard]] Endpoint source() const { return endpoint(m_header, Which::Source); }
    [[nodiscard]] Endpoint destination() const { return endpoint(m_header, Which::Destination); }
    void setSource(const Endpoint &endpoint) { setEndpoint(m_header, Which::Source, endpoint); }
    void setDestination(const Endpoint &endpoint) { setEndpoint(m_header, Which::Destination, endpoint); }

    /// Of TCP; nothing is set, and the numbers are 0, in any other packet.
    [[nodiscard]] TcpFlags tcpFlags() const;
    [[nodiscard]] quint32 sequence() const { return tcpNumber(4); }
    [[nodiscard]] quint32 acknowledgement() const { return tcpNumber(8); }
    /// Asks for a new connection: SYN without ACK and RST.
    [[nodiscard]] bool isDial() const
    {
        return (tcpFlags() & (TcpFlag::Syn | TcpFlag::Ack | TcpFlag::Rst)) == TcpFlag::Syn;
    }
    [[nodiscard]] bool isReset() const { return tcpFlags().testFlag(TcpFlag::Rst); }
    /// What TCP, UDP or ICMP carries.
    [[nodiscard]] QByteArray payload() const;

    /// The packet that an ICMP error is about: its sender has seen it so, perhaps cut. Only if isError().
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

    /// Whether the checksums of IP and of what it carries, not of a quoted packet, are those of the bytes.
    [[nodiscard]] bool hasValidChecksums() const;

private:
    enum class Which { Source, Destination };
    enum class Extent { Whole, Quoted };
    /// Where an IP header and what follows it begin.
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
