// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/pairingclient.h"

#include "app/protocol/frame.h"
#include "tests/server/commitment.h"

namespace punchline::load {

namespace {

// The payload lengths of a key-share, a key-confirm and a sealed offer with six candidates.
constexpr qsizetype ShareSize = 38;
constexpr qsizetype ConfirmSize = 105;
constexpr qsizetype OfferSize = 180;

/// @p handle among others that nobody calls.
QList<QByteArray> awaitedHandles(const QByteArray &handle)
{
    QList<QByteArray> handles{handle};
    for (int i = 1; i < PairingClient::Handles; ++i)
        handles.append(static_cast<char>(i) + handle.mid(1));
    return handles;
}

QByteArray entryOf(const PairingClient::Errand &errand)
{
    static const QByteArray hello = encodeRendezvous(Hello{RendezvousVersion, QStringLiteral("bench")});
    static const QByteArray lobby = hello + encodeRendezvous(lobbyEntry());
    static const QByteArray opening = hello + encodeRendezvous(OpenRoom{commitmentOf()});
    switch (errand.way) {
    case PairingClient::Way::Lobby:
        return lobby;
    case PairingClient::Way::OpenRoom:
        return opening;
    case PairingClient::Way::Await:
        return hello + encodeRendezvous(Await{commitmentOf(), awaitedHandles(errand.handle)});
    case PairingClient::Way::Call:
        return hello + encodeRendezvous(Call{commitmentOf(), {errand.handle}});
    case PairingClient::Way::JoinRoom:
        break;
    }
    return hello + encodeRendezvous(JoinRoom{errand.room, SecretKind::SpokenCode, commitmentOf()});
}

QByteArray signal(qsizetype size)
{
    return encodeRendezvous(Signal{QByteArray(size, 's')});
}

const QByteArray &share()
{
    static const QByteArray bytes = signal(ShareSize);
    return bytes;
}

const QByteArray &restAndReady()
{
    static const QByteArray bytes = signal(ConfirmSize) + signal(OfferSize) + encodeRendezvous(PunchReady{});
    return bytes;
}

} // namespace

void PairingClient::handleConnected()
{
    send(entryOf(m_errand));
}

void PairingClient::handleBytes(QByteArrayView bytes)
{
    if (m_isSilent)
        return;
    m_heard += bytes;
    QCborMap map;
    while (isOpen() && !m_isSilent && takeFrame(m_heard, map) == FrameStatus::Taken) {
        const auto decoded = decodeRendezvous(map);
        if (const auto *message = std::get_if<RendezvousMessage>(&decoded))
            handle(*message);
        else
            qFatal("the server has said something that is no message");
    }
}

void PairingClient::handle(const RendezvousMessage &message)
{
    if (const auto *ping = std::get_if<Ping>(&message)) {
        send(encodeRendezvous(Pong{ping->number}));
    } else if (std::holds_alternative<Waiting>(message)) {
        m_hasWaited = true;
        m_observer.handleWaiting(*this);
    } else if (const auto *opened = std::get_if<RoomOpened>(&message)) {
        m_observer.handleRoomOpened(*this, opened->room);
    } else if (const auto *paired = std::get_if<Paired>(&message)) {
        m_isPaired = true;
        if (paired->peerDialect == Dialect::Framed)
            send(share());
        m_observer.handlePaired(*this, *paired);
    } else if (std::holds_alternative<Signal>(message)) {
        handleSignal();
    } else if (std::holds_alternative<Go>(message)) {
        m_hasStarted = true;
        m_observer.handleGo(*this);
    } else if (const auto *error = std::get_if<ProtocolError>(&message)) {
        m_error = error->code;
        close();
        m_observer.handleFailed(*this, m_error);
    }
}

void PairingClient::handleSignal()
{
    if (!std::exchange(m_hasHeardPeer, true))
        send(restAndReady());
}

void PairingClient::leave()
{
    static const QByteArray outcome = encodeRendezvous(Outcome{true});
    send(outcome);
    close();
}

void PairingClient::handleEnded()
{
    m_observer.handleFailed(*this, m_error);
}

} // namespace punchline::load
