// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"
#include "app/protocol/signalmessages.h"
#include "app/trust/cpace.h"
#include "app/trust/safetywords.h"
#include "app/trust/sealedbox.h"
#include "app/trust/secretbytes.h"
#include "app/trust/sessionkey.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace punchline {

/// OpeningSize random bytes. A client tells the server only commitmentTo() them when it asks to be paired,
/// and the peer the bytes themselves when both shares are fixed.
[[nodiscard]] QByteArray freshOpening();

/// 32 bytes that pin @p opening down and do not tell it.
[[nodiscard]] QByteArray commitmentTo(const QByteArray &opening);

/// What a side knows when it has been paired.
struct KeyExchangeSetup
{
    Role role = Role::Initiator;
    SecretBytes code;          ///< The secret part of the code or link; empty where there is none.
    QByteArray context;        ///< What is public and must be the same on both sides: the room, which secret.
    QByteArray opening;        ///< The own one.
    QByteArray peerCommitment; ///< As the server said it.
    SecretBytes scalar = cpace::freshScalar(); ///< For this exchange only; tests fix it.
};

/// How two paired clients come to keys that the server between them does not have: CPace from the code, then
/// each side's proof that it has the same key. Driven by Pairing with the messages that come through the
/// server. What comes out of place, was made from another code, context, role or commitment, or is the own
/// message thrown back ends the exchange for good: after that nothing is sealed, opened or told.
///
/// Without a code whoever sits in between can take part on both sides, but not get both sides to read the
/// same safety words: an opening is told when the shares are fixed already, and was pinned down before they
/// were made, so that nobody can look for shares or openings that lead to the words of the other side.
class KeyExchange
{
public:
    explicit KeyExchange(KeyExchangeSetup setup);

    /// What to say first.
    [[nodiscard]] KeyShare share() const { return m_share; }

    /// The answer to the peer's share; nothing where the share is no point, is the own one, or is the second.
    [[nodiscard]] std::optional<KeyConfirm> handleShare(const KeyShare &peerShare);

    enum class Confirmed {
        Yes,
        WrongCode,  ///< The peer's key is another: another code, or somebody has changed what was said.
        Misbehaved, ///< Out of place, or the opening is not what the peer had committed itself to.
    };
    [[nodiscard]] Confirmed handleConfirm(const KeyConfirm &confirm);

    /// The next box for the peer, from handleShare() on; only who has the key can open it.
    [[nodiscard]] std::optional<Sealed> seal(const QByteArray &text);

    /// What is in the peer's next box, from a right handleConfirm() on. Nothing where it is not that box,
    /// which ends the exchange.
    [[nodiscard]] std::optional<QByteArray> open(const Sealed &sealed);

    /// For the knocks, from a right handleConfirm() on.
    [[nodiscard]] std::optional<SessionKey> sessionKey() const;

    /// The words that both people see if nobody sits in between; from a right handleConfirm() on.
    [[nodiscard]] std::optional<SafetyWordIndexes> safetyWordIndexes() const;

private:
    struct ShareAwaited
    {
        SecretBytes scalar;
    };
    struct ConfirmAwaited
    {
        QByteArray peerShare;
        SecretBytes secret;
        Sealer sealer;
    };
    struct Agreed
    {
        SessionKey key;
        SafetyWordIndexes words;
        Sealer sealer;
        Opener opener;
    };
    struct Failed
    { };

    [[nodiscard]] QByteArray boundTo(Role sender) const;
    [[nodiscard]] SafetyWordIndexes wordsFor(const SecretBytes &secret, const QByteArray &peerOpening) const;

    Role m_role;
    QByteArray m_context;
    QByteArray m_opening;
    QByteArray m_peerCommitment;
    QByteArray m_sessionId;
    KeyShare m_share;
    std::variant<ShareAwaited, ConfirmAwaited, Agreed, Failed> m_state;
};

} // namespace punchline
