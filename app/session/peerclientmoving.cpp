// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/rendezvous/pairing.h"
#include "app/session/connector.h"
#include "app/session/peerclient.h"

/// The part of PeerClient that moves from a relayed link to a better one.
namespace punchline {

void PeerClient::searchIfRelayed()
{
    if (!m_link.isRelayed() || m_phase != Phase::Linked || m_return.keys().keys().isEmpty())
        return;
    if (m_link.isRelayWanted)
        m_search.beginHidden();
    else
        m_search.begin(m_return.calls());
}

void PeerClient::handleFound(PeerLink *link, const Pairing &pairing)
{
    learnFrom(pairing);
    m_conversation.prepareLink(link, m_return.keys().generation());
}

void PeerClient::handleTakenOver()
{
    const auto [visit, link, isEnding] = m_search.handleTakenOver();
    visit->setParent(this);
    Connector::drop(std::exchange(m_connector, visit));
    connect(m_connector, &Connector::relayEnding, &m_search, &LinkSearch::handleRelayEnding);
    m_link = link;
    Q_EMIT happened(m_link);
    searchIfRelayed();
    if (isEnding)
        m_search.handleRelayEnding();
}

} // namespace punchline
