// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/admissioncontrol.h"

#include <algorithm>

namespace punchline {

AdmissionControl::AdmissionControl(const Settings &settings, ClientTable &clients, LobbyCounts &counts)
    : m_settings(settings)
    , m_clients(clients)
    , m_counts(counts)
    , m_quotas(settings.limits)
{ }

void AdmissionControl::setLimits(const ServerLimits &limits)
{
    m_settings.limits = limits;
    m_quotas.setLimits(limits);
}

void AdmissionControl::reset()
{
    m_refused = 0;
    m_quotas = LobbyQuotas(m_settings.limits);
}

void AdmissionControl::handleConnected(ClientId id, const Endpoint &serverReflexive, TimePoint now)
{
    const bool full = m_clients.count() - m_clients.guestCount() - m_refused >= m_settings.limits.maxClients;
    const bool hasRoom = !full || m_clients.oldestAtTheDoor();
    const bool admitted = hasRoom && m_quotas.connections.take(serverReflexive.address, now);
    if (!admitted)
        m_counts.add(full ? Rejection::Full : Rejection::TooManyAttempts);
    else if (full)
        makeRoom();
    if (!admitted && m_refused >= MaxRefused)
        return m_clients.command(lobby::Close{id, std::nullopt});
    m_clients.add(id, serverReflexive);
    if (admitted) {
        const Duration silence =
            m_settings.limits.classic ? Duration(LobbyClient::ClassicSilence) : LobbyClient::GreetingTime;
        m_clients.enter(id, LobbyClient::Silent{now + silence});
    } else {
        ++m_refused;
        const auto reason = full ? ProtocolErrorCode::Full : ProtocolErrorCode::TooManyAttempts;
        m_clients.enter(id, LobbyClient::Refused{now + LobbyClient::ClassicSilence, reason});
    }
}

void AdmissionControl::makeRoom()
{
    // Real clients greet within moments, so a server that is filled with silent connections is not filled by
    // them.
    const ClientId oldest = *m_clients.oldestAtTheDoor();
    const bool understands = m_clients.at(oldest).understandsErrors();
    dismiss(oldest, understands ? std::optional(ProtocolError{ProtocolErrorCode::Full, 0}) : std::nullopt);
}

bool AdmissionControl::greet(ClientId id, const Hello &hello, TimePoint now)
{
    if (!m_clients.in<LobbyClient::Greeting>(id))
        return false;
    m_clients.enter(id, LobbyClient::Welcomed{now + LobbyClient::EnterTime});
    m_clients.setTicket(id, hello.ticket);
    m_clients.at(id).isHidden = hello.hidden;
    m_clients.send(id,
                   Welcome{std::min(hello.version, RendezvousVersion), m_clients.at(id).serverReflexive,
                           m_settings.probePort, m_settings.alternate, m_settings.relays});
    m_clients.sendPing(id, now);
    return true;
}

bool AdmissionControl::askUnsolicited(ClientId id, TimePoint now)
{
    LobbyClient &client = m_clients.at(id);
    const bool welcomed = client.lastPing > 0; // The first Ping goes out with Welcome.
    if (!welcomed || std::exchange(client.hasAsked, true))
        return false;
    if (client.serverReflexive.port < MinSynPort || !m_quotas.syns.take(client.serverReflexive.address, now)
        || !m_synQuota.begin(id, now)) {
        m_clients.send(id, UnsolicitedResult{UnsolicitedAnswer::Unknown});
        return true;
    }
    // The Ping went out with Welcome. A client that asks before its Pong has been measured by its question.
    const Duration enough = 3 * client.roundTrip.value_or(now - client.lastPingSent);
    const Duration wait = std::clamp<Duration>(enough, MinSynTime, MaxSynTime);
    m_clients.command(lobby::SendUnsolicitedSyn{id, client.serverReflexive,
                                                std::chrono::ceil<std::chrono::milliseconds>(wait)});
    return true;
}

void AdmissionControl::handleUnsolicitedResult(ClientId id, UnsolicitedAnswer answer)
{
    if (m_synQuota.finish(id) && m_clients.find(id))
        m_clients.send(id, UnsolicitedResult{answer});
}

LobbyClient AdmissionControl::dismiss(ClientId id, const std::optional<ProtocolError> &error)
{
    if (error)
        countRejection(id, rejectionOf(error->code));
    m_clients.command(lobby::Close{id, error});
    return forget(id);
}

LobbyClient AdmissionControl::forget(ClientId id)
{
    LobbyClient client = m_clients.take(id);
    if (std::holds_alternative<LobbyClient::Refused>(client.phase))
        --m_refused;
    else if (!client.isGuest)
        m_quotas.connections.giveBack(client.serverReflexive.address);
    return client;
}

void AdmissionControl::countRejection(ClientId id, const std::optional<Rejection> &reason)
{
    // A refused client was counted when it arrived, whether or not it stays to hear of it. A guest is counted
    // by the server that it is connected to.
    const LobbyClient &client = m_clients.at(id);
    if (reason && !client.isGuest && !std::holds_alternative<LobbyClient::Refused>(client.phase))
        m_counts.add(*reason);
}

} // namespace punchline
