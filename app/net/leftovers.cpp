// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/leftovers.h"

#include "app/net/peerlink.h"

#include <QTimer>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// The system's second retransmission of a SYN or a SYN-ACK (RFC 6298, section 2).
constexpr auto KeepTime = 3s;

} // namespace

Leftovers::Leftovers(QObject *link)
    : QObject(link)
{
    QTimer::singleShot(KeepTime, this, &QObject::deleteLater);
}

Leftovers::~Leftovers()
{
    for (NativeSocket &socket : m_sockets)
        socket.drain();
}

void Leftovers::keep(PeerLink *loser)
{
    loser->retire();
    loser->setParent(this);
}

} // namespace punchline
