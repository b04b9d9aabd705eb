// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/protocol/peermessages.h"

#include <QList>

#include <chrono>
#include <optional>
#include <variant>

/// The commands and facts of a ChatSession and its parts.
namespace punchline::chat {

/// When a person wrote a text, on the clock of whoever drives the session.
using WrittenAt = std::chrono::nanoseconds;

/// Send this on the link.
struct Send
{
    TalkMessage message;
    std::optional<WrittenAt> written = std::nullopt; ///< `nullopt` if nobody wrote it.
    friend bool operator==(const Send &, const Send &) = default;
};

/// A new text of mine, which is being sent, or of the peer. Ids count from 1 for each author.
struct Added
{
    Text text;
    bool mine = false;
    friend bool operator==(const Added &, const Added &) = default;
};

/// The new state of one of my texts.
struct Marked
{
    quint64 id = 0;
    DeliveryState state = DeliveryState::Delivered;
    friend bool operator==(const Marked &, const Marked &) = default;
};

/// Why a text cannot be sent to a classic peer.
enum class Refusal {
    TooLong,  ///< A classic peer cannot read that much at once.
    ZeroByte, ///< A zero byte would end the message.
};

/// The peer has begun the link of this generation, so it has the key that belongs to it.
struct Resumed
{
    quint32 generation = 0;
    friend bool operator==(const Resumed &, const Resumed &) = default;
};

/// My text cannot be sent to a classic peer, and was not sent. A Marked comes with it.
struct NotSent
{
    quint64 id = 0;
    Refusal reason = Refusal::TooLong;
    friend bool operator==(const NotSent &, const NotSent &) = default;
};

/// The peer has a new name; empty if it no longer has one. If the name changes often, only the last one is
/// reported.
struct NameChanged
{
    QString name; ///< Ready for display in one line: see cleanName().
    friend bool operator==(const NameChanged &, const NameChanged &) = default;
};

/// The person at the other end has begun or stopped typing.
struct TypingChanged
{
    bool typing = false;
    friend bool operator==(const TypingChanged &, const TypingChanged &) = default;
};

enum class Ending {
    Left,       ///< This side's leave() has completed.
    PeerLeft,   ///< The peer has said goodbye.
    Misbehaved, ///< The peer broke the protocol.
};

/// Close the link once everything has been sent. The last command on this link.
struct HangUp
{
    Ending end = Ending::Left;
    friend bool operator==(const HangUp &, const HangUp &) = default;
};

using Command = std::variant<Send, Added, Marked, NotSent, NameChanged, TypingChanged, Resumed, HangUp>;

} // namespace punchline::chat

namespace punchline {

using ChatCommands = QList<chat::Command>;

} // namespace punchline
