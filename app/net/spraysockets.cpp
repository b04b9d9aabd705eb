// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/spraysockets.h"

#include "app/platform/descriptorlimit.h"

#include <QSocketNotifier>

#include <algorithm>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// About a millisecond's worth of system calls. Also the most dials of a counted prediction, whose order other
// dials must not interrupt.
constexpr int PortionSize = 64;

// Kept for the rest of the program: the session's own sockets, strangers, files, the display.
constexpr int ReservedDescriptors = 64;

constexpr auto LookInterval = 20ms;

} // namespace

SpraySockets::SpraySockets(const LocalPort *localPort, QObject *parent)
    : QObject(parent)
    , m_localPort(localPort)
{
    m_portions.setSingleShot(true);
    connect(&m_portions, &QTimer::timeout, this, &SpraySockets::sendPortion);
    if (m_ready.descriptor() != NativeSocket::Invalid) {
        m_notifier = new QSocketNotifier(m_ready.descriptor(), QSocketNotifier::Read, this);
        connect(m_notifier, &QSocketNotifier::activated, this, &SpraySockets::handleReady);
    } else {
        connect(&m_looks, &QTimer::timeout, this, &SpraySockets::handleReady);
    }
}

SpraySockets::~SpraySockets()
{
    stop();
    // A notifier must not outlive its descriptor.
    delete m_notifier;
}

void SpraySockets::begin(const punch::Spray &spray)
{
    stop();
    m_spray = spray;
    m_next = 0;
    const int ordered = static_cast<int>(spray.targets.size());
    m_progress = {spray.strategy, 0, std::clamp(spareDescriptors() - ReservedDescriptors, 0, ordered),
                  ordered};
    if (!m_notifier)
        m_looks.start(LookInterval);
    sendPortion();
}

void SpraySockets::stop()
{
    halt();
    m_sockets.clear();
}

std::vector<NativeSocket> SpraySockets::takeAll()
{
    halt();
    std::vector<NativeSocket> left;
    left.reserve(m_sockets.size());
    for (auto &[descriptor, socket] : m_sockets)
        left.push_back(std::move(socket));
    m_sockets.clear();
    return left;
}

void SpraySockets::halt()
{
    m_portions.stop();
    m_looks.stop();
    for (auto &[descriptor, socket] : m_sockets)
        m_ready.remove(descriptor);
}

void SpraySockets::sendPortion()
{
    for (int i = 0; i < PortionSize && m_progress.sent < m_progress.planned; ++i) {
        if (sendOne(m_spray.targets.at(m_next++)))
            ++m_progress.sent;
        else
            --m_progress.planned;
    }
    if (m_progress.sent < m_progress.planned)
        m_portions.start(0ms);
    Q_EMIT progressed(m_progress);
}

bool SpraySockets::sendOne(const Endpoint &target)
{
    auto bound = m_localPort->socketTo(target.address, m_spray.source);
    auto *socket = std::get_if<NativeSocket>(&bound);
    if (!socket)
        return false;
    const NativeSocket::Descriptor descriptor = socket->descriptor();
    limitSyns(descriptor);
    if (socket->connect(target) || !m_ready.add(descriptor))
        return false;
    m_sockets.emplace(descriptor, std::move(*socket));
    return true;
}

void SpraySockets::handleReady()
{
    const auto ready = m_ready.takeReady();
    for (const NativeSocket::Descriptor descriptor : ready) {
        auto node = m_sockets.extract(descriptor);
        if (node.empty())
            continue;
        m_ready.remove(descriptor);
        // Refused, unreachable or timed out: that is normal for most of a spray, and not reported.
        if (!node.mapped().takeError())
            Q_EMIT connected(node.mapped().release());
    }
}

} // namespace punchline
