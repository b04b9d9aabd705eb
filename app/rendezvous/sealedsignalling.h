// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/signalmessages.h"
#include "app/trust/keyexchange.h"

#include <QObject>

#include <optional>

namespace punchline {

/// When a side proves that it has the key. Such a proof tells a client that has guessed the code whether its
/// guess was right. So with a code, the side that nobody else can impersonate waits.
enum class Confirming {
    AtOnce,    ///< Together with its share: the joining side, and both sides if there is no code.
    AfterPeer, ///< After the other side's proof was right: the inviting side.
};

/// What two paired clients say to each other through the server, which can neither read nor forge it: first a
/// key exchange, each message of it once, then sealed boxes. Driven by Pairing, which carries the payloads.
/// keyed() comes when this side has confirmed and can seal; messages sent then travel right behind its own
/// confirmation. confirmed() comes when the other side's confirmation is right; no box is opened before that.
/// Which of the two signals comes first depends on Confirming.
class SealedSignalling : public QObject
{
    Q_OBJECT

public:
    SealedSignalling(KeyExchangeSetup setup, Confirming confirming, QObject *parent);

    /// Sends this side's share.
    void begin();

    /// Seals @p message and sends it; call only after keyed().
    void send(const SealedMessage &message);

    /// The payload of a Signal from the other side.
    void handlePayload(const QByteArray &payload);

    /// True if the other side may by now know whether its code is right, and has not yet proved that it is.
    [[nodiscard]] bool isExposed() const { return m_exposed; }
    /// The key for the link's knocks; call after confirmed().
    [[nodiscard]] SessionKey sessionKey() const { return m_keys.sessionKey().value_or(SessionKey()); }
    /// What leads to the next link; call after confirmed().
    [[nodiscard]] ReturnKey returnKey() const { return m_keys.returnKey().value_or(ReturnKey()); }
    /// The words that both people compare if there was no code; call after confirmed().
    [[nodiscard]] QStringList safetyWords() const;

Q_SIGNALS:
    void payloadReady(const QByteArray &payload);
    void keyed();
    void confirmed();
    void received(const punchline::SealedMessage &message);
    /// The other side has a different password.
    void wrongCode();
    /// The other side, or the server in between, broke the protocol.
    void spoilt();

private:
    void handle(const KeyShare &share);
    void handle(const KeyConfirm &confirm);
    void handle(const Sealed &sealed);
    void confirm(const KeyConfirm &own);
    void spoil();

    KeyExchange m_keys;
    Confirming m_confirming;
    std::optional<KeyConfirm> m_heldBack; ///< Our own confirmation, held back until the other side's was
                                          ///< right.
    bool m_exposed = false;
    bool m_over = false;
};

} // namespace punchline
