// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>

#include <chrono>
#include <optional>

// The one opcode of the Port Control Protocol that is needed here, MAP, for TCP over IPv4: RFC 6887, sections
// 7 and 11.
namespace punchline::pcp {

constexpr qsizetype NonceSize = 12;        ///< RFC 6887, section 11.1.
constexpr qsizetype MapMessageSize = 60;   ///< Header and MAP, both ways, without options.
constexpr qsizetype MaxMessageSize = 1100; ///< RFC 6887, section 7.

struct MapRequest
{
    QHostAddress client; ///< The address that the router sees as the source: IPv4.
    QByteArray nonce;    ///< NonceSize bytes that nobody can guess.
    quint16 internalPort = 0;
    Endpoint suggested;               ///< Null address or port 0: the router may choose.
    std::chrono::seconds lifetime{0}; ///< 0 removes the mapping.
};

/// What an answer says that has the form of one. Of an error only the result may be filled in.
struct MapResponse
{
    quint8 version = 0;
    quint8 result = 0; ///< RFC 6887, section 7.4; 0 is success.
    std::chrono::seconds lifetime{0};
    quint32 epoch = 0; ///< Seconds since the router forgot its mappings.
    QByteArray nonce;
    quint8 protocol = 0;
    quint16 internalPort = 0;
    Endpoint external;
};

enum class Verdict {
    Ignored, ///< No answer to this request: a stray, a forgery, garbage.
    Refused,
    Granted, ///< Or removed, where the request said so.
};

[[nodiscard]] QByteArray encodeMapRequest(const MapRequest &request);

/// Nothing for what is no answer of a PCP or NAT-PMP server (RFC 6887, sections 8.3 and 9).
[[nodiscard]] std::optional<MapResponse> decodeMapResponse(const QByteArray &datagram);

/// What @p response means to who sent @p request: nonce, protocol and port must be its own (RFC 6887, section
/// 11.4). That a server does not speak this version at all is believed without them: it cannot know them.
[[nodiscard]] Verdict judge(const MapResponse &response, const MapRequest &request);

} // namespace punchline::pcp
