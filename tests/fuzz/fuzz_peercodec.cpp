// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peercodec.h"
#include "tests/fuzz/fuzz.h"

using namespace punchline;

/// The first byte selects the dialect, whether the peer is proven, and where the stream is cut in two. The
/// cut must not matter.
namespace {

QByteArray readAll(uint8_t options, const QByteArray &stream, qsizetype cut)
{
    PeerCodec codec((options & 1) != 0 ? Dialect::Classic : Dialect::Framed);
    codec.setMaxPayload((options & 2) != 0 ? MaxUnprovenPayload : MaxFramePayload);
    QByteArray seen;
    for (const QByteArray &part : {stream.left(cut), stream.mid(cut)}) {
        codec.append(part);
        for (;;) {
            const PeerInput input = codec.next();
            if (std::holds_alternative<NeedMore>(input))
                break;
            if (std::holds_alternative<Spoilt>(input))
                return seen + "spoilt";
            if (const auto *message = std::get_if<PeerMessage>(&input)) {
                seen += encodePeer(*message);
                const auto *talk = std::get_if<TalkMessage>(message);
                if (!talk || !std::holds_alternative<Text>(*talk))
                    REQUIRE(codec.dialect() == Dialect::Framed || codec.encode(*message).isEmpty());
            } else {
                seen += QByteArray::number(std::get<UnknownMessage>(input).type);
            }
        }
    }
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray stream = fuzz::bytes(data + 1, size - 1);
    const QByteArray whole = readAll(data[0], stream, 0);
    REQUIRE(readAll(data[0], stream, (data[0] >> 2) * stream.size() / 64) == whole);
    return 0;
}
