// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/keyexchange.h"
#include "tests/protocol/wire.h"

#include <optional>

/// Two sides of a key exchange, and the messages between them.
namespace punchline::twosides {

struct Setups
{
    KeyExchangeSetup initiator;
    KeyExchangeSetup responder;
};

/// 32 bytes, counting from @p first.
[[nodiscard]] inline QByteArray bytesFrom(int first)
{
    QByteArray bytes = wire::thirtyTwoBytes();
    for (char &byte : bytes)
        byte = static_cast<char>(byte + first);
    return bytes;
}

/// Setups of two sides with the same code and context.
[[nodiscard]] inline Setups setups()
{
    const QByteArray one = bytesFrom(0);
    const QByteArray other = bytesFrom(32);
    const SecretBytes code = SecretBytes::copyOf("velvet-guitar");
    return {{.role = Role::Initiator,
             .code = code,
             .context = "room 7",
             .opening = one,
             .peerCommitment = commitmentTo(other)},
            {.role = Role::Responder,
             .code = code,
             .context = "room 7",
             .opening = other,
             .peerCommitment = commitmentTo(one)}};
}

/// How far two sides get if every message is delivered.
struct Sides
{
    explicit Sides(Setups from = setups())
        : initiator(std::move(from.initiator))
        , responder(std::move(from.responder))
    { }

    void exchangeShares()
    {
        initiatorConfirm = initiator.handleShare(responder.share());
        responderConfirm = responder.handleShare(initiator.share());
    }

    void exchangeConfirms()
    {
        if (responderConfirm)
            initiatorHeard = initiator.handleConfirm(*responderConfirm);
        if (initiatorConfirm)
            responderHeard = responder.handleConfirm(*initiatorConfirm);
    }

    void agree()
    {
        exchangeShares();
        exchangeConfirms();
    }

    KeyExchange initiator;
    KeyExchange responder;
    std::optional<KeyConfirm> initiatorConfirm;
    std::optional<KeyConfirm> responderConfirm;
    std::optional<KeyExchange::Confirmed> initiatorHeard;
    std::optional<KeyExchange::Confirmed> responderHeard;
};

/// Whether a side reveals nothing, as it must if it has failed or is not that far yet.
[[nodiscard]] inline bool tellsNothing(KeyExchange &side)
{
    return !side.sessionKey() && !side.safetyWordIndexes() && !side.open(Sealed{QByteArray(40, 'x')});
}

/// Whether the exchange has failed for this side.
[[nodiscard]] inline bool isFailed(KeyExchange &side)
{
    return !side.seal("text") && tellsNothing(side);
}

} // namespace punchline::twosides
