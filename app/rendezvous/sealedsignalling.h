// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/signalmessages.h"
#include "app/trust/keyexchange.h"

#include <QObject>

#include <optional>

namespace punchline {

/// When a side proves that it has the key. Whoever proves it to somebody who has guessed the code tells that
/// the guess was right or wrong; so where there is a code the side that nobody else can pretend to be waits.
enum class Confirming {
    AtOnce,    ///< With the other's share: whoever joins, and both where there is no code.
    AfterPeer, ///< When the other's proof was right: whoever has invited.
};

/// What two paired clients say to each other through the server, which can neither read nor forge it: first
/// the exchange of a key, each message of it once, then sealed boxes.
///
/// Driven by Pairing, which carries the payloads. keyed() comes when this side has confirmed and can seal:
/// what it says then travels right behind its own confirmation. confirmed() comes when the other side's
/// confirmation is right; no box is opened before. Which of the two comes first depends on Confirming.
class SealedSignalling : public QObject
{
    Q_OBJECT

public:
    SealedSignalling(KeyExchangeSetup setup, Confirming confirming, QObject *parent);

    /// Says this side's share.
    void begin();

    /// Seals @p message and says it; only after keyed().
    void send(const SealedMessage &message);

    /// The payload of a Signal from the other side.
    void handlePayload(const QByteArray &payload);

    /// Whether the other side can know by now whether it has the same code, and has not shown that it has.
    [[nodiscard]] bool isExposed() const { return m_exposed; }
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
    void confirm(const KeyConfirm &own);

    KeyExchange m_keys;
    Confirming m_confirming;
    std::optional<KeyConfirm> m_heldBack; ///< The own confirmation, until the other side's was right.
    bool m_exposed = false;
    bool m_over = false;
};

} // namespace punchline
