// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/protocol/peermessages.h"

#include <QList>

#include <variant>

/// What a ChatSession and its parts want done, and what they have to tell.
namespace punchline::chat {

/// Send this on the link.
struct Send
{
    TalkMessage message;
    friend bool operator==(const Send &, const Send &) = default;
};

/// A new text of mine, which is being sent, or of the peer's. Its id counts from 1 for each author.
struct Added
{
    Text text;
    bool mine = false;
    friend bool operator==(const Added &, const Added &) = default;
};

/// What has become of my text.
struct Marked
{
    quint64 id = 0;
    DeliveryState state = DeliveryState::Delivered;
    friend bool operator==(const Marked &, const Marked &) = default;
};

/// Why a classic peer cannot be sent a text.
enum class Refusal {
    TooLong,  ///< It reads no more at once.
    ZeroByte, ///< One would end the message.
};

/// My text cannot be said to a classic peer, and was not sent. A Marked comes with it.
struct Refused
{
    quint64 id = 0;
    Refusal reason = Refusal::TooLong;
    friend bool operator==(const Refused &, const Refused &) = default;
};

/// The peer has a new name; empty if it has none any more. Of many names in a short time only the last one is
/// told.
struct PeerNamed
{
    QString name; ///< Fit to be shown in one line: see cleanName().
    friend bool operator==(const PeerNamed &, const PeerNamed &) = default;
};

/// The peer's person has begun to write, or has stopped.
struct PeerTyping
{
    bool typing = false;
    friend bool operator==(const PeerTyping &, const PeerTyping &) = default;
};

enum class End {
    Left,       ///< This side's leave() is through.
    PeerLeft,   ///< The peer has said goodbye.
    Misbehaved, ///< The peer broke the protocol.
};

/// Close the link after everything has been sent. The last command.
struct Close
{
    End end = End::Left;
    friend bool operator==(const Close &, const Close &) = default;
};

using Command = std::variant<Send, Added, Marked, Refused, PeerNamed, PeerTyping, Close>;

} // namespace punchline::chat

namespace punchline {

using ChatCommands = QList<chat::Command>;

} // namespace punchline
