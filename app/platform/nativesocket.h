// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace punchline {

/// What the system said about a socket call, folded into what the program can act on.
enum class SocketFailure {
    Refused,             ///< ECONNREFUSED: a RST answered the SYN.
    TimedOut,            ///< ETIMEDOUT: nothing answered.
    Unreachable,         ///< EHOSTUNREACH, ENETUNREACH and kin: ICMP or no route.
    AddressInUse,        ///< EADDRINUSE: another program holds the port.
    AddressNotAvailable, ///< EADDRNOTAVAIL: the address is not ours, or this very connection exists already.
    PermissionDenied,    ///< EACCES, EPERM: a firewall of this machine, or a privileged port.
    NoDescriptor,        ///< EMFILE, ENFILE, ENOBUFS: the system has no more to give.
    Other,
};

struct SocketError
{
    SocketFailure failure = SocketFailure::Other;
    QString text; ///< The system's own words.
};

/// Whether other sockets of this program may be bound to the same port.
enum class PortSharing {
    Shared,    ///< With all others that say so.
    Exclusive, ///< Refused where anybody listens on the port.
};

/// A non-blocking TCP socket that can share its local port with others: SO_REUSEADDR and SO_REUSEPORT are
/// set before the bind, which QTcpServer and QTcpSocket cannot do by themselves. Owns its descriptor until
/// release(). The only place where the client calls the system's socket functions.
class NativeSocket
{
public:
    using Descriptor = qintptr;
    static constexpr Descriptor Invalid = -1;

    NativeSocket() = default;
    explicit NativeSocket(Descriptor descriptor)
        : m_descriptor(descriptor)
    { }
    NativeSocket(NativeSocket &&other) noexcept
        : m_descriptor(other.release())
    { }
    NativeSocket &operator=(NativeSocket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    NativeSocket(const NativeSocket &) = delete;
    NativeSocket &operator=(const NativeSocket &) = delete;
    ~NativeSocket() { close(); }

    /// Makes a socket of @p address' family and binds it to @p address and @p port (0: the system picks a
    /// free one). IPv6 sockets take IPv6 only, so that both families can hold the same port.
    [[nodiscard]] std::optional<SocketError> bind(const QHostAddress &address, quint16 port,
                                                  PortSharing sharing = PortSharing::Shared);

    [[nodiscard]] std::optional<SocketError> listen(int backlog);

    /// Begins to connect; nothing means that it is under way or done: writability tells, then takeError().
    [[nodiscard]] std::optional<SocketError> connect(const Endpoint &remote);

    /// The pending result of connect() (SO_ERROR); nothing means connected.
    [[nodiscard]] std::optional<SocketError> takeError();

    /// What became of a receive().
    enum class Received {
        Bytes,   ///< Some, or those that were there.
        Nothing, ///< Nothing is there yet.
        End,     ///< The other end has closed, or the connection is broken.
    };

    /// Takes at most @p maxSize bytes that have arrived and puts them behind @p bytes; not more than 16 KiB
    /// at a time.
    [[nodiscard]] Received receive(QByteArray &bytes, qsizetype maxSize);

    /// Whether anything has arrived; takes nothing.
    [[nodiscard]] Received peek() const;

    /// Gives @p bytes to the system; false where it does not take all of them, as a connection does that is
    /// broken, or full.
    [[nodiscard]] bool send(const QByteArray &bytes);

    /// Gives the system as much of @p bytes as it takes, and says how much that is; nothing where the
    /// connection is broken.
    [[nodiscard]] std::optional<qsizetype> sendSome(QByteArrayView bytes);

    [[nodiscard]] Endpoint localEndpoint() const;
    [[nodiscard]] Endpoint remoteEndpoint() const;

    [[nodiscard]] bool isValid() const { return m_descriptor != Invalid; }
    [[nodiscard]] Descriptor descriptor() const { return m_descriptor; }

    /// Gives the descriptor away.
    Descriptor release() { return std::exchange(m_descriptor, Invalid); }

    /// Throws away what has come in and nobody has read: close() answers that with RST instead of FIN.
    void drain();
    void close();

private:
    Descriptor m_descriptor = Invalid;
};

/// What became of an acceptFrom().
struct Accepted
{
    NativeSocket socket; ///< Not valid where nobody is there, or where there is an error.
    Endpoint remote;
    std::optional<SocketError> error = std::nullopt;
};

/// Takes the next connection off the listening socket @p listener, which must not block.
[[nodiscard]] Accepted acceptFrom(NativeSocket::Descriptor listener);

/// Chooses what close() does to @p descriptor: with @p reset it sends a RST and leaves no TIME_WAIT behind
/// (SO_LINGER of 0 s), which is right for a connection that nobody needs and wrong for one with data in it.
void setResetOnClose(NativeSocket::Descriptor descriptor, bool reset);

/// Sends small messages at once, instead of waiting for company (RFC 9293, section 3.7.4).
void setNoDelay(NativeSocket::Descriptor descriptor);

/// Lets the system notice a silent death: keep-alive probes after @p idleSeconds (RFC 9293, section 3.8.4),
/// and an end to unacknowledged data after @p timeoutSeconds (RFC 5482), where the system knows how.
void setDeathDetection(NativeSocket::Descriptor descriptor, int idleSeconds, int timeoutSeconds);

/// Lets a dial of @p descriptor that is not answered send its SYN once more and then end, instead of for
/// minutes. Only Linux can: elsewhere nothing happens.
void limitSyns(NativeSocket::Descriptor descriptor);

} // namespace punchline
