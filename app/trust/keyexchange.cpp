// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/keyexchange.h"

#include "app/trust/derivedkey.h"
#include "app/trust/sodium.h"

#include <QCryptographicHash>

#include <utility>

namespace punchline {

namespace {

constexpr QByteArrayView Protocol = "punchline/1";

QByteArrayView labelOf(Role role)
{
    return role == Role::Initiator ? "initiator" : "responder";
}

/// Puts the initiator's value first, on both sides.
template <typename T> std::pair<T, T> inOrder(Role self, const T &own, const T &peers)
{
    return self == Role::Initiator ? std::pair(own, peers) : std::pair(peers, own);
}

QByteArray sessionIdOf(Role self, const QByteArray &opening, const QByteArray &peerCommitment)
{
    const auto [initiators, responders] = inOrder(self, commitmentTo(opening), peerCommitment);
    return initiators + responders;
}

SecretBytes sealKey(const SecretBytes &secret, Role sender)
{
    return derivedKey(secret, "punchline/1 seal " + labelOf(sender).toByteArray());
}

} // namespace

QByteArray freshOpening()
{
    return sodium::randomBytes(OpeningSize);
}

QByteArray commitmentTo(const QByteArray &opening)
{
    return QCryptographicHash::hash("punchline/1 commitment" + opening, QCryptographicHash::Sha256);
}

KeyExchange::KeyExchange(KeyExchangeSetup setup)
    : m_role(setup.role)
    , m_context(std::move(setup.context))
    , m_opening(std::move(setup.opening))
    , m_peerCommitment(std::move(setup.peerCommitment))
    , m_before(std::move(setup.before))
    , m_sessionId(sessionIdOf(m_role, m_opening, m_peerCommitment))
    , m_share{cpace::shareOf(setup.scalar,
                             cpace::generator(setup.code, cpace::joined({Protocol, m_context}), m_sessionId))}
    , m_state(ShareAwaited{std::move(setup.scalar)})
{
    // Our own commitment, reflected, is not a peer's.
    const QByteArray own = commitmentTo(m_opening);
    if (m_peerCommitment.size() != own.size() || m_peerCommitment == own)
        m_state = Failed{};
}

std::optional<KeyConfirm> KeyExchange::handleShare(const KeyShare &peerShare)
{
    const auto *awaited = std::get_if<ShareAwaited>(&m_state);
    std::optional<SecretBytes> point;
    if (awaited && peerShare != m_share)
        point = cpace::commonPoint(awaited->scalar, peerShare.share);
    if (!point) {
        m_state = Failed{};
        return std::nullopt;
    }
    const cpace::Message own{m_share.share, labelOf(m_role)};
    const cpace::Message peers{peerShare.share, labelOf(otherRole(m_role))};
    const auto [initiators, responders] = inOrder(m_role, own, peers);
    SecretBytes secret = cpace::sharedSecret(m_sessionId, *point, cpace::transcript(initiators, responders));
    KeyConfirm confirm{cpace::confirmation(m_sessionId, secret, own).view().toByteArray(), m_opening};
    Sealer sealer(sealKey(secret, m_role), boundTo(m_role));
    m_state = ConfirmAwaited{peerShare.share, std::move(secret), std::move(sealer)};
    return confirm;
}

KeyExchange::Confirmed KeyExchange::handleConfirm(const KeyConfirm &confirm)
{
    auto *awaited = std::get_if<ConfirmAwaited>(&m_state);
    if (!awaited) {
        m_state = Failed{};
        return Confirmed::Misbehaved;
    }
    const Role peer = otherRole(m_role);
    const SecretBytes expected =
        cpace::confirmation(m_sessionId, awaited->secret, {awaited->peerShare, labelOf(peer)});
    if (!sodium::isEqual(confirm.mac, expected.view())) {
        m_state = Failed{};
        return Confirmed::WrongCode;
    }
    if (commitmentTo(confirm.opening) != m_peerCommitment) {
        m_state = Failed{};
        return Confirmed::Misbehaved;
    }
    m_state = Agreed{SessionKey{derivedKey(awaited->secret, "punchline/1 knock")},
                     ReturnKey::after(awaited->secret, m_before), wordsFor(awaited->secret, confirm.opening),
                     std::move(awaited->sealer), Opener(sealKey(awaited->secret, peer), boundTo(peer))};
    return Confirmed::Yes;
}

std::optional<Sealed> KeyExchange::seal(const QByteArray &text)
{
    if (auto *awaited = std::get_if<ConfirmAwaited>(&m_state))
        return Sealed{awaited->sealer.seal(text)};
    if (auto *agreed = std::get_if<Agreed>(&m_state))
        return Sealed{agreed->sealer.seal(text)};
    return std::nullopt;
}

std::optional<QByteArray> KeyExchange::open(const Sealed &sealed)
{
    std::optional<QByteArray> text;
    if (auto *agreed = std::get_if<Agreed>(&m_state))
        text = agreed->opener.open(sealed.box);
    if (!text)
        m_state = Failed{};
    return text;
}

std::optional<SessionKey> KeyExchange::sessionKey() const
{
    const auto *agreed = std::get_if<Agreed>(&m_state);
    return agreed ? std::optional(agreed->key) : std::nullopt;
}

std::optional<ReturnKey> KeyExchange::returnKey() const
{
    const auto *agreed = std::get_if<Agreed>(&m_state);
    return agreed ? std::optional(agreed->returnKey) : std::nullopt;
}

std::optional<SafetyWordIndexes> KeyExchange::safetyWordIndexes() const
{
    const auto *agreed = std::get_if<Agreed>(&m_state);
    return agreed ? std::optional(agreed->words) : std::nullopt;
}

QByteArray KeyExchange::boundTo(Role sender) const
{
    return cpace::joined({Protocol, m_context, labelOf(sender)});
}

SafetyWordIndexes KeyExchange::wordsFor(const SecretBytes &secret, const QByteArray &peerOpening) const
{
    // The secret already covers the shares, the commitments and the context.
    const auto [initiators, responders] = inOrder(m_role, m_opening, peerOpening);
    return punchline::safetyWordIndexes(
        derivedKey(secret, "punchline/1 safety words" + initiators + responders));
}

} // namespace punchline
