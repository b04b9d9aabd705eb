// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/platform/bootclock.h"
#include "app/session/visitschedule.h"
#include "app/trust/returnkeys.h"

#include <chrono>

namespace punchline {

/// How the two sides of a conversation get back to each other when their link is lost: who calls whom by
/// which keys, and how often it has been tried. Part of PeerClient; no sockets, no clock.
class ReturnPlan
{
public:
    using TimePoint = BootClock::time_point;

    /// The first link stands; its initiator calls the other side.
    void begin(Role role) { m_calls = role == Role::Initiator; }
    /// From the loss of a link until the next one stands.
    [[nodiscard]] bool isAway() const { return m_isAway; }
    void handleBack() { m_isAway = false; }

    /// The keys that lead to the next link; empty if one of the two does not return.
    [[nodiscard]] ReturnKeys &keys() { return m_keys; }

    /// Where this machine was when the two met.
    void setNetwork(const std::optional<KnownNetwork> &network) { m_network = network; }

    /// Where the server was when the two met.
    void setServer(const QHostAddress &address) { m_server = address; }

    /// The link is lost.
    void handleLost(TimePoint now);

    /// The peer has broken the protocol on the link. That counts as a try that failed, and the next ones come
    /// ever more rarely: otherwise a hostile peer could keep this side, and the server, busy for ever.
    void handleSpoilt(TimePoint now);

    /// The options of @p session, changed to meet the peer again.
    [[nodiscard]] SessionOptions again(const SessionOptions &session) const;
    /// Whether this side calls the other one, and so leads.
    [[nodiscard]] bool calls() const { return m_calls; }

    /// Another try begins. Returns what it needs: again().
    [[nodiscard]] SessionOptions nextTry(const SessionOptions &session);
    /// How many tries there were since the link was lost.
    [[nodiscard]] int tries() const { return m_tries; }
    /// Time until the next try, after one that failed with @p code.
    [[nodiscard]] std::chrono::milliseconds delay(ErrorCode code);
    /// Something has changed: the next tries come soon again.
    void hurry() { m_schedule.reset(); }

    /// Time without a link.
    [[nodiscard]] std::chrono::milliseconds away(TimePoint now) const;

private:
    bool m_calls = false;
    ReturnKeys m_keys;
    std::optional<KnownNetwork> m_network;
    QHostAddress m_server;
    VisitSchedule m_schedule;
    bool m_isAway = false;
    int m_tries = 0;
    TimePoint m_lostAt;
};

} // namespace punchline
