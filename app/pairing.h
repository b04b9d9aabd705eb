// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/event.h"
#include "app/net/natprobe.h"
#include "app/net/rendezvousclient.h"
#include "app/protocol/serveraddress.h"
#include "app/punch/candidates.h"
#include "app/punch/holepuncher.h"
#include "app/trust/sessionkey.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace punchline {

class LocalPort;

/// The way from a server's address to two clients that know what to dial: greeting, waiting, pairing, the
/// exchange of candidates and the key. Framed and classic servers and peers end in the same signals.
///
/// Signals come in this order: waiting() perhaps, paired(), ready(), go(). failed() may come at any time,
/// once.
class Pairing : public QObject
{
    Q_OBJECT

public:
    /// @p localPort must outlive it.
    Pairing(LocalPort *localPort, QObject *parent);

    void start(const ServerAddress &server);

    /// Tells the server how the punching ended and closes the control connection, which must stay open
    /// until then: its FIN can take the NAT's mapping along.
    void reportOutcome(bool linked);

    /// Leaves the server at once, unless the outcome has been reported.
    void abandon();

    /// What the server speaks; a peer behind a classic server may still be more than classic.
    [[nodiscard]] Dialect serverDialect() const { return m_serverDialect; }

Q_SIGNALS:
    void happened(const punchline::Event &event);
    void waiting();
    void paired(punchline::Role role);
    /// Everything is known: accept, and dial at go(). The budget is the receiver's to set.
    void ready(const punchline::PunchSetup &setup, const punchline::SessionKey &key);
    void go();
    void failed(const punchline::Error &error);

private:
    /// From Paired on.
    struct Exchange
    {
        Paired paired;
        Surroundings surroundings;
        QByteArray nonce;
        bool offerReceived = false;
    };

    void handleReached(Dialect dialect);
    void handle(const Welcome &welcome);
    void handle(const Waiting &);
    void handle(const Paired &paired);
    void handle(const Signal &signal);
    void handle(const Go &);
    void handle(const Ping &ping);
    void handle(const PeerLeft &);
    void handle(const ProtocolError &error);
    /// What only clients say.
    template <typename Message> void handle(const Message &);
    void handleOffer(const CandidateOffer &offer);

    void handleClassic(const classic::First &);
    void handleClassic(const classic::PairedSecond &message);
    void handleClassic(const classic::PairedFirst &message);
    void pairClassically(Role role, const Endpoint &peer, const Surroundings &surroundings);
    [[nodiscard]] Surroundings classicSurroundings() const;

    void sendOffer(const QList<Candidate> &candidates);
    void tellCandidates(event::Side side, const QList<Candidate> &candidates);
    [[nodiscard]] bool becomePaired(Role role, Dialect dialect, const Endpoint &peer);
    void fail(ErrorCode code);

    LocalPort *m_localPort;
    RendezvousClient m_client;
    NatProbe m_probe;
    Dialect m_serverDialect = Dialect::Framed;
    bool m_paired = false; ///< By either protocol; a server pairs once.
    std::optional<Exchange> m_exchange;
};

} // namespace punchline
