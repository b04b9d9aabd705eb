// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// hostile-server WHAT [TEXT]: a rendezvous server that misbehaves. It takes two clients, in the lobby or in
// its only room, introduces them, and handles the signals that it should relay like this:
//
//   pass      relays them unchanged: the control
//   delay     relays all of them half a second late, in order
//   rewrite   flips one bit of each signal
//   drop      relays none
//   replay    relays each signal twice
//   reflect   sends each signal back
//   reorder   holds back each side's second signal until the third
//   swap      introduces each client to itself, and returns its own signals
//   one-role  tells both that they decide
//   early-go  starts punching before either side has sent anything
//   middle    exchanges a key with each side in the other's place, without knowing a code
//
// It prints "TEXT in the clear" if a client sends it that.

#include "app/protocol/frame.h"
#include "app/protocol/rendezvousmessages.h"
#include "app/rendezvous/sealedsignalling.h"
#include "tests/support/readyport.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QTimer>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr quint32 OnlyRoom = 7;
constexpr auto DelayTime = 500ms;

enum class Trick { Pass, Delay, Rewrite, Drop, Replay, Reflect, Reorder, Swap, OneRole, EarlyGo, Middle };

std::optional<Trick> trickNamed(const QString &name)
{
    static const QStringList names{
        QStringLiteral("pass"),     QStringLiteral("delay"),  QStringLiteral("rewrite"),
        QStringLiteral("drop"),     QStringLiteral("replay"), QStringLiteral("reflect"),
        QStringLiteral("reorder"),  QStringLiteral("swap"),   QStringLiteral("one-role"),
        QStringLiteral("early-go"), QStringLiteral("middle")};
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Trick>(index));
}

Endpoint remoteOf(const QTcpSocket &socket)
{
    return {socket.peerAddress(), socket.peerPort()};
}

/// What the server knows about a client.
struct Client
{
    QTcpSocket *socket = nullptr;
    QByteArray buffer;
    QByteArray read; ///< Everything received.
    QByteArray commitment;
    int signalCount = 0;
    QByteArray held; ///< The second signal, for `reorder`.
    bool arrived = false;
    bool ready = false;
};

class HostileServer : public QObject
{
public:
    HostileServer(Trick trick, QByteArray secret)
        : m_trick(trick)
        , m_secret(std::move(secret))
    {
        connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::takeIn);
    }

    [[nodiscard]] bool begin() { return test::listenAndTell(m_server, "hostile-server"); }

