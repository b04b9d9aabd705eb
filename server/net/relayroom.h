// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/relays.h"
#include "server/net/relayedlink.h"
#include "server/net/relaypace.h"
#include "server/platform/conduit.h"

#include "app/platform/nativesocket.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace punchline {

/// The relayed links of the server. It lets each move bytes at the RelayPace, and lends conduits to those
/// that have some under way. Driven by RendezvousServer, which brings pairs of connections. It dials nobody,
/// and never looks at a byte.
class RelayRoom : public QObject
{
    Q_OBJECT

public:
    /// What a link can need: its connections, and a pipe for each direction whose bytes are not taken.
    static constexpr int DescriptorsPerLink = 6;

    /// What has happened since it began.
    struct Counts
    {
        quint64 bytes = 0; ///< Read from either side of all links.
        quint64 links = 0;
        std::array<quint64, RelayedLink::EndCount> ends = {};
    };

    explicit RelayRoom(const RelayPace::Limits &limits, QObject *parent = nullptr);
    ~RelayRoom() override;

    void setLimits(const RelayPace::Limits &limits);

    /// Joins the two connections; ended() follows.
    void begin(Relays::Id relay, NativeSocket first, NativeSocket second);
    /// Closes all links.
    void close();

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_links.size()); }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /// How long the links' directions have been held back, all added up.
    [[nodiscard]] Duration heldBack() const { return m_pace.waited(); }

    // For the links.

    [[nodiscard]] RelayPace &pace() { return m_pace; }
    /// How many bytes @p flow may move now; 0 if it has to wait for its turn.
    [[nodiscard]] qint64 mayMove(RelayPace::Flow &flow);
    void handleMoved(RelayPace::Flow &flow, qsizetype bytes);
    /// An empty conduit; `nullptr` if the system has none left.
    [[nodiscard]] std::unique_ptr<Conduit> lend();
    void takeBack(std::unique_ptr<Conduit> conduit);
    /// There was no conduit for @p flow, whose turn comes again in a moment.
    void rest(RelayPace::Flow &flow);

Q_SIGNALS:
    /// Both connections of the link are closed. Never comes from inside begin().
    void ended(punchline::Relays::Id relay);

private:
    void handleEnded(Relays::Id relay, RelayedLink::End how);
    void handleTurns();
    void armTimer();

    RelayPace m_pace;
    QTimer m_timer;
    std::vector<std::unique_ptr<Conduit>> m_conduits; ///< Not lent.
    std::unordered_map<Relays::Id, std::unique_ptr<RelayedLink>> m_links;
    Counts m_counts;
};

} // namespace punchline
