// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/lobby.h"
#include "server/lobby/localdirectory.h"
#include "tests/fuzz/fuzz.h"

#include <chrono>
#include <set>

using namespace punchline;

/// A crowd in the lobby, three bytes a step: what happens, to whom, and with what. A client that has left or
/// was closed is never mentioned again, everything ends, nobody is forgotten, and each visit to another
/// server is ended once.
namespace {

using namespace std::chrono_literals;

/// Answers at once, later or never, depending on the input.
class FickleDirectory final : public Directory
{
public:
    uint8_t mood = 0;

    std::optional<Opened> open(ClientId host, const Wish &wish, TimePoint now) override
    {
        return mood % 4 == 1 ? std::nullopt : m_numbers.open(host, wish, now);
    }
    void close(quint32 room, TimePoint now) override { m_numbers.close(room, now); }
    std::optional<Found> find(ClientId, quint32) override { return answer(); }
    std::optional<Found> meet(ClientId, const Traits &) override { return answer(); }
    std::optional<Found> meet(ClientId, const Listing &listing, Claim) override
    {
        return mood % 4 == 2 ? Found(Place{"H", 1, Dialect::Framed, listing.handles.constFirst()}) : answer();
    }
    void withdraw(ClientId) override { }
    void withdraw(ClientId, const QList<QByteArray> &) override { }
    void denyWaiting(ClientId) override { }

private:
    [[nodiscard]] std::optional<Found> answer() const
    {
        if (mood % 4 == 1)
            return std::nullopt;
        return mood % 4 == 2 ? Found(Place{"H", 1}) : Found(Nobody());
    }

    LocalDirectory m_numbers;
};

class Crowd
{
public:
    void step(uint8_t what, uint8_t who, uint8_t with)
    {
        const Lobby::ClientId id = 1 + who % (m_last + 1);
        if (what % 8 == 0) {
            connect(with);
        } else if (what % 8 == 1) {
            pass(std::chrono::milliseconds(100) * with);
        } else if (what % 8 == 2) {
            m_present.erase(id);
            obey(m_lobby.handleDisconnected(id, m_now));
        } else if (what % 8 == 3) {
            obey(m_lobby.handleFrameBegun(id, m_now));
        } else if (what % 8 == 4) {
            const auto reason = static_cast<DecodeFailure::Reason>(with % 2);
            obey(m_lobby.handleRefusedMessage(id, {reason, with}, m_now));
        } else if (what % 8 == 5) {
            others(what / 8, id, with);
        } else {
            obey(m_lobby.handleMessage(id, message(what / 8, with), m_now));
        }
        REQUIRE(m_lobby.clientCount() == static_cast<qsizetype>(m_present.size()));
        REQUIRE(m_lobby.roomCount() <= m_lobby.clientCount());
        REQUIRE(m_lobby.handleCount() <= MaxCalledHandles * m_lobby.clientCount());
    }

    void end()
    {
        obey(m_lobby.shutDown());
        REQUIRE(m_present.empty());
        REQUIRE(m_visits.empty());
        REQUIRE(m_lobby.clientCount() == 0);
        REQUIRE(m_lobby.roomCount() == 0);
        REQUIRE(m_lobby.handleCount() == 0);
        REQUIRE(!m_lobby.nextTimeout());
        REQUIRE(m_lobby.relayCount() == 0);
    }

private:
    void connect(uint8_t with)
    {
        const QHostAddress address = with % 2 == 0 ? QHostAddress(0xcb007100U + with % 8)
                                                   : QHostAddress(QStringLiteral("2001:db8::1"));
        m_present.insert(++m_last);
        obey(m_lobby.handleConnected(m_last, Endpoint(address, 4000), m_now));
        if (with < 128)
            return; // The others greet at once, since few inputs would get far otherwise.
        obey(m_lobby.handleFrameBegun(m_last, m_now));
        obey(m_lobby.handleMessage(m_last, Hello{}, m_now));
    }

    /// Events from elsewhere: the system, the store, another server.
    void others(int what, Lobby::ClientId id, uint8_t with)
    {
        const Directory::Found found = with % 3 == 0 ? Directory::Found(Directory::Nobody())
            : with % 3 == 1                          ? Directory::Found(Directory::Place{"H", 1})
                                                     : Directory::Found(Directory::Failure::Unavailable);
        switch (what % 11) {
        case 0:
            return obey(m_lobby.handleUnsolicitedResult(id, UnsolicitedAnswer::Drop, m_now));
        case 1:
            m_rooms.mood = with;
            return;
        case 2:
            return obey(m_lobby.handleOpened(id, Directory::Opened(1000U + m_number++), m_now));
        case 3:
            return obey(m_lobby.handleFound(id, found, m_now));
        case 4:
            return obey(m_lobby.handleRoomLost(1U + with % 4U, m_now));
        case 5:
            return beGuest(id, with);
        case 6:
            return obey(m_lobby.handleHostSaid(id, "H",
                                               with % 2 == 0
                                                   ? RendezvousMessage(Paired{.canHaveRelay = with % 4 == 0})
                                                   : RendezvousMessage(Go{1U + with % 4U}),
                                               m_now));
        case 7:
            m_visits.erase(id);
            return obey(m_lobby.handleHostClosed(
                id, "H", ProtocolError{static_cast<ProtocolErrorCode>(with % 13), 0}, m_now));
        case 8:
            m_visits.clear();
            return obey(m_lobby.handleHostLost("H", m_now));
        case 9:
            if (!m_links.empty())
                obey(m_lobby.handleRelayEnded(m_links.extract(m_links.begin()).value(), m_now));
            return;
        default:
            return obey(m_lobby.handleHandlesLost(id, handles(with), m_now));
        }
    }

