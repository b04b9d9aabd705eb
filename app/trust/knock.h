// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/sessionkey.h"

#include <QByteArray>

namespace punchline {

/// The size of a knock, in bytes.
inline constexpr qsizetype KnockSize = 32;

/// The first bytes in each direction of a raw connection. They tell the peer from a stranger before anything
/// from that stranger is parsed; the next step shows that nobody listens in between.
enum class Knock {
    Initiator,  ///< The initiator is here.
    Nominating, ///< The same, and this connection is to be the link: TLS follows at once.
    Responder,  ///< The answer to Initiator. Nominating is answered by TLS.
};

/// KnockSize bytes: a MAC under the session key over the kind of knock, so that a reflected knock opens
/// nothing.
[[nodiscard]] QByteArray knockBytes(const SessionKey &key, Knock knock);

/// True if @p bytes are this knock. Takes the same time for all wrong knocks of the right size.
[[nodiscard]] bool isKnock(const SessionKey &key, Knock knock, const QByteArray &bytes);

} // namespace punchline
