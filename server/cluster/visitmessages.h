// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/lobby/directory.h"
#include "server/lobby/visit.h"

#include "app/protocol/classic.h"
#include "app/protocol/protocolerror.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>

#include <optional>
#include <variant>

/// What two servers write to each other about a visit: a client of one that is a guest of the other.
namespace punchline::visit {

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

struct Message
{
    Directory::ServerId from;
    bool fromHost = false;
    quint64 visit = 0; ///< As the guest's server calls it; never used again.
    quint32 number =
        0; ///< Counts this side's messages from 1; 0 for a Sync, and for the End of an unknown visit.
    Content content;
    friend bool operator==(const Message &, const Message &) = default;
};

/// The longest name of a server.
inline constexpr qsizetype MaxServerIdBytes = 64;

[[nodiscard]] QByteArray encode(const Message &message);
/// Nothing for bytes that are no message.
[[nodiscard]] std::optional<Message> decode(const QByteArray &bytes);

} // namespace punchline::visit
