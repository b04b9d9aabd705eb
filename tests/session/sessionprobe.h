// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/net/peerlink.h"
#include "app/session/peerclient.h"
#include "server/net/rendezvousserver.h"

#include <QList>
#include <QSslSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

namespace punchline::test {

/// A server on a free loopback port for the lifetime of this object.
class LocalServer
{
public:
    explicit LocalServer(bool classic = true, bool relays = false)
    {
        m_settings.relays = relays;
        m_settings.addresses = {QHostAddress(QHostAddress::LocalHost)};
        m_settings.port = 0;
        m_settings.probePort = 0;
        m_settings.limits.classic = classic;
        begin();
    }

    /// Listens at the same address as before die().
    void comeBack()
    {
        m_settings.port = m_port;
        begin();
    }

    [[nodiscard]] ServerAddress address() const
    {
        const Endpoint endpoint = m_server->endpoints().first();
        return {endpoint.address.toString(), endpoint.port};
    }

    [[nodiscard]] Endpoint endpoint() const { return m_server->endpoints().first(); }
    [[nodiscard]] const Lobby &lobby() const { return m_server->lobby(); }

    void die() { m_server.reset(); }
    void stop() { m_server->stop(); }
    /// It is told to stop, and another one listens at the same address from then on.
    void makeRoomForAnother()
    {
        stop();
        m_before = std::move(m_server);
        comeBack();
    }

private:
    void begin()
    {
        m_server = std::make_unique<RendezvousServer>(m_settings);
        if (m_server->listen())
            qFatal("the server cannot listen");
        m_port = endpoint().port;
    }

    RendezvousServer::Settings m_settings;
    quint16 m_port = 0;
    std::unique_ptr<RendezvousServer> m_before;
    std::unique_ptr<RendezvousServer> m_server;
};

/// A PeerClient and every event that it has reported.
class SessionProbe
{
public:
    SessionProbe()
    {
        QObject::connect(&m_client, &Engine::happened, &m_client,
                         [this](const Event &event) { m_events.append(event); });
    }

    PeerClient *operator->() { return &m_client; }

    void start(const ServerAddress &server, HelloPolicy hello = HelloPolicy::Never,
               std::chrono::milliseconds timeout = std::chrono::seconds(60))
    {
        SessionOptions options;
        options.server = server;
        options.hello = hello;
        options.timeout = timeout;
        m_client.start(options);
    }

    void start(const SessionOptions &options) { m_client.start(options); }

    /// The link in use; `nullptr` if there never was one.
    [[nodiscard]] PeerLink *link() const
    {
        const auto links = m_client.findChild<Conversation *>()->findChildren<PeerLink *>(
            QString(), Qt::FindDirectChildrenOnly);
        return links.isEmpty() ? nullptr : links.last();
    }

    /// Resets the connection of the link. False if there is none.
    [[nodiscard]] bool cutLink()
    {
        const PeerLink *inUse = link();
        auto *socket = inUse ? inUse->findChild<QSslSocket *>() : nullptr;
        if (!socket || !socket->isOpen())
            return false;
        socket->abort();
        return true;
    }

    template <typename T> [[nodiscard]] QList<T> all() const
    {
        QList<T> found;
        for (const Event &event : m_events) {
            if (const T *one = std::get_if<T>(&event))
                found.append(*one);
        }
        return found;
    }

    template <typename T> [[nodiscard]] std::optional<T> last() const
    {
        const QList<T> found = all<T>();
        return found.isEmpty() ? std::nullopt : std::optional<T>(found.last());
    }

    /// Why waiting was last interrupted; `nullopt` if it never was.
    [[nodiscard]] std::optional<ErrorCode> interruption() const
    {
        const auto interrupted = last<event::WaitingInterrupted>();
        return interrupted ? std::optional(interrupted->reason.code) : std::nullopt;
    }

    [[nodiscard]] bool hasLink() const { return last<event::LinkEstablished>().has_value(); }

    [[nodiscard]] std::optional<ErrorCode> error() const
    {
        const auto occurred = last<event::ErrorOccurred>();
        return occurred ? std::optional(occurred->error.code) : std::nullopt;
    }

    [[nodiscard]] QStringList textsFromPeer() const
    {
        QStringList texts;
        for (const auto &message : all<event::MessageAdded>()) {
            if (message.author == event::Author::Peer && !message.hello)
                texts.append(message.text);
        }
        return texts;
    }

    [[nodiscard]] DeliveryState stateOf(int row)
    {
        QAbstractItemModel *model = m_client.messages();
        return model->index(row, 0).data(MessageModel::StateRole).value<DeliveryState>();
    }

private:
    PeerClient m_client;
    QList<Event> m_events;
};

[[nodiscard]] inline bool areLinked(SessionProbe &a, SessionProbe &b)
{
    return a->phase() == Phase::Linked && b->phase() == Phase::Linked;
}

/// Two sessions that have met at a server of their own, and are linked.
struct LinkedPair
{
    /// @p firsts are the options of the first one, without the server.
    explicit LinkedPair(SessionOptions firsts = {.hello = HelloPolicy::Never})
    {
        firsts.server = server.address();
        first.start(firsts);
        second.start(server.address());
        if (!QTest::qWaitFor([this] { return areLinked(); }))
            qFatal("the two are not linked");
    }

    [[nodiscard]] bool areLinked() { return test::areLinked(first, second); }

    LocalServer server;
    SessionProbe first;
    SessionProbe second;
};

} // namespace punchline::test
