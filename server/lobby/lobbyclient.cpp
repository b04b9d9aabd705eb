// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobbyclient.h"

#include "server/lobby/pair.h"

#include "app/protocol/overloaded.h"

#include <algorithm>

namespace punchline {

namespace {

/// True if @p address cannot belong to anybody on the internet.
bool isInside(const QHostAddress &address)
{
    return isPrivateAddress(address) || address.isLoopback() || address.isLinkLocal();
}

} // namespace

TimePoint LobbyClient::dueTime() const
{
    return std::visit(Overloaded{
                          [this](const Queued &) { return dialect == Dialect::Classic ? Never : pingDue(); },
                          [this](const Listed &) { return pingDue(); },
                          [this](const Hosting &hosting) { return std::min(pingDue(), hosting.expiry); },
                          [this](const InPair &paired) {
                              const Pair::Side &side = paired.pair->side(paired.role);
                              if (side.punching)
                                  return dueTimeOf(*side.punching);
                              return side.owesPong ? lastPingSent + ConfirmTime : Never;
                          },
                          [this](const Punching &punching) { return dueTimeOf(punching); },
                          [](const auto &passing) { return passing.end; },
                      },
                      phase);
}

bool LobbyClient::understandsErrors() const
{
    return dialect == Dialect::Framed && !std::holds_alternative<Silent>(phase)
        && !std::holds_alternative<Refused>(phase);
}

bool LobbyClient::isAtTheDoor() const
{
    return std::holds_alternative<Silent>(phase) || std::holds_alternative<Greeting>(phase);
}

bool LobbyClient::mustYieldTo(Dialect other) const
{
    const bool isNew = !toldToWait && !hasYielded && !isGuest; // A guest has yielded at its own server.
    return isNew && dialect == Dialect::Classic && other == Dialect::Framed;
}

bool LobbyClient::isInLobby() const
{
    const auto *seeking = std::get_if<Seeking>(&phase);
    return std::holds_alternative<Queued>(phase) || (seeking && !seeking->wish);
}

Endpoint LobbyClient::outside() const
{
    return isHidden ? hiddenEndpoint() : concealed();
}

Endpoint LobbyClient::concealed() const
{
    const bool isKnown = !probed.isNull() && !isInside(probed.address);
    return isKnown && isInside(serverReflexive.address) ? probed : serverReflexive;
}

Endpoint LobbyClient::outsideBeside(const LobbyClient &other) const
{
    const auto isElsewhere = [this](const LobbyClient &client) {
        return client.serverReflexive.address == serverReflexive.address && !client.probed.isNull()
            && !isInside(client.probed.address) && client.probed.address != serverReflexive.address;
    };
    return !isHidden && isElsewhere(*this) && isElsewhere(other) ? probed : outside();
}

Punching *LobbyClient::punching()
{
    const auto inside = [](std::optional<Punching> &part) { return part ? &*part : nullptr; };
    if (auto *visiting = std::get_if<Visiting>(&phase))
        return inside(visiting->punching);
    if (auto *paired = std::get_if<InPair>(&phase))
        return inside(paired->pair->side(paired->role).punching);
    return std::get_if<Punching>(&phase);
}

Visit LobbyClient::visitTo(const Directory::Place &place, const Wish &wish) const
{
    Visit visit{.serverReflexive = outside(),
                .concealed = isHidden ? concealed() : Endpoint(),
                .dialect = dialect,
                .toldToWait = toldToWait,
                .hasWaited = hasWaited,
                .lastPing = lastPing,
                .commitment = commitment,
                .handle = place.handle,
                .host = place.client,
                .hearsOfRelays = true};
    if (const auto *join = std::get_if<JoinRoom>(&wish)) {
        visit.room = join->room;
        visit.secret = join->secret;
    }
    return visit;
}

bool LobbyClient::inOrder(const LobbyClient &a, const LobbyClient &b)
{
    return a.mustBeFirst() || (!b.mustBeFirst() && a.arrival < b.arrival);
}

} // namespace punchline
