// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/mapscene.h"

#include "app/protocol/overloaded.h"
#include "app/text/natreport.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace punchline {

namespace {

/// Gives this file its own translation context.
struct MapText
{
    Q_DECLARE_TR_FUNCTIONS(punchline::MapScene)
};

void addOnce(QList<Endpoint> &endpoints, const Endpoint &endpoint)
{
    if (!endpoint.isNull() && !endpoints.contains(endpoint))
        endpoints.append(endpoint);
}

QString sideText(const QString &name, const MapScene::Side &side)
{
    QStringList parts;
    if (!side.inside.isEmpty())
        parts.append(MapText::tr("own address %1").arg(side.inside.first().toString()));
    if (!side.outside.isEmpty())
        parts.append(MapText::tr("seen from outside as %1").arg(side.outside.first().toString()));
    if (!side.nat.isEmpty())
        parts.append(MapText::tr("NAT: %1").arg(side.nat));
    return parts.isEmpty() ? QString()
                           : QStringLiteral("%1: %2.").arg(name, parts.join(QStringLiteral("; ")));
}

bool isLive(AttemptState state)
{
    return state == AttemptState::Won || isUnderWay(state);
}

} // namespace

void MapScene::handleEvent(const Event &event)
{
    std::visit(
        Overloaded{[this](const auto &e) { handle(e); },
                   event::Ignored<event::CodeReady, event::WaitingForPeer, event::WaitingInterrupted,
                                  event::WordsConfirmed, event::SprayProgressed, event::LinkInterrupted,
                                  event::Returning, event::Searching, event::ClearTalk, event::MessageAdded,
                                  event::MessageDelivered, event::PeerNamed, event::PeerTyping>{}},
        event);
}

void MapScene::handleLanguageChange()
{
    showNats();
}

void MapScene::showNats()
{
    m_mine.nat = NatReport(m_state->nat).summary();
    if (m_state->peerNat)
        m_peer.nat = natSummary(*m_state->peerNat, PortMappingProtocol::None, {});
}

void MapScene::handle(const event::ServerReached &)
{
    m_serverState = Server::Reached;
}

void MapScene::handle(const event::EndpointObserved &observed)
{
    if (!m_state->nat.isSessionPort(observed.local))
        return; // This probe only tests the NAT's port allocation.
    addOnce(m_mine.inside, observed.local);
    addOnce(m_mine.outside, observed.serverReflexive);
}

void MapScene::handle(const event::NatJudged &judged)
{
    showNats();
    m_mine.hasNat = judged.verdict.mapping != NatMapping::None;
}

void MapScene::handle(const event::PeerFound &found)
{
    if (!m_state->isPeerHidden())
        addOnce(m_peer.outside, found.peer);
}

void MapScene::handle(const event::PeerNatTold &told)
{
    showNats();
    m_peer.hasNat = told.verdict.mapping != NatMapping::None;
}

void MapScene::handle(const event::CandidateFound &found)
{
    if (found.candidate.kind == CandidateKind::Relayed)
        return; // It is the server's.
    Side &side = found.side == event::Side::Local ? m_mine : m_peer;
    const bool isInside = found.candidate.kind == CandidateKind::Host;
    addOnce(isInside ? side.inside : side.outside, found.candidate.endpoint);
    if (found.side == event::Side::Local && found.candidate.kind == CandidateKind::Mapped)
        showNats(); // The router has opened a port.
}

MapScene::Route MapScene::routeOf(const AttemptReport &report) const
{
    if (report.kind == CandidateKind::Relayed)
        return Route::ThroughServer;
    const auto isThere = [&](const Endpoint &own) { return own.address == report.remote.address; };
    if (report.kind == CandidateKind::Incoming)
        return std::any_of(m_peer.inside.cbegin(), m_peer.inside.cend(), isThere) ? Route::Between
                                                                                  : Route::ThroughNats;
    return report.kind == CandidateKind::Host ? Route::Between : Route::ThroughNats;
}