private:
    void takeIn()
    {
        for (Client &client : m_clients) {
            if (client.socket)
                continue;
            client.socket = m_server.nextPendingConnection();
            connect(client.socket, &QTcpSocket::readyRead, this, [this, &client] { read(client); });
            return;
        }
        m_server.nextPendingConnection()->abort();
    }

    void read(Client &client)
    {
        const QByteArray bytes = client.socket->readAll();
        client.buffer += bytes;
        client.read += bytes;
        if (!m_secret.isEmpty() && client.read.contains(m_secret)) {
            std::printf("%s in the clear\n", m_secret.constData());
            std::fflush(stdout);
        }
        QCborMap map;
        while (takeFrame(client.buffer, map) == FrameStatus::Taken) {
            const auto decoded = decodeRendezvous(map);
            if (const auto *message = std::get_if<RendezvousMessage>(&decoded))
                std::visit([&](const auto &m) { handle(client, m); }, *message);
        }
    }

    void say(const Client &client, const RendezvousMessage &message) const
    {
        const auto write = [socket = client.socket, bytes = encodeRendezvous(message)] {
            socket->write(bytes);
        };
        if (m_trick == Trick::Delay)
            QTimer::singleShot(DelayTime, client.socket, write);
        else
            write();
    }

    void handle(Client &client, const Hello &) { say(client, Welcome{1, remoteOf(*client.socket), 0}); }
    void handle(Client &client, const AskUnsolicited &) { say(client, UnsolicitedResult{}); }
    void handle(Client &client, const EnterLobby &entry)
    {
        client.commitment = entry.commitment;
        arrive(client);
    }
    void handle(Client &client, const OpenRoom &request)
    {
        m_room = OnlyRoom;
        client.commitment = request.commitment;
        say(client, RoomOpened{OnlyRoom, 600s});
        arrive(client);
    }
    void handle(Client &client, const JoinRoom &request)
    {
        m_kind = request.secret;
        client.commitment = request.commitment;
        arrive(client);
    }
    void handle(Client &client, const Signal &signal) { relay(client, signal.payload); }
    void handle(Client &client, const PunchReady &)
    {
        client.ready = true;
        if (!m_clients[0].ready || !m_clients[1].ready)
            return;
        for (Client &each : m_clients) {
            each.ready = false;
            say(each, Go{++m_rounds});
        }
    }
    template <typename Message> void handle(Client &, const Message &) { }

    Client &other(const Client &client) { return &client == &m_clients[0] ? m_clients[1] : m_clients[0]; }

    void arrive(Client &client)
    {
        client.arrived = true;
        if (!other(client).arrived) {
            say(client, Waiting{});
            return;
        }
        for (const Client &each : m_clients)
            introduce(each);
        for (const Client &each : m_clients) {
            if (m_trick == Trick::EarlyGo)
                say(each, Go{1});
        }
        if (m_trick == Trick::Middle)
            sitInTheMiddle();
    }

    [[nodiscard]] Role roleOf(const Client &client) const
    {
        const bool isFirst = &client == &m_clients[0];
        return isFirst || m_trick == Trick::OneRole ? Role::Initiator : Role::Responder;
    }

    void introduce(const Client &client)
    {
        const Client &peer = m_trick == Trick::Swap ? client : other(client);
        Paired paired{roleOf(client), Dialect::Framed, remoteOf(*client.socket), remoteOf(*peer.socket)};
        paired.peerCommitment =
            m_trick == Trick::Middle ? commitmentTo(m_openings[indexOf(client)]) : peer.commitment;
        paired.room = m_room;
        paired.secret = m_kind;
        say(client, paired);
    }

    void relay(Client &client, QByteArray payload)
    {
        Client &peer = other(client);
        switch (m_trick) {
        case Trick::Pass:
        case Trick::Delay:
        case Trick::OneRole:
        case Trick::EarlyGo:
            say(peer, Signal{payload});
            break;
        case Trick::Rewrite:
            payload[payload.size() / 2] = static_cast<char>(payload.at(payload.size() / 2) ^ 1);
            say(peer, Signal{payload});
            break;
        case Trick::Drop:
            break;
        case Trick::Replay:
            say(peer, Signal{payload});
            say(peer, Signal{payload});
            break;
        case Trick::Reflect:
        case Trick::Swap:
            say(client, Signal{payload});
            break;
        case Trick::Reorder:
            if (++client.signalCount == 2) {
                client.held = payload;
                break;
            }
            say(peer, Signal{payload});
            if (client.signalCount == 3)
                say(peer, Signal{client.held});
            break;
        case Trick::Middle:
            m_middles[indexOf(client)]->handlePayload(payload);
            break;
        }
    }

    [[nodiscard]] std::size_t indexOf(const Client &client) const { return &client == &m_clients[0] ? 0 : 1; }

    void sitInTheMiddle()
    {
        for (const Client &client : m_clients) {
            const QByteArray context =
                QByteArray::number(m_room) + ' ' + QByteArray::number(static_cast<int>(m_kind));
            auto &middle = m_middles[indexOf(client)];
            middle.emplace(KeyExchangeSetup{otherRole(roleOf(client)), SecretBytes(), context,
                                            m_openings[indexOf(client)], client.commitment},
                           Confirming::AtOnce, this);
            connect(&*middle, &SealedSignalling::payloadReady, this,
                    [this, &client](const QByteArray &payload) { say(client, Signal{payload}); });
            middle->begin();
        }
    }

    Trick m_trick;
    QByteArray m_secret;
    QTcpServer m_server;
    std::array<Client, 2> m_clients;
    std::array<QByteArray, 2> m_openings{freshOpening(),
                                         freshOpening()}; ///< For each client, instead of the other's.
    std::array<std::optional<SealedSignalling>, 2> m_middles;
    quint32 m_room = 0;
    SecretKind m_kind = SecretKind::SpokenCode;
    quint32 m_rounds = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto trick = trickNamed(arguments.value(1));
    if (!trick) {
        std::fputs("usage: hostile-server WHAT [TEXT]; what there is stands at the top of its source\n",
                   stderr);
        return 2;
    }
    HostileServer server(*trick, arguments.value(2).toUtf8());
    return server.begin() ? QCoreApplication::exec() : 1;
}
