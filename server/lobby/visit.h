// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

namespace punchline {

/// What another server has to know of a client of this one that goes there, since somebody waits for it: its
/// connection stays here, and its messages are passed on. There it is a guest.
struct Visit
{
    Endpoint serverReflexive;
    Dialect dialect = Dialect::Framed;
    bool toldToWait = false;
    bool hasWaited = false;                ///< Since it was last heard of: it may have died.
    quint32 lastPing = 0;                  ///< The number of the last one; the guest's go on from there.
    QByteArray commitment;                 ///< Empty where the client is classic.
    quint32 room = 0;                      ///< 0: it wants to meet somebody in the lobby.
    SecretKind secret = SecretKind::Words; ///< In a room.
    quint64 host = 0;                      ///< In the lobby: who was found there.
    friend bool operator==(const Visit &, const Visit &) = default;
};

} // namespace punchline
