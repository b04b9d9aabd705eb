// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/decoded.h"
#include "app/protocol/lineend.h"
#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>
#include <QCborMap>
#include <QString>

#include <variant>

/// What two clients say to each other on the direct link, one message a frame.
namespace punchline {

/// The largest payload that may come before the other side has said LinkReady.
inline constexpr qsizetype MaxUnprovenPayload = 64;

/// The longest text of one message, in UTF-8 bytes.
inline constexpr qsizetype MaxTextBytes = 32 * 1024;

/// The longest name, in UTF-8 bytes.
inline constexpr qsizetype MaxNameBytes = 256;

/// The first message in each direction of a link that is secure: the sender knows the peer, and the responder
/// agrees that this one is the link (RFC 8445, section 8.1.1: nomination).
struct LinkReady
{
    friend bool operator==(const LinkReady &, const LinkReady &) = default;
};

/// One line of the conversation, or a part of it. Ids count from 1 in each direction.
struct Text
{
    quint64 id = 0;
    QString text;       ///< At most MaxTextBytes.
    bool hello = false; ///< One of the `Hello, world` stream.
    LineEnd end = LineEnd::Feed;
    friend bool operator==(const Text &, const Text &) = default;
};

/// The Text with this id has been taken over by the receiver.
struct Ack
{
    quint64 id = 0;
    friend bool operator==(const Ack &, const Ack &) = default;
};

/// Asks the other side to stop its `Hello, world` stream.
struct StopHello
{
    friend bool operator==(const StopHello &, const StopHello &) = default;
};

/// Keeps the NATs' mappings alive and finds out whether the peer is; answered with Alive.
struct KeepAlive
{
    friend bool operator==(const KeepAlive &, const KeepAlive &) = default;
};

struct Alive
{
    friend bool operator==(const Alive &, const Alive &) = default;
};

/// The sender has said all; the receiver sends what it still has, its own Leave, and closes.
struct Leave
{
    friend bool operator==(const Leave &, const Leave &) = default;
};

/// How the sender calls itself from now on; empty: not at all any more.
struct Name
{
    QString name; ///< At most MaxNameBytes.
    friend bool operator==(const Name &, const Name &) = default;
};

/// The sender's person is writing. It holds for a few seconds, or until a text comes.
struct Typing
{
    friend bool operator==(const Typing &, const Typing &) = default;
};

/// What is said about the link itself.
using LinkMessage = std::variant<LinkReady, KeepAlive, Alive>;

/// What is said in the conversation.
using TalkMessage = std::variant<Text, Ack, StopHello, Leave, Name, Typing>;

/// A ProtocolError, which the rendezvous protocol has too, says that a frame was refused.
using PeerMessage = std::variant<LinkMessage, TalkMessage, ProtocolError>;

/// The message as a whole frame.
[[nodiscard]] QByteArray encodePeer(const PeerMessage &message);

/// Reads a message out of a frame's map. Unknown keys are ignored.
[[nodiscard]] Decoded<PeerMessage> decodePeer(const QCborMap &map);

} // namespace punchline