    void beGuest(Lobby::ClientId host, uint8_t with)
    {
        m_present.insert(++m_last);
        const bool isClassic = with % 4 == 3;
        const bool hasHandle = with % 4 == 1;
        const Endpoint from(QHostAddress(0xcb007110U), 4000);
        const bool isHidden = !isClassic && with % 16 > 7;
        const Visit visit{.serverReflexive = isHidden ? hiddenEndpoint() : from,
                          .concealed = isHidden ? from : Endpoint(),
                          .dialect = isClassic ? Dialect::Classic : Dialect::Framed,
                          .toldToWait = with % 8 == 7,
                          .commitment = {},
                          .room = isClassic || hasHandle ? 0U : with / 8U % 4U,
                          .handle = hasHandle ? handles(with).constFirst() : QByteArray(),
                          .host = host,
                          .hearsOfRelays = with % 2 == 1};
        obey(m_lobby.handleGuest(m_last, visit, m_now));
    }

    void pass(Lobby::Duration time)
    {
        const auto end = m_now + time;
        while (m_lobby.nextTimeout() && *m_lobby.nextTimeout() <= end) {
            m_now = std::max(m_now, *m_lobby.nextTimeout());
            obey(m_lobby.handleTimeout(m_now));
            REQUIRE(!m_lobby.nextTimeout() || *m_lobby.nextTimeout() > m_now);
        }
        m_now = end;
    }

    /// One to four of seven handles.
    static QList<QByteArray> handles(uint8_t with)
    {
        QList<QByteArray> list;
        for (int i = 0; i <= with % 4; ++i)
            list.append(QByteArray(HandleSize, static_cast<char>('a' + with / 4 % 4 + i)));
        return list;
    }

    RendezvousMessage message(int which, uint8_t with)
    {
        const QByteArray commitment(CommitmentSize, 'c');
        switch (which % 16) {
        case 0:
            return Hello{};
        case 1:
            return EnterLobby{commitment};
        case 2:
            return OpenRoom{commitment, QByteArray(TicketSize, static_cast<char>(with / 8)), with % 8U};
        case 3:
            return JoinRoom{1U + with % 4U, static_cast<SecretKind>(with / 4 % 2), commitment};
        case 4:
        case 5:
            return Pong{1U + with % 4U};
        case 6:
            return AskUnsolicited{};
        case 7:
            return Signal{QByteArray(1 + with * 128, 's')};
        case 8:
        case 9:
            return PunchReady{};
        case 10:
            return Outcome{with % 2 == 0, static_cast<PunchStrategy>(with / 2 % PunchStrategyCount),
                           static_cast<NatKind>(with / 8 % NatKindCount), NatKind::Random,
                           std::chrono::milliseconds(with * 1000)};
        case 12:
            return Await{commitment, handles(with)};
        case 13:
            return Call{commitment, handles(with)};
        case 14:
            return AskRelay{};
        case 15:
            return JoinRelay{m_tokens.value(with % 8, QByteArray(RelayTokenSize, 't'))};
        default:
            return ProtocolError{static_cast<ProtocolErrorCode>(with), 0};
        }
    }

    void obey(const Lobby::Commands &commands)
    {
        for (const lobby::Command &command : commands) {
            if (const auto *ended = std::get_if<lobby::EndVisit>(&command)) {
                REQUIRE(m_visits.erase(ended->client) == 1);
                continue;
            }
            if (const auto *begun = std::get_if<lobby::BeginRelay>(&command)) {
                REQUIRE(m_present.erase(begun->first) == 1 && m_present.erase(begun->second) == 1);
                REQUIRE(m_links.insert(begun->relay).second);
                continue;
            }
            std::visit(
                [this](const auto &c) {
                    if constexpr (requires { c.client; })
                        REQUIRE(m_present.contains(c.client));
                },
                command);
            const auto *sent = std::get_if<lobby::SendMessage>(&command);
            if (const auto *offer = sent ? std::get_if<RelayOffer>(&sent->message) : nullptr)
                m_tokens.prepend(offer->token);
            if (const auto *begun = std::get_if<lobby::BeginVisit>(&command))
                REQUIRE(m_visits.insert(begun->client).second);
            if (const auto *said = std::get_if<lobby::PassOn>(&command))
                REQUIRE(m_visits.contains(said->client));
            if (const auto *close = std::get_if<lobby::Close>(&command))
                m_present.erase(close->client);
        }
    }

    FickleDirectory m_rooms;
    quint32 m_number = 0;
    Lobby m_lobby{{.limits = {.maxClients = 20, .maxClientsPerAddress = 8, .roomTime = 20s, .relays = 4},
                   .probePort = 8878,
                   .relays = true,
                   .relayAddress = Endpoint(QHostAddress(0xcb007101U), 8877)},
                  m_rooms};
    Lobby::TimePoint m_now = Lobby::TimePoint(1h);
    Lobby::ClientId m_last = 0;
    std::set<Lobby::ClientId> m_present;
    std::set<Lobby::ClientId> m_visits;
    QList<QByteArray> m_tokens; ///< Of all relays that were offered, the newest first.
    std::set<Relays::Id> m_links;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    Crowd crowd;
    for (std::size_t at = 0; at + 3 <= size; at += 3)
        crowd.step(data[at], data[at + 1], data[at + 2]);
    crowd.end();
    return 0;
}
