// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"

#include "app/protocol/frame.h"
#include "app/protocol/messagecodec.h"

#include <limits>

namespace punchline {

namespace {

using cbor::fields;

void fields(auto &io, Text &text)
{
    io.required(1, text.id, cbor::NumberField{1});
    io.required(2, text.text, cbor::TextField{MaxTextBytes});
    io.required(3, text.hello, cbor::FlagField());
    io.optional(4, text.end, cbor::FlagField());
    io.optional(5, text.age, cbor::Lenient{cbor::NumberField{1, MaxTextAge}});
}

void fields(auto &io, Ack &ack)
{
    io.required(1, ack.id, cbor::NumberField());
}

void fields(auto &io, Name &name)
{
    io.required(1, name.name, cbor::TextField{MaxNameBytes});
}

void fields(auto &io, Resume &resume)
{
    io.required(1, resume.generation, cbor::NumberField{1, std::numeric_limits<quint32>::max()});
    io.required(2, resume.kept, cbor::NumberField());
}

void fields(auto &io, Seek &seek)
{
    io.optional(1, seek.relayEnds, cbor::Lenient{cbor::FlagField()});
}

constexpr auto PeerFields = [](auto &io, auto &message) { fields(io, message); };

} // namespace

QByteArray encodePeer(const PeerMessage &message)
{
    QCborMap map;
    cbor::writeMessage(map, message, PeerFields);
    return encodeFrame(map);
}

Decoded<PeerMessage> decodePeer(const QCborMap &map)
{
    return cbor::readMessage<PeerMessage>(map, PeerFields);
}

} // namespace punchline
