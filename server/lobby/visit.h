// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

namespace punchline {

/// What another server has to know of a client that visits it as a guest, because its peer waits there. The
/// connection stays at the client's own server, which passes the messages on.
struct Visit
{
    Endpoint serverReflexive; ///< To be told to its peer; hiddenEndpoint() if it is hidden.
    Endpoint concealed = {};  ///< Of a hidden one, for the quotas of its host alone.
    Dialect dialect = Dialect::Framed;
    bool toldToWait = false;
    bool hasWaited = false;                     ///< Since it last said something, so it may have died.
    quint32 lastPing = 0;                       ///< The number of the last Ping; the host's go on from there.
    QByteArray commitment;                      ///< Empty for a classic client.
    quint32 room = 0;                           ///< 0 if it does not want to join one.
    SecretKind secret = SecretKind::SpokenCode; ///< Only for a room.
    QByteArray handle = {};                     ///< Empty if it does not come by a handle.
    quint64 host = 0;                           ///< The client that was found; 0 for a room.
    bool hearsOfRelays = false;                 ///< Its own server can pass on what is said of a relay.
    friend bool operator==(const Visit &, const Visit &) = default;
};

} // namespace punchline
