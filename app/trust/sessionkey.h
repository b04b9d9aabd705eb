// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

namespace punchline {

/// What both clients of a pair share and a stranger who finds the port does not.
struct SessionKey
{
    QByteArray bytes; ///< 32 bytes.
};

/// The key of a session that is not encrypted: a hash over both sides' nonces. It tells the peer from a
/// stranger. It does not keep the server out, which relayed both nonces.
[[nodiscard]] SessionKey plainSessionKey(const QByteArray &initiatorNonce, const QByteArray &responderNonce);

/// The knock of the side with @p sender's role: KnockSize bytes, different for the two roles, so that a
/// knock that is thrown back opens nothing.
[[nodiscard]] QByteArray knockMac(const SessionKey &key, Role sender);

/// Whether @p mac is the knock of the side with @p sender's role. Takes the same time for all wrong ones.
[[nodiscard]] bool isKnockOf(const SessionKey &key, Role sender, const QByteArray &mac);

} // namespace punchline
