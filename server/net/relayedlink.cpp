// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/relayedlink.h"

#include "server/net/relayroom.h"

#include <chrono>
#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// A conversation may rest, so nothing is asked often. Its clients find out much earlier whether it is dead.
constexpr int IdleSeconds = 30;
constexpr int DeathSeconds = 60;
// Linux also counts the time for which a side takes nothing, so this has to be long: whoever reads slowly, or
// was stopped for a while, is not dead.
constexpr auto UserTimeout = 2min;

} // namespace

RelayedLink::RelayedLink(NativeSocket first, NativeSocket second, RelayRoom &room)
    : m_room(room)
{
    begin(m_sides.front(), std::move(first));
    begin(m_sides.back(), std::move(second));
}

RelayedLink::~RelayedLink()
{
    for (Side &side : m_sides) {
        if (!m_isOver) // Afterwards the room may be gone.
            m_room.pace().leave(side);
    }
}

void RelayedLink::begin(Side &side, NativeSocket socket)
{
    side.link = this;
    side.socket = std::move(socket);
    const auto descriptor = side.socket.descriptor();
    setNoDelay(descriptor);
    setDeathDetection(descriptor, IdleSeconds, DeathSeconds);
    setUserTimeout(descriptor, UserTimeout);
    side.readable = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(side.readable.get(), &QSocketNotifier::activated, this, [this, &side] { read(side); });
    side.broken = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Exception);
    connect(side.broken.get(), &QSocketNotifier::activated, this, [this, &side] { handleTrouble(side); });
}

void RelayedLink::handleTurn(RelayPace::Flow &flow, qsizetype most)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-static-cast-downcast): all flows of the pace are sides.
    auto &side = static_cast<Side &>(flow);
    side.link->move(side, most);
}

void RelayedLink::read(Side &from)
{
    if (m_isOver)
        return;
    const qint64 most = m_room.mayMove(from);
    if (most > 0)
        move(from, most);
    else
        from.readable->setEnabled(false); // Until its turn.
}

void RelayedLink::move(Side &from, qsizetype most)
{
    if (!from.conduit)
        from.conduit = m_room.lend();
    if (!from.conduit) {
        from.readable->setEnabled(false);
        return m_room.rest(from);
    }
    switch (from.conduit->fill(from.socket.descriptor(), most)) {
    case Conduit::Moved::Bytes:
        m_room.handleMoved(from, from.conduit->size());
        return pass(from);
    case Conduit::Moved::Nothing:
        return pass(from);
    case Conduit::Moved::End:
        from.hasEnded = true;
        opposite(from).socket.endSending();
        return opposite(from).hasEnded ? end(End::Closed) : pass(from);
    case Conduit::Moved::Broken:
        return end(End::Broken);
    }
}

void RelayedLink::pass(Side &from)
{
    Side &to = opposite(from);
    if (from.conduit && from.conduit->size() > 0
        && from.conduit->empty(to.socket.descriptor()) == Conduit::Moved::Broken)
        return end(End::Broken);
    const bool isPassed = !from.conduit || from.conduit->size() == 0;
    if (isPassed && from.conduit)
        m_room.takeBack(std::move(from.conduit));
    from.readable->setEnabled(isPassed && !from.hasEnded);
    if (!isPassed)
        awaitRoom(to);
    else if (to.writable)
        to.writable->setEnabled(false);
}

void RelayedLink::awaitRoom(Side &to)
{
    if (!to.writable) {
        to.writable = std::make_unique<QSocketNotifier>(to.socket.descriptor(), QSocketNotifier::Write);
        connect(to.writable.get(), &QSocketNotifier::activated, this, [this, &to] {
            if (!m_isOver)
                pass(opposite(to));
        });
    }
    to.writable->setEnabled(true);
}

void RelayedLink::handleTrouble(Side &side)
{
    if (m_isOver)
        return;
    if (side.socket.takeError())
        return end(End::Broken);
    // Urgent data, which no link has, or both directions are at their ends, of which others hear.
    side.broken->setEnabled(false);
}

void RelayedLink::end(End how)
{
    if (std::exchange(m_isOver, true))
        return;
    for (Side &side : m_sides) {
        m_room.pace().leave(side);
        for (const auto *notifier : {&side.readable, &side.writable, &side.broken}) {
            if (*notifier)
                (*notifier)->setEnabled(false);
        }
        side.conduit.reset();
        if (how == End::Broken)
            setResetOnClose(side.socket.descriptor(), true);
        side.socket.close();
    }
    Q_EMIT ended(how);
}

} // namespace punchline
