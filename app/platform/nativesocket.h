// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace punchline {

/// Results of socket calls, grouped by what the program can do about them.
enum class SocketFailure {
    Refused,             ///< ECONNREFUSED: a RST answered the SYN.
    TimedOut,            ///< ETIMEDOUT: nothing answered.
    Unreachable,         ///< EHOSTUNREACH, ENETUNREACH and kin: ICMP or no route.
    AddressInUse,        ///< EADDRINUSE: another program has the port.
    AddressNotAvailable, ///< EADDRNOTAVAIL: the address is not ours, or this very connection already exists.
    PermissionDenied,    ///< EACCES, EPERM: a firewall of this machine, or a privileged port.
    NoDescriptor,        ///< EMFILE, ENFILE, ENOBUFS: the system has no more.
    Other,
};

struct SocketError
{
    SocketFailure failure = SocketFailure::Other;
    QString text; ///< The system's description.
};

/// Whether other sockets of this program may bind to the same port.
enum class PortSharing {
    Shared,    ///< With all other sockets that are Shared too.
    Exclusive, ///< Refused if any socket listens on the port.
};

/// A non-blocking TCP socket that can share its local port with others: it sets SO_REUSEADDR and SO_REUSEPORT
/// before the bind, which QTcpServer and QTcpSocket cannot do. Owns its descriptor until release(). Apart
/// from the sockets of libraries (librarysockets.h), the only place where the client calls the system's
/// socket functions.
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

    /// Creates a socket of @p address's family and binds it to @p address and @p port (0: the system picks a
    /// free one). IPv6 sockets are IPv6-only, so that both families can use the same port.
    [[nodiscard]] std::optional<SocketError> bind(const QHostAddress &address, quint16 port,
                                                  PortSharing sharing = PortSharing::Shared);

    [[nodiscard]] std::optional<SocketError> listen(int backlog);

    /// Begins to connect. `nullopt` means in progress or done: wait until the socket is writable, then call
    /// takeError().
    [[nodiscard]] std::optional<SocketError> connect(const Endpoint &remote);

    /// The pending result of connect() (SO_ERROR); `nullopt` means connected.
    [[nodiscard]] std::optional<SocketError> takeError();

    /// The result of receive() or peek().
    enum class Received {
        Bytes,   ///< Some bytes arrived.
        Nothing, ///< There is nothing yet.
        End,     ///< The other end has closed the connection, or it is broken.
    };

    /// Appends at most @p maxSize bytes that have arrived to @p bytes, and at most 16 KiB at a time.
    [[nodiscard]] Received receive(QByteArray &bytes, qsizetype maxSize);

    /// Reports whether anything has arrived, without reading it.
    [[nodiscard]] Received peek() const;

    /// Hands the system as much of @p bytes as it takes and returns how much that is; `nullopt` if the
    /// connection is broken.
    [[nodiscard]] std::optional<qsizetype> sendSome(QByteArrayView bytes);

    /// Ends this direction of the connection: the other end reads what was sent, and then an end (RFC 9293,
    /// section 3.6).
    void endSending();

    [[nodiscard]] Endpoint localEndpoint() const;
    [[nodiscard]] Endpoint remoteEndpoint() const;

    [[nodiscard]] bool isValid() const { return m_descriptor != Invalid; }
    [[nodiscard]] Descriptor descriptor() const { return m_descriptor; }

    /// Gives up ownership of the descriptor.
    Descriptor release() { return std::exchange(m_descriptor, Invalid); }

    /// Discards received data that nobody has read: with it, close() would send RST instead of FIN.
    void drain();
    void close();

private:
    Descriptor m_descriptor = Invalid;
};

/// The result of acceptFrom().
struct Accepted
{
    NativeSocket socket; ///< Not valid if no connection waits, or after an error.
    Endpoint remote;
    std::optional<SocketError> error = std::nullopt;
};

/// Takes the next connection from the listening socket @p listener, which must be non-blocking.
[[nodiscard]] Accepted acceptFrom(NativeSocket::Descriptor listener);

/// Chooses what close() does with @p descriptor. With @p reset, it sends a RST and leaves no TIME_WAIT behind
/// (SO_LINGER of 0 s), which is right for a connection that nobody needs and wrong for one with data in it.
void setResetOnClose(NativeSocket::Descriptor descriptor, bool reset);

/// Sends small messages at once instead of collecting them (RFC 9293, section 3.7.4).
void setNoDelay(NativeSocket::Descriptor descriptor);

/// Makes the system notice a dead connection: keep-alive probes after @p idleSeconds (RFC 9293, section
/// 3.8.4), and a limit of @p timeoutSeconds for unacknowledged data (RFC 5482), if the system supports it.
void setDeathDetection(NativeSocket::Descriptor descriptor, int idleSeconds, int timeoutSeconds);

/// Ends the connection when data has been unacknowledged for @p time (RFC 5482), in place of the limit of
/// setDeathDetection(). The system would go on for a quarter of an hour (RFC 9293, section 3.8.3). Only Linux
/// supports this; elsewhere, nothing happens. Linux also counts the time for which the other end's window is
/// closed, even though its system answers: with an end that may stop reading, @p time must be long.
void setUserTimeout(NativeSocket::Descriptor descriptor, std::chrono::milliseconds time);

/// Makes an unanswered dial of @p descriptor send its SYN once more and then end, instead of going on for
/// minutes. Only Linux supports this; elsewhere, nothing happens.
void limitSyns(NativeSocket::Descriptor descriptor);

} // namespace punchline
