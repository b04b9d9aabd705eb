// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"
#include "app/session/peerclient.h"

/// The part of PeerClient that looks for a direct link while one through a relay is in use.
namespace punchline {

namespace {

using namespace std::chrono_literals;

// Both begin at one moment. Reaching the server, meeting there and the exchange take a second or two; a peer
// that has not come by then is not going to.
constexpr auto MeetingTime = 10s;

} // namespace

void PeerClient::seekIfRelayed()
{
    // Where one of the two hides, there is nothing to find.
    if (m_link.isRelayed() && !m_link.isRelayWanted && m_phase == Phase::Linked
        && !m_return.keys().keys().isEmpty())
        m_search.begin(m_return.calls());
}

void PeerClient::seekDirect(bool asked)
{
    if (!asked)
        m_conversation.askToSeek();
    SessionOptions options = m_return.again(m_options);
    options.relay = RelayPolicy::Never;
    m_seeker = new Connector(options, std::make_shared<Appointment>(options), this);
    connect(m_seeker, &Connector::happened, this, [this](const Event &event) {
        // Only its end is news: the chat goes on meanwhile.
        if (const auto *link = std::get_if<event::LinkEstablished>(&event))
            m_betterLink = *link;
    });
    connect(m_seeker, &Connector::met, this,
            [this] { m_seeker->setTimeLeft(MeetingTime + Connector::PunchingTime); });
    connect(m_seeker, &Connector::punching, &m_seekTimer, &QTimer::stop);
    connect(m_seeker, &Connector::linked, this, &PeerClient::handleBetterLink);
    connect(m_seeker, &Connector::failed, this, &PeerClient::endSeeking);
    m_seekTimer.start(MeetingTime);
    if (m_seeker->start())
        endSeeking();
}

void PeerClient::handleBetterLink(PeerLink *link)
{
    m_seekTimer.stop();
    learnFrom(m_seeker->pairing());
    m_conversation.prepareLink(link, m_return.keys().generation());
}

void PeerClient::handleTakenOver()
{
    m_search.end();
    drop(std::exchange(m_connector, std::exchange(m_seeker, nullptr)));
    m_link = m_betterLink;
    Q_EMIT happened(m_link);
}

void PeerClient::endSeeking()
{
    m_seekTimer.stop();
    drop(std::exchange(m_seeker, nullptr));
    m_search.handleFailed();
}

} // namespace punchline
