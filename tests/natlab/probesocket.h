// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/netns.h"

#include <QHostAddress>

#include <chrono>
#include <optional>

namespace punchline::natlab {

/// A bare socket in a namespace of the lab, for tests of the lab itself that need no programs.
class ProbeSocket
{
public:
    enum class Kind { Tcp, Udp };
    /// How a connection attempt ended.
    enum class Answer { Connected, Refused, Unreachable, Silence };
    struct Peer
    {
        QHostAddress address;
        quint16 port = 0;
    };

    /// A bound socket; port 0 means any. Several may share a port.
    ProbeSocket(const NetNamespace &place, Kind kind, const QHostAddress &address, quint16 port = 0);

    [[nodiscard]] bool isOpen() const { return m_descriptor.isOpen(); }
    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    [[nodiscard]] bool listen();
    /// Starts to connect without blocking.
    void dial(const QHostAddress &address, quint16 port);
    /// The result of the dial, after at most this time.
    [[nodiscard]] Answer answer(std::chrono::milliseconds longest);
    /// The peer that connects to this listener within this time; `nullopt` if none does.
    [[nodiscard]] std::optional<Peer> accepted(std::chrono::milliseconds longest);

    void send(const QByteArray &bytes, const QHostAddress &address, quint16 port);
    /// Waits for a datagram and sends it back to its source. Returns false if none arrives within this time.
    bool echo(std::chrono::milliseconds longest);
    /// Whether a datagram arrives within this time.
    bool receive(std::chrono::milliseconds longest);

private:
    [[nodiscard]] bool waitFor(short events, std::chrono::milliseconds longest) const;

    Descriptor m_descriptor;
    Descriptor m_accepted; ///< The last one, kept open so that nothing is reset.
};

} // namespace punchline::natlab