void MapScene::handle(const event::AttemptChanged &changed)
{
    const AttemptReport &report = changed.report;
    const auto known = m_lineOf.constFind(report.id);
    if (known != m_lineOf.cend()) {
        m_lines[*known].state = report.state;
        return;
    }
    m_lineOf.insert(report.id, m_lines.size());
    m_lines.append({routeOf(report), report.state, report.kind == CandidateKind::Incoming});
}

void MapScene::handle(const event::LinkEstablished &link)
{
    handleEnd();
    if (link.generation == 1 || link.away.count() > 0)
        return;
    // It took over from another one, and was found without a word of its attempts.
    for (Line &line : m_lines) {
        if (line.state == AttemptState::Won)
            line.state = AttemptState::Lost;
    }
    const Route route = link.isRelayed()   ? Route::ThroughServer
        : link.kind == CandidateKind::Host ? Route::Between
                                           : Route::ThroughNats;
    m_lines.append({route, AttemptState::Won, false});
}

void MapScene::handle(const event::SessionClosed &)
{
    handleEnd();
}

void MapScene::handle(const event::ErrorOccurred &)
{
    handleEnd();
}

void MapScene::handleEnd()
{
    if (m_serverState == Server::Reached)
        m_serverState = Server::Left;
    for (Line &line : m_lines) {
        if (isUnderWay(line.state))
            line.state = AttemptState::Lost;
    }
}

QList<MapScene::Line> MapScene::lines(Route route) const
{
    qsizetype live = 0;
    for (const Line &line : m_lines)
        live += line.route == route && isLive(line.state) ? 1 : 0;
    qsizetype others = MaxLines - std::min(live, MaxLines);
    QList<Line> drawn;
    for (const Line &line : m_lines) {
        if (line.route != route)
            continue;
        const bool isWon = line.state == AttemptState::Won;
        if (isWon || (isLive(line.state) ? drawn.size() < MaxLines : others-- > 0))
            drawn.append(line);
    }
    return drawn;
}

bool MapScene::isMoving() const
{
    return m_state->spray || count(AttemptState::Dialing) > 0;
}

qsizetype MapScene::count(AttemptState state) const
{
    return std::count_if(m_lines.cbegin(), m_lines.cend(),
                         [state](const Line &line) { return line.state == state; });
}

bool MapScene::isOpen() const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(), [](const Line &line) {
        return line.route == Route::ThroughNats && line.state == AttemptState::Won;
    });
}

QString MapScene::caption() const
{
    if (m_state->link && !m_state->interruption)
        return linkSentence(*m_state);
    if (const auto &spray = m_state->spray)
        return MapText::tr("%L1 of %L2 attempts at once").arg(spray->sent).arg(spray->planned);
    return m_state->tries > 0 ? MapText::tr("%n attempt(s) so far", nullptr, m_state->tries) : QString();
}

QString MapScene::words() const
{
    QStringList sentences{sideText(MapText::tr("This machine"), m_mine)};
    if (!server().isNull())
        sentences.append(MapText::tr("Server: %1.").arg(server().toString()));
    sentences.append(sideText(MapText::tr("The other machine"), m_peer));
    if (const auto count = static_cast<int>(this->count(AttemptState::Dialing)); count > 0)
        sentences.append(MapText::tr("%n attempt(s) under way.", nullptr, count));
    if (const auto count = static_cast<int>(this->count(AttemptState::Refused)); count > 0)
        sentences.append(MapText::tr("%n attempt(s) refused.", nullptr, count));
    if (m_state->link && m_state->link->isRelayed())
        sentences.append(MapText::tr("The path through the server stands."));
    else if (count(AttemptState::Won) > 0)
        sentences.append(MapText::tr("The direct path stands."));
    if (m_state->spray)
        sentences.append(wordsFor(*m_state->spray).full + u'.');
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace punchline
