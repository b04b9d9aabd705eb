// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peercodec.h"

#include "app/protocol/classic.h"

namespace punchline {

PeerInput PeerCodec::next()
{
    if (m_spoilt)
        return Spoilt{};
    PeerInput input = take();
    m_spoilt = std::holds_alternative<Spoilt>(input);
    return input;
}

PeerInput PeerCodec::take()
{
    if (m_buffer.isEmpty())
        return NeedMore{};
    if (m_buffer.front() == FrameFirstByte)
        return nextFrame();
    return m_classicStream ? nextClassicText() : PeerInput(Spoilt{});
}

PeerInput PeerCodec::nextFrame()
{
    QCborMap map;
    switch (takeFrame(m_buffer, map, m_maxPayload)) {
    case FrameStatus::NeedMore:
        return NeedMore{};
    case FrameStatus::TooLarge:
    case FrameStatus::Malformed:
        return Spoilt{};
    case FrameStatus::Taken:
        break;
    }
    auto decoded = decodePeer(map);
    if (auto *message = std::get_if<PeerMessage>(&decoded))
        return std::move(*message);
    const auto &failure = std::get<DecodeFailure>(decoded);
    if (failure.reason == DecodeFailure::Reason::UnknownType)
        return UnknownMessage{static_cast<quint64>(failure.type)};
    return Spoilt{};
}

PeerInput PeerCodec::nextClassicText()
{
    QByteArray bytes;
    switch (classic::takeMessage(m_buffer, bytes)) {
    case classic::MessageStatus::NeedMore:
        return NeedMore{};
    case classic::MessageStatus::TooLong:
        return Spoilt{};
    case classic::MessageStatus::Taken:
        break;
    }
    const QString text = classic::messageText(bytes);
    return PeerMessage(Text{++m_classicTexts, text, text == classic::HelloText});
}

QByteArray PeerCodec::encode(const PeerMessage &message) const
{
    if (m_dialect == Dialect::Framed)
        return encodePeer(message);
    const auto *talk = std::get_if<TalkMessage>(&message);
    const auto *text = talk ? std::get_if<Text>(talk) : nullptr;
    return text ? classic::textMessage(text->text) : QByteArray();
}

} // namespace punchline
