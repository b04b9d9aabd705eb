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

/// The messages that two servers send to each other about a visit, that is, about a client of one server that
/// is a guest of the other.
namespace punchline::visit {

/// The guest's server begins.
struct Begin
{
    static constexpr qint64 Type = 1;
    Visit visit;
    friend bool operator==(const Begin &, const Begin &) = default;
};

/// What the guest says to its host, and the host to the guest.
struct Say
{
    static constexpr qint64 Type = 2;
    RendezvousMessage message;
    friend bool operator==(const Say &, const Say &) = default;
};

/// What the host says to a classic guest.
struct SayClassic
{
    static constexpr qint64 Type = 3;
    classic::ServerMessage message;
    friend bool operator==(const SayClassic &, const SayClassic &) = default;
};

/// The last message of either side: the guest has left, or the host closes.
struct Ended
{
    static constexpr qint64 Type = 4;
    std::optional<ProtocolError> error; ///< To be sent to the guest as the last message.
    friend bool operator==(const Ended &, const Ended &) = default;
};

/// The number of the last message that has arrived here. The receiver sends the later ones again.
struct Sync
{
    static constexpr qint64 Type = 5;
    quint32 heard = 0;
    bool isAnswer = false; ///< To another Sync. Otherwise it asks for an answer.
    friend bool operator==(const Sync &, const Sync &) = default;
};

using Content = std::variant<Begin, Say, SayClassic, Ended, Sync>;

struct Envelope
{
    Directory::ServerId from;
    bool fromHost = false;
    quint64 visit = 0; ///< Given by the guest's server, and never used again.
    /// Counts this side's messages from 1; 0 for a Sync, and for the end of an unknown visit.
    quint32 number = 0;
    Content content;
    friend bool operator==(const Envelope &, const Envelope &) = default;
};

/// The longest server id.
inline constexpr qsizetype MaxServerIdBytes = 64;

[[nodiscard]] QByteArray encode(const Envelope &message);
/// `nullopt` if the bytes are not a message.
[[nodiscard]] std::optional<Envelope> decode(const QByteArray &bytes);

} // namespace punchline::visit
