// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>
#include <optional>

/// The steps of CPace on ristretto255 with SHA-512 (draft-irtf-cfrg-cpace), one function each: from a short
/// code that two sides share to a strong secret, with one message in each direction. An eavesdropper learns
/// nothing to test codes against, and a participant gets one guess. The draft's names are in brackets.
namespace punchline::cpace {

/// What one side sends, and what it is bound to.
struct Message
{
    QByteArrayView share;      ///< [Y]
    QByteArrayView associated; ///< [AD] Bound to the result; not secret.
};

/// The parts, each after its length in LEB128, so that no two lists give the same bytes [lv_cat].
[[nodiscard]] QByteArray joined(std::initializer_list<QByteArrayView> parts);

/// The generator for @p code [PRS], both sides' context [CI] and the session id [sid]. It is as secret as the
/// code: anybody who has it can test codes against it.
[[nodiscard]] SecretBytes generator(const SecretBytes &code, QByteArrayView context,
                                    QByteArrayView sessionId);

/// A random scalar other than 0 [y]. Use it for one exchange only.
[[nodiscard]] SecretBytes freshScalar();

/// The share to send: 32 bytes [Y].
[[nodiscard]] QByteArray shareOf(const SecretBytes &scalar, const SecretBytes &generator);

/// The point that both sides compute [K]; `nullopt` if @p peerShare is not the canonical encoding of a point,
/// or leads to the identity.
[[nodiscard]] std::optional<SecretBytes> commonPoint(const SecretBytes &scalar, QByteArrayView peerShare);

/// What both sides sent, in the order of their roles [transcript_ir].
[[nodiscard]] QByteArray transcript(const Message &initiator, const Message &responder);

/// The 64 bytes that both sides share if they began with the same code, context and session id, and received
/// each other's messages [ISK].
[[nodiscard]] SecretBytes sharedSecret(QByteArrayView sessionId, const SecretBytes &commonPoint,
                                       QByteArrayView transcript);

/// Proves that @p sender, which sent @p message, has the secret: 64 bytes [MAC].
[[nodiscard]] SecretBytes confirmation(QByteArrayView sessionId, const SecretBytes &sharedSecret,
                                       const Message &message);

} // namespace punchline::cpace
