// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/addressquota.h"
#include "server/lobby/lobbytypes.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <array>
#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <variant>

namespace punchline {

/// The relays of this server, from the offer to the end of the relayed link: which token belongs to which
/// side, and how many relays there are, in all and for one address. An offer counts like a link, so that a
/// side that has its token finds its place. It never asks whether the pair still exists: the link outlives
/// it. Part of the Lobby; no sockets, no clock.
class Relays
{
public:
    /// How long a token can be used, as long as neither side has used its own.
    static constexpr std::chrono::seconds OfferTime{20};
    /// How long the side that has joined waits for the other one.
    static constexpr std::chrono::seconds JoinTime{10};

    /// No id is ever used again.
    using Id = quint64;

    /// A client that is offered a relay, and from where it comes.
    struct Side
    {
        ClientId client = 0;
        QHostAddress address;
    };
    struct Offer
    {
        Id id = 0;
        std::array<QByteArray, 2> tokens; ///< One for each side.
    };
    enum class Refusal {
        Full,        ///< There are too many in all.
        AddressFull, ///< One of the sides' addresses has too many.
    };

    struct WrongToken ///< Unknown, used before, or expired.
    { };
    struct HalfOpen ///< The other side has not joined yet.
    {
        Id id = 0;
    };
    struct Complete ///< Both sides have joined.
    {
        Id id = 0;
        ClientId first = 0; ///< The connection of the side that has joined before.
    };
    using Joined = std::variant<WrongToken, HalfOpen, Complete>;

    /// @p quota says how many sides of relays an address may have at a time, and has to outlive this.
    explicit Relays(AddressQuota &quota)
        : m_quota(quota)
    { }

    /// A new relay for two clients, unless there are @p most already.
    [[nodiscard]] std::variant<Offer, Refusal> offer(const std::array<Side, 2> &sides, qsizetype most,
                                                     TimePoint now);
    /// The connection @p client says @p token. Right tokens are used up.
    [[nodiscard]] Joined join(const QByteArray &token, ClientId client, TimePoint now);
    /// The relay is over, whatever its state. Returns the clients to which it was offered; none if it was
    /// over before.
    QList<ClientId> end(Id id);
    /// Forgets everything.
    void clear();

    /// True from the offer to the end.
    [[nodiscard]] bool stands(Id id, TimePoint now);
    /// True from the moment when both sides have joined, to the end.
    [[nodiscard]] bool isLinked(Id id) const;
    /// Offers and links, with expired offers of which nobody has heard yet.
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_relays.size()); }

private:
    struct Relay
    {
        std::array<QByteArray, 2> tokens;
        std::array<Side, 2> sides;
        ClientId first = 0; ///< Who has joined; 0 for nobody.
        bool isLinked = false;
    };

    void forgetExpired(TimePoint now);

    AddressQuota &m_quota;
    std::map<Id, Relay> m_relays;
    std::map<QByteArray, Id> m_tokens;              ///< Those that can be used.
    std::deque<std::pair<TimePoint, Id>> m_offered; ///< When each offer expires; some are over.
    Id m_lastId = 0;
};

} // namespace punchline
