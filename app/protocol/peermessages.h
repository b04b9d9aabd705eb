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

/// The messages of two clients on their link, one per frame.
namespace punchline {

/// The largest payload accepted before the other side has sent LinkReady.
inline constexpr qsizetype MaxUnprovenPayload = 64;

/// The longest text of one message, in UTF-8 bytes.
inline constexpr qsizetype MaxTextBytes = 32 * 1024;

/// The most that a text may have waited for a link, in milliseconds: a year.
inline constexpr quint64 MaxTextAge = quint64{366} * 24 * 3600 * 1000;

/// The longest name, in UTF-8 bytes.
inline constexpr qsizetype MaxNameBytes = 256;

/// The first message in each direction of a secure link: the sender has recognised the peer, and the
/// responder agrees that this connection is the link (RFC 8445, section 8.1.1: nomination).
struct LinkReady : EmptyMessage<3>
{ };

/// One line of the conversation, or part of one. Ids count from 1 in each direction.
struct Text
{
    static constexpr qint64 Type = 16;
    quint64 id = 0;
    QString text;       ///< At most MaxTextBytes.
    bool hello = false; ///< Part of the `Hello, world` stream.
    LineEnd end = LineEnd::Feed;
    quint64 age = 0; ///< Milliseconds from when it was written until it was sent; at most MaxTextAge.
    friend bool operator==(const Text &, const Text &) = default;
};

/// The receiver has accepted the Text with this id.
struct Ack
{
    static constexpr qint64 Type = 17;
    quint64 id = 0;
    friend bool operator==(const Ack &, const Ack &) = default;
};

/// Asks the other side to stop its `Hello, world` stream.
struct StopHello : EmptyMessage<18>
{ };

/// Keeps the NATs' mappings alive and checks that the peer is; answered with Alive.
struct KeepAlive : EmptyMessage<19>
{ };

struct Alive : EmptyMessage<20>
{ };

/// On a link through a relay: the sender looks for another one now, and asks the receiver to do the same.
struct Seek
{
    static constexpr qint64 Type = 25;

    bool relayEnds = false; ///< The relay may end soon, so that one through another relay will do, too.
    friend bool operator==(const Seek &, const Seek &) = default;
};

/// The sender has nothing more to say. The receiver sends what it still has, then its own Leave, and closes.
struct Leave : EmptyMessage<21>
{ };

/// The sender's display name from now on; empty for none.
struct Name
{
    static constexpr qint64 Type = 22;
    QString name; ///< At most MaxNameBytes.
    friend bool operator==(const Name &, const Name &) = default;
};

/// The person at the sender is typing. Valid for a few seconds, or until a text comes.
struct Typing : EmptyMessage<23>
{ };

/// The first message of the conversation on each link if both sides return: which link of the conversation
/// the sender means by this one, and which of the peer's texts it has. All later ones are sent again.
struct Resume
{
    static constexpr qint64 Type = 24;
    quint32 generation = 0; ///< The first link is 1.
    quint64 kept = 0;       ///< The id up to which the peer's texts are kept, as in an Ack.
    friend bool operator==(const Resume &, const Resume &) = default;
};

/// Messages about the link itself.
using LinkMessage = std::variant<LinkReady, KeepAlive, Alive, Seek>;

/// Messages of the conversation.
using TalkMessage = std::variant<Text, Ack, StopHello, Leave, Name, Typing, Resume>;

/// ProtocolError, shared with the rendezvous protocol, says that a frame was refused.
using PeerMessage = std::variant<LinkMessage, TalkMessage, ProtocolError>;

/// The message as a whole frame.
[[nodiscard]] QByteArray encodePeer(const PeerMessage &message);

/// Reads a message out of a frame's map. Unknown keys are ignored.
[[nodiscard]] Decoded<PeerMessage> decodePeer(const QCborMap &map);

} // namespace punchline
