// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/session/searchschedule.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace punchline {

class Connector;
class Pairing;
class PeerLink;

/// Looks for another link while one through a relay is in use: for a direct one, and for any when the relay
/// is about to end. It makes a second Connector whenever its SearchSchedule says so, and limits its time. The
/// link in use goes on meanwhile. Driven by PeerClient.
class LinkSearch : public QObject
{
    Q_OBJECT

public:
    /// @p options returns those for meeting the peer again. It is called for each look, since keys change.
    LinkSearch(std::function<SessionOptions()> options, QObject *parent);
    ~LinkSearch() override;

    /// A link through a relay stands. The side that @p leads looks by itself.
    void begin(bool leads);
    /// The same if one of the two wants no direct link: only another relay is of use.
    void beginHidden();
    /// Stops the search, and drops what it has found.
    void end();

    /// This side leaves, so it looks no more. A link that was found() may still take over: the peer may be
    /// using it.
    void handleLeft();

    /// This side's network has changed.
    void handleNetworkChanged();
    /// The relay may end soon: the server says that it stops.
    void handleRelayEnding();
    /// The peer looks, and asks this side to do the same. @p relayEnds: why, as above.
    void handleAsked(bool relayEnds);
    /// The peer did not take the link that was found(), or the look has failed otherwise.
    void handleFailed();

    /// A link that has taken over, and the visit by which it was found, which has to live as long.
    struct Success
    {
        Connector *visit = nullptr;
        event::LinkEstablished link = {};
        bool isEnding = false; ///< Its relay may end soon, too.
    };
    /// The link that was found() has taken over, so the search ends. The visit is the caller's from now on.
    [[nodiscard]] Success handleTakenOver();

Q_SIGNALS:
    /// event::Searching.
    void happened(const punchline::Event &event);
    /// A look begins, and the peer does not know. @p relayEnds: as the peer's handleAsked() takes it.
    void begun(bool relayEnds);
    /// Another link stands. The receiver takes ownership of @p link, and learns from @p pairing how the two
    /// meet after it. handleTakenOver() or handleFailed() has to follow.
    void found(punchline::PeerLink *link, const punchline::Pairing &pairing);

private:
    void beginWith(bool leads, bool isHidden);
    void goOn();
    void look(SearchSchedule::By by);
    /// A link through another relay will do.
    [[nodiscard]] bool isRelayEnding() const;

    std::function<SessionOptions()> m_options;
    SearchSchedule m_schedule;
    QTimer m_timer;                ///< Runs until the next look.
    Connector *m_visit = nullptr;  ///< Child; the look that is under way.
    QTimer m_limit;                ///< Limits the time until it punches.
    event::LinkEstablished m_link; ///< What it has found.
    int m_looks = 0;               ///< Since it began.
    bool m_isHidden = false;       ///< Since beginHidden().
    /// Until when the relay counts as about to end.
    std::optional<std::chrono::steady_clock::time_point> m_relayEnd;
    bool m_isNextEnding = false; ///< As Success::isEnding.
};

} // namespace punchline
