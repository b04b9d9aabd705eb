// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/relaypace.h"
#include "server/platform/conduit.h"

#include "app/platform/nativesocket.h"

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <cstddef>
#include <memory>

namespace punchline {

class RelayRoom;

/// A relayed link: two connections that have come to this server, and the bytes from each to the other, which
/// it never looks at. A direction reads no more until the other side has taken what was read. If one side
/// ends its direction, this ends it towards the other side; if one connection breaks, the other one is reset.
/// Driven by its RelayRoom, which says how much it may move and lends it conduits: at rest it has no buffer.
class RelayedLink : public QObject
{
    Q_OBJECT

public:
    RelayedLink(NativeSocket first, NativeSocket second, RelayRoom &room);
    ~RelayedLink() override;
    Q_DISABLE_COPY_MOVE(RelayedLink)

    /// Why a link ends.
    enum class End {
        Closed,  ///< Both sides have ended their directions.
        Broken,  ///< A connection was reset, or answers no more: the other one is reset, too.
        Stopped, ///< By this server.
    };
    static constexpr std::size_t EndCount = 3;

    /// The turn of @p flow, one of a RelayedLink's, has come: it moves up to @p most bytes.
    static void handleTurn(RelayPace::Flow &flow, qsizetype most);
    /// Closes both connections.
    void close() { end(End::Stopped); }

Q_SIGNALS:
    /// Both connections are closed. Comes once, but not on deletion. The receiver must not delete it at once.
    void ended(punchline::RelayedLink::End how);

private:
    /// One connection, and the direction that begins there.
    struct Side : RelayPace::Flow
    {
        RelayedLink *link = nullptr;
        NativeSocket socket;
        // After the socket: they must not outlive the descriptor.
        std::unique_ptr<QSocketNotifier> readable;
        std::unique_ptr<QSocketNotifier> writable; ///< Made when the system does not take everything.
        std::unique_ptr<QSocketNotifier> broken;   ///< Also hears what the other two do not wait for.
        std::unique_ptr<Conduit> conduit;          ///< While bytes from here are under way.
        bool hasEnded = false;                     ///< It sends no more.
    };

    void begin(Side &side, NativeSocket socket);
    [[nodiscard]] Side &opposite(const Side &side) { return m_sides.at(&side == &m_sides.front() ? 1 : 0); }
    void read(Side &from);
    void move(Side &from, qsizetype most);
    void pass(Side &from);
    void awaitRoom(Side &to);
    void handleTrouble(Side &side);
    void end(End how);

    RelayRoom &m_room;
    std::array<Side, 2> m_sides;
    bool m_isOver = false;
};

} // namespace punchline
