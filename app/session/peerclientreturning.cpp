// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"
#include "app/session/peerclient.h"

/// The part of PeerClient that goes back to the peer when the link is lost.
namespace punchline {

namespace {

// A return takes less than a second if the peer can be reached at all, and a person who leaves waits no
// longer.
constexpr auto GoodbyeTime = std::chrono::seconds(5);

} // namespace

void PeerClient::passOn(const Event &event)
{
    if (const auto *link = std::get_if<event::LinkEstablished>(&event))
        m_link = *link;
    if (!m_return.isAway()) {
        Q_EMIT happened(event);
        return;
    }
    if (std::holds_alternative<event::WaitingForPeer>(event))
        return; // Nobody new is expected.
    Event told = event;
    if (auto *established = std::get_if<event::LinkEstablished>(&told))
        established->away = m_return.away(BootClock::now());
    Q_EMIT happened(told);
}

void PeerClient::handleInterrupted(event::Interruption cause, const Error &error)
{
    dropVisit();
    const bool isSpoilt = error.code == ErrorCode::PeerMisbehaved;
    if (isSpoilt)
        m_return.handleSpoilt(BootClock::now());
    else
        m_return.handleLost(BootClock::now());
    Q_EMIT happened(event::LinkInterrupted{cause, error});
    if (m_phase == Phase::Leaving)
        enter(Phase::Leaving, GoodbyeTime);
    else
        enter(Phase::Returning, m_options.giveUp);
    if (!m_return.isAway())
        return;
    if (isSpoilt)
        returnLater(error);
    else
        tryReturn();
}

void PeerClient::tryReturn()
{
    dropVisit();
    const SessionOptions options = m_return.nextTry(m_options);
    m_appointment = std::make_shared<Appointment>(options);
    limitStep(ReachingTime, {ErrorCode::ServerUnreachable, m_options.server.toString()});
    Q_EMIT happened(event::Returning{m_return.tries()});
    if (const auto error = visitServer(options))
        returnLater(*error);
}

void PeerClient::limitStep(std::chrono::milliseconds limit, const Error &error)
{
    m_stepError = error;
    m_stepTimer.start(limit);
}

void PeerClient::returnLater(const Error &error)
{
    dropVisit();
    const auto delay = m_return.delay(error.code);
    m_visitTimer.start(delay);
    Q_EMIT happened(event::Returning{m_return.tries(), delay, error});
}

void PeerClient::handleBack(PeerLink *link)
{
    m_return.handleBack();
    if (m_phase == Phase::Leaving)
        enter(Phase::Leaving, LeavingTime);
    else
        enter(Phase::Linked);
    m_conversation.replaceLink(link, m_return.keys().generation());
    searchIfRelayed();
}

void PeerClient::returnNow()
{
    if (!m_return.isAway() || !m_visitTimer.isActive())
        return;
    m_return.hurry();
    tryReturn();
}

void PeerClient::leaveWhileAway()
{
    m_conversation.leave();
    enter(Phase::Leaving, GoodbyeTime);
    returnNow();
}

void PeerClient::handleNetworkChanged()
{
    m_search.handleNetworkChanged();
    // A visit that has not reached the server by now may be on its way through a network that is gone.
    const bool isReaching = m_stepTimer.isActive() && m_stepError.code == ErrorCode::ServerUnreachable;
    if (m_return.isAway() && (isReaching || m_visitTimer.isActive())) {
        m_return.hurry();
        tryReturn();
    }
}

} // namespace punchline
