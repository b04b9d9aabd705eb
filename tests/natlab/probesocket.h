// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/netns.h"

#include <QHostAddress>

#include <chrono>
#include <optional>

namespace punchline::natlab {

/// A bare socket of a namespace of the lab, for tests of the lab itself: no programs are needed.
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

    /// Bound; with the port 0, to any. Several may share one port.
    ProbeSocket(const NetNamespace &place, Kind kind, const QHostAddress &address, quint16 port = 0);

    [[nodiscard]] bool isOpen() const { return m_descriptor.isOpen(); }
    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    [[nodiscard]] bool listen();
    /// Starts to connect, and does not wait.
    void dial(const QHostAddress &address, quint16 port);
    /// What has become of the dial after at most this time.
    [[nodiscard]] Answer answer(std::chrono::milliseconds longest);
    /// Who has connected to this listener, within this time.
    [[nodiscard]] std::optional<Peer> accepted(std::chrono::milliseconds longest);

    void send(const QByteArray &bytes, const QHostAddress &address, quint16 port);
    /// A datagram that comes within this time; it is sent back to where it came from.
    bool echo(std::chrono::milliseconds longest);
    /// Whether a datagram comes within this time.
    bool receive(std::chrono::milliseconds longest);

private:
    [[nodiscard]] bool waitFor(short events, std::chrono::milliseconds longest) const;

    Descriptor m_descriptor;
    Descriptor m_accepted; ///< The last one: open, so that nothing is reset.
};

} // namespace punchline::natlab
