// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/roomstore.h"
#include "server/lobby/visit.h"

#include "app/protocol/classic.h"
#include "app/protocol/protocolerror.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// What two servers write to each other about a visit: a client of one that is a guest of the other.
namespace punchline::relay {

/// The guest's server begins.
struct Begin
{
    Visit visit;
    friend bool operator==(const Begin &, const Begin &) = default;
};

/// What the guest says to its host, and the host to the guest.
struct Say
{
    RendezvousMessage message;
    friend bool operator==(const Say &, const Say &) = default;
};

/// What the host says to a classic guest.
struct SayClassic
{
    classic::ServerMessage message;
    friend bool operator==(const SayClassic &, const SayClassic &) = default;
};

/// The last word of either: the guest has left, or the host closes.
struct End
{
    std::optional<ProtocolError> error; ///< The guest's last word to hear.
    friend bool operator==(const End &, const End &) = default;
};

/// The number of the last one that has arrived here. Who hears it sends the later ones again.
struct Sync
{
    quint32 heard = 0;
    bool isAnswer = false; ///< To another one; it is answered otherwise.
    friend bool operator==(const Sync &, const Sync &) = default;
};

using Content = std::variant<Begin, Say, SayClassic, End, Sync>;

struct Letter
{
    RoomStore::ServerId from;
    bool fromHost = false;
    quint64 visit = 0; ///< As the guest's server calls it; never used again.
    quint32 number =
        0; ///< Counts this side's letters from 1; 0 for a Sync, and for the End of an unknown visit.
    Content content;
    friend bool operator==(const Letter &, const Letter &) = default;
};

/// The longest name of a server.
inline constexpr qsizetype MaxServerIdBytes = 64;

[[nodiscard]] QByteArray encode(const Letter &letter);
/// Nothing for bytes that are no letter.
[[nodiscard]] std::optional<Letter> decode(const QByteArray &bytes);

} // namespace punchline::relay
