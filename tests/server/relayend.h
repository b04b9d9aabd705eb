// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/server/rawclient.h"
#include "tests/server/testserver.h"

#include "app/platform/nativesocket.h"

#include <QTest>

#include <memory>

namespace punchline {

/// One end of a relay: a connection that says a token. It reads and sends only when it is asked to.
class RelayEnd
{
public:
    RelayEnd(const Endpoint &server, const QByteArray &token, const QByteArray &before = {})
        : m_unsent(before + encodeRendezvous(JoinRelay{token}))
    {
        if (m_socket.bind(server.address, 0) || m_socket.connect(server))
            qFatal("RelayEnd: cannot connect");
    }

    void send(const QByteArray &bytes) { m_unsent += bytes; }
    /// Sends what the system takes. True if that is everything.
    bool push()
    {
        const auto sent = m_unsent.isEmpty() ? std::optional<qsizetype>(0) : m_socket.sendSome(m_unsent);
        m_unsent.remove(0, sent.value_or(0));
        return m_unsent.isEmpty();
    }
    /// Reads what has arrived. Returns all that has arrived so far, after what the server says itself.
    const QByteArray &pull()
    {
        while (m_socket.isValid() && !m_hasEnded) {
            const auto received = m_socket.receive(m_received, 1024 * 1024);
            m_hasEnded = received == NativeSocket::Received::End;
            if (received != NativeSocket::Received::Bytes)
                break;
        }
        QCborMap map;
        if (!m_answer && takeFrame(m_received, map) == FrameStatus::Taken)
            m_answer = std::get<RendezvousMessage>(decodeRendezvous(map));
        return m_received;
    }
    /// True once the server has ended the connection, in whatever way.
    bool hasEnded()
    {
        push();
        pull();
        return m_hasEnded;
    }
    bool isJoined()
    {
        push();
        pull();
        return m_answer == RendezvousMessage(RelayJoined{});
    }
    bool wasRefused(ProtocolErrorCode code)
    {
        push();
        pull();
        const auto *error = m_answer ? std::get_if<ProtocolError>(&*m_answer) : nullptr;
        return error && error->code == code;
    }
    NativeSocket &socket() { return m_socket; }

private:
    NativeSocket m_socket;
    QByteArray m_unsent;
    QByteArray m_received;
    std::optional<RendezvousMessage> m_answer;
    bool m_hasEnded = false;
};

/// Two clients that have met at a server, one of which has asked for a relay.
struct RelayedPair
{
    /// @p before is what each connection begins with.
    explicit RelayedPair(TestServer &server, const QByteArray &before = {})
        : first(server.endpoint())
        , second(server.endpoint())
        , m_endpoint(server.endpoint())
        , m_before(before)
    {
        for (RawClient *client : {&first, &second}) {
            client->send(before);
            client->greetAndEnter();
        }
    }

    /// False until both have met; then it asks.
    bool isOffered()
    {
        if (!m_hasAsked && first.heardA<Paired>() && second.heardA<Paired>()) {
            first.send(AskRelay{});
            m_hasAsked = true;
        }
        return first.heardA<RelayOffer>() && second.heardA<RelayOffer>();
    }
    /// False until both ends have joined.
    bool isJoined()
    {
        if (!isOffered())
            return false;
        if (!a) {
            a = join(first);
            b = join(second);
        }
        const bool isFirstThere = a->isJoined();
        return b->isJoined() && isFirstThere;
    }
    [[nodiscard]] std::unique_ptr<RelayEnd> join(const RawClient &client) const
    {
        return std::make_unique<RelayEnd>(m_endpoint, client.first<RelayOffer>().token, m_before);
    }

    RawClient first;
    RawClient second;
    std::unique_ptr<RelayEnd> a;
    std::unique_ptr<RelayEnd> b;

private:
    Endpoint m_endpoint;
    QByteArray m_before;
    bool m_hasAsked = false;
};

} // namespace punchline
