// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/role.h"
#include "app/protocol/signalmessages.h"
#include "app/trust/cpace.h"
#include "app/trust/returnkeys.h"
#include "app/trust/safetywords.h"
#include "app/trust/sealedbox.h"
#include "app/trust/secretbytes.h"
#include "app/trust/sessionkey.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace punchline {

/// OpeningSize random bytes. A client sends the server only their commitmentTo() when it asks to be paired,
/// and sends the peer the bytes themselves once both shares are fixed.
[[nodiscard]] QByteArray freshOpening();

/// 32 bytes that pin @p opening down without revealing it.
[[nodiscard]] QByteArray commitmentTo(const QByteArray &opening);

/// What a side knows once it has been paired.
struct KeyExchangeSetup
{
    Role role = Role::Initiator;
    SecretBytes code;          ///< The secret part of the code or link; empty if there is none.
    QByteArray context;        ///< Public data that must be the same on both sides: the room, and which
                               ///< secret.
    QByteArray opening;        ///< This side's opening.
    QByteArray peerCommitment; ///< As received from the server.
    ReturnKey before = {}; ///< By which the two have met again; of generation 0 if this is the first time.
    SecretBytes scalar = cpace::freshScalar(); ///< For this exchange only; tests fix it.
};

/// How two paired clients agree on keys that the server between them does not have: CPace from the code, then
/// each side's proof that it has the same key. Driven by Pairing with the messages that come through the
/// server. A message that is out of place, was made from another code, context, role or commitment, or is our
/// own message reflected ends the exchange for good: after that, nothing is sealed, opened or revealed.
/// Without a code, an attacker in between can take part on both sides, but cannot make both sides see the
/// same safety words: an opening is revealed only once the shares are fixed, and was committed to before they
/// were made, so that nobody can search for shares or openings that lead to the other side's words.
class KeyExchange
{
public:
    explicit KeyExchange(KeyExchangeSetup setup);

    /// The first message to send.
    [[nodiscard]] KeyShare share() const { return m_share; }

    /// The answer to the peer's share; `nullopt` if the share is not a point, is our own, or is the second.
    [[nodiscard]] std::optional<KeyConfirm> handleShare(const KeyShare &peerShare);

    enum class Confirmed {
        Yes,
        WrongCode,  ///< The peer has a different key: another code, or somebody has changed a message.
        Misbehaved, ///< Out of place, or the opening does not match the peer's commitment.
    };
    [[nodiscard]] Confirmed handleConfirm(const KeyConfirm &confirm);

    /// The next box for the peer, from handleShare() on; only the holder of the key can open it.
    [[nodiscard]] std::optional<Sealed> seal(const QByteArray &text);

    /// Opens the peer's next box, after a successful handleConfirm(). `nullopt` if it is not that box, which
    /// ends the exchange.
    [[nodiscard]] std::optional<QByteArray> open(const Sealed &sealed);

    /// The key for the knocks, after a successful handleConfirm().
    [[nodiscard]] std::optional<SessionKey> sessionKey() const;

    /// What leads to the next link, after a successful handleConfirm(). Its generation is this link's.
    [[nodiscard]] std::optional<ReturnKey> returnKey() const;

    /// The words that both people see if nobody is in between; after a successful handleConfirm().
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
        ReturnKey returnKey;
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
    ReturnKey m_before;
    QByteArray m_sessionId;
    KeyShare m_share;
    std::variant<ShareAwaited, ConfirmAwaited, Agreed, Failed> m_state;
};

} // namespace punchline
