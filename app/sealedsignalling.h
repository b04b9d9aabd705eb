// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/signalmessages.h"
#include "app/trust/keyexchange.h"

#include <QObject>

namespace punchline {

/// What two paired clients say to each other through the server, which can neither read nor forge it: first
/// the exchange of a key, each message of it once, then sealed boxes.
///
/// Driven by Pairing, which carries the payloads. keyed() comes when this side can seal: what it says from
/// then on travels right behind its own confirmation. confirmed() comes when the other side's confirmation is
/// right; no box is opened before.
class SealedSignalling : public QObject
{
    Q_OBJECT

public:
    SealedSignalling(KeyExchangeSetup setup, QObject *parent);

    /// Says this side's share.
    void begin();

    /// Seals @p message and says it; only after keyed().
    void send(const SealedMessage &message);

    /// The payload of a Signal from the other side.
    void handlePayload(const QByteArray &payload);

    /// What the link's knocks are made of; after confirmed().
    [[nodiscard]] SessionKey sessionKey() const { return m_keys.sessionKey().value_or(SessionKey()); }
    /// What both people compare where there was no code; after confirmed().
    [[nodiscard]] QStringList safetyWords() const;

Q_SIGNALS:
    void payloadReady(const QByteArray &payload);
    void keyed();
    void confirmed();
    void received(const punchline::SealedMessage &message);
    /// The other side has another password.
    void wrongCode();
    /// The other side, or the server between, broke the protocol.
    void spoilt();

private:
    void handle(const KeyShare &share);
    void handle(const KeyConfirm &confirm);
    void handle(const Sealed &sealed);

    KeyExchange m_keys;
    bool m_over = false;
};

} // namespace punchline
