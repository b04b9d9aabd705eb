// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QByteArray>

#include <chrono>
#include <optional>

// The one opcode of the Port Control Protocol that we need: MAP, for TCP over IPv4 (RFC 6887, sections 7 and
// 11).
namespace punchline::pcp {

constexpr qsizetype NonceSize = 12;        ///< RFC 6887, section 11.1.
constexpr qsizetype MapMessageSize = 60;   ///< Header and MAP, in both directions, without options.
constexpr qsizetype MaxMessageSize = 1100; ///< RFC 6887, section 7.

struct MapRequest
{
    QHostAddress client; ///< The address that the router sees as the source: IPv4.
    QByteArray nonce;    ///< NonceSize unpredictable bytes.
    quint16 internalPort = 0;
    Endpoint suggested;               ///< With a null address or port 0, the router may choose.
    std::chrono::seconds lifetime{0}; ///< 0 removes the mapping.
};

/// A well-formed answer. In an error, only the result may be filled in.
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
    Ignored, ///< Not an answer to this request: a stray packet, a forgery or garbage.
    Refused,
    Granted, ///< Or removed, if that was the request.
};

[[nodiscard]] QByteArray encodeMapRequest(const MapRequest &request);

/// `nullopt` if it is not an answer of a PCP or NAT-PMP server (RFC 6887, sections 8.3 and 9).
[[nodiscard]] std::optional<MapResponse> decodeMapResponse(const QByteArray &datagram);

/// What @p response means to the sender of @p request: nonce, protocol and port must match (RFC 6887, section
/// 11.4). An answer that the server does not support this version is believed without them, because such a
/// server cannot know them.
[[nodiscard]] Verdict judge(const MapResponse &response, const MapRequest &request);

} // namespace punchline::pcp
