// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/trust/sessionkey.h"

#include <QByteArray>

namespace punchline {

/// The size of a knock, in bytes.
inline constexpr qsizetype KnockSize = 32;

/// The first bytes in each direction of a raw connection. They tell the peer from a stranger before anything
/// that such a one sends is parsed; that nobody listens in between is shown by what follows.
enum class Knock {
    Initiator,  ///< The initiator is here.
    Nominating, ///< The same, and this connection is to be the link: TLS follows at once.
    Responder,  ///< The answer to Initiator. Nominating is answered in TLS.
};

/// KnockSize bytes: a MAC under the session's key over which knock it is, so that one that is thrown back
/// opens nothing.
[[nodiscard]] QByteArray knockBytes(const SessionKey &key, Knock knock);

/// Whether @p bytes are this knock. Takes the same time for all wrong ones of the right size.
[[nodiscard]] bool isKnock(const SessionKey &key, Knock knock, const QByteArray &bytes);

} // namespace punchline
