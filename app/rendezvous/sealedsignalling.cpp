// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/sealedsignalling.h"

#include "app/trust/wordlist.h"

#include <utility>

namespace punchline {

SealedSignalling::SealedSignalling(KeyExchangeSetup setup, Confirming confirming, QObject *parent)
    : QObject(parent)
    , m_keys(std::move(setup))
    , m_confirming(confirming)
{ }

void SealedSignalling::begin()
{
    Q_EMIT payloadReady(encodeSignal(m_keys.share()));
}

void SealedSignalling::send(const SealedMessage &message)
{
    if (const auto sealed = m_keys.seal(encodeSealed(message)))
        Q_EMIT payloadReady(encodeSignal(*sealed));
}

void SealedSignalling::handlePayload(const QByteArray &payload)
{
    if (m_over)
        return;
    const auto decoded = decodeSignal(payload);
    if (const auto *message = std::get_if<SignalMessage>(&decoded)) {
        std::visit([this](const auto &m) { handle(m); }, *message);
    } else if (std::get<DecodeFailure>(decoded).reason == DecodeFailure::Reason::Malformed) {
        spoil();
    }
}

QStringList SealedSignalling::safetyWords() const
{
    QStringList words;
    if (const auto indexes = m_keys.safetyWordIndexes()) {
        for (const int index : *indexes)
            words.append(wordAt(index));
    }
    return words;
}

void SealedSignalling::spoil()
{
    m_over = true;
    Q_EMIT spoilt();
}

void SealedSignalling::handle(const KeyShare &share)
{
    m_heldBack = m_keys.handleShare(share);
    if (!m_heldBack) {
        spoil();
    } else if (m_confirming == Confirming::AtOnce) {
        m_exposed = true;
        confirm(*std::exchange(m_heldBack, std::nullopt));
    }
}

void SealedSignalling::confirm(const KeyConfirm &own)
{
    Q_EMIT payloadReady(encodeSignal(own));
    Q_EMIT keyed();
}

void SealedSignalling::handle(const KeyConfirm &confirm)
{
    switch (m_keys.handleConfirm(confirm)) {
    case KeyExchange::Confirmed::Yes:
        m_exposed = false;
        Q_EMIT confirmed();
        if (const auto own = std::exchange(m_heldBack, std::nullopt))
            this->confirm(*own);
        return;
    case KeyExchange::Confirmed::WrongCode:
        m_over = true;
        Q_EMIT wrongCode();
        return;
    case KeyExchange::Confirmed::Misbehaved:
        break;
    }
    spoil();
}

void SealedSignalling::handle(const Sealed &sealed)
{
    // A box that cannot be opened was not made by the peer, or not for this position: the server, or somebody
    // on the path to it, has tampered.
    const auto plain = m_keys.open(sealed);
    if (!plain) {
        spoil();
        return;
    }
    const auto decoded = decodeSealed(*plain);
    if (const auto *message = std::get_if<SealedMessage>(&decoded)) {
        Q_EMIT received(*message);
    } else if (std::get<DecodeFailure>(decoded).reason == DecodeFailure::Reason::Malformed) {
        spoil();
    }
}

} // namespace punchline
