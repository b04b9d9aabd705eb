// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/linksearch.h"

#include "app/net/peerlink.h"
#include "app/platform/deadlines.h"
#include "app/rendezvous/appointment.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"

#include <memory>
#include <utility>
#include <variant>

namespace punchline {

namespace {

using namespace std::chrono_literals;

// Both begin at one moment. Reaching the server, meeting there and the exchange take a second or two; a peer
// that has not come by then is not going to.
constexpr auto MeetingTime = 10s;

// A server that says that it stops relays for a few seconds more. If the link still stands after this time,
// then another server has said so, or the relay goes on for some other reason.
constexpr auto EndingTime = 20s;

} // namespace

LinkSearch::LinkSearch(std::function<SessionOptions()> options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LinkSearch::goOn);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &LinkSearch::handleFailed);
}

LinkSearch::~LinkSearch()
{
    Connector::drop(m_visit); // First: its sockets must not reach a half-destroyed search.
}

void LinkSearch::begin(bool leads)
{
    beginWith(leads, false);
}

void LinkSearch::beginHidden()
{
    beginWith(false, true);
}

void LinkSearch::beginWith(bool leads, bool isHidden)
{
    end();
    m_looks = 0;
    m_isHidden = isHidden;
    m_relayEnd.reset();
    m_schedule.begin(leads, std::chrono::steady_clock::now());
    goOn();
}

void LinkSearch::end()
{
    m_limit.stop();
    Connector::drop(std::exchange(m_visit, nullptr));
    m_schedule.end();
    goOn();
}

void LinkSearch::handleLeft()
{
    if (m_schedule.hasFound())
        m_schedule.end();
    else
        end();
}

void LinkSearch::handleNetworkChanged()
{
    if (m_isHidden)
        return; // The relay is as near as before.
    m_schedule.handleNetworkChanged(std::chrono::steady_clock::now());
    goOn();
}

void LinkSearch::handleRelayEnding()
{
    const auto now = std::chrono::steady_clock::now();
    m_relayEnd = now + EndingTime;
    m_schedule.handleRelayEnding(now);
    goOn();
}

void LinkSearch::handleAsked(bool relayEnds)
{
    const auto now = std::chrono::steady_clock::now();
    if (relayEnds)
        m_relayEnd = now + EndingTime;
    else if (m_isHidden)
        return;
    m_schedule.handleAsked(now);
    goOn();
}

bool LinkSearch::isRelayEnding() const
{
    return m_relayEnd && std::chrono::steady_clock::now() < *m_relayEnd;
}

void LinkSearch::handleFailed()
{
    if (!m_visit)
        return;
    m_limit.stop();
    Connector::drop(std::exchange(m_visit, nullptr));
    const auto now = std::chrono::steady_clock::now();
    m_schedule.handleFailed(now);
    event::Searching found{m_looks, std::nullopt, isRelayEnding()};
    if (const auto next = m_schedule.nextTimeout())
        found.nextLook = std::max(std::chrono::ceil<std::chrono::milliseconds>(*next - now), 0ms);
    Q_EMIT happened(found);
    goOn();
}

LinkSearch::Success LinkSearch::handleTakenOver()
{
    m_visit->disconnect(this);
    Success success{std::exchange(m_visit, nullptr), m_link, m_isNextEnding};
    end();
    return success;
}

void LinkSearch::goOn()
{
    if (const auto by = m_schedule.take(std::chrono::steady_clock::now()))
        look(*by);
    arm(m_timer, m_schedule.nextTimeout());
}

void LinkSearch::look(SearchSchedule::By by)
{
    if (by == SearchSchedule::By::Self)
        Q_EMIT begun(isRelayEnding());
    Connector::drop(std::exchange(m_visit, nullptr));
    SessionOptions options = m_options();
    // As long as the relay is good, nothing but a direct link is better.
    if (!isRelayEnding() && !m_isHidden)
        options.relay = RelayPolicy::Never;
    // What a NAT does may be the very thing that has changed, at either side.
    if (auto *again = std::get_if<meeting::Again>(&options.meeting))
        again->network.reset();
    m_visit = new Connector(options, std::make_shared<Appointment>(options), this);
    m_isNextEnding = false;
    connect(m_visit, &Connector::relayEnding, this, [this] { m_isNextEnding = true; });
    connect(m_visit, &Connector::happened, this, [this](const Event &event) {
        // Only its end is news: the chat goes on meanwhile.
        if (const auto *link = std::get_if<event::LinkEstablished>(&event))
            m_link = *link;
    });
    connect(m_visit, &Connector::met, this,
            [this] { m_visit->setTimeLeft(MeetingTime + Connector::PunchingTime); });
    connect(m_visit, &Connector::punching, &m_limit, &QTimer::stop);
    connect(m_visit, &Connector::linked, this, [this](PeerLink *link) {
        m_limit.stop();
        m_schedule.handleFound(m_link.isRelayed() ? SearchSchedule::Found::Relayed
                                                  : SearchSchedule::Found::Direct);
        goOn();
        Q_EMIT found(link, m_visit->pairing());
    });
    connect(m_visit, &Connector::failed, this, &LinkSearch::handleFailed);
    Q_EMIT happened(event::Searching{++m_looks, 0ms, isRelayEnding()});
    m_limit.start(MeetingTime);
    if (m_visit->start())
        handleFailed();
}

} // namespace punchline
