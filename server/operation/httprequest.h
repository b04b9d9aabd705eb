// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <variant>

/// As much of HTTP/1.1 (RFC 9112) as health checks and metrics need: the head of one GET or HEAD, and one
/// answer that ends the connection. No request bodies, no persistent connections; header fields are ignored.
namespace punchline::http {

/// Longer heads are refused. Prometheus, browsers and probes send some hundred bytes.
inline constexpr qsizetype MaxHeadBytes = 4096;

enum Status {
    Ok = 200,
    BadRequest = 400,
    NotFound = 404,
    MethodNotAllowed = 405,
    HeadTooLarge = 431,
    Unavailable = 503,
    VersionNotSupported = 505,
};

using RequestIncomplete = std::monostate;

/// A request that cannot be answered, and the status for it.
struct RequestRefused
{
    int status = BadRequest;
    friend bool operator==(const RequestRefused &, const RequestRefused &) = default;
};

struct Request
{
    enum class Method { Get, Head };

    Method method = Method::Get;
    QByteArray path; ///< Without the query.
    friend bool operator==(const Request &, const Request &) = default;
};

/// Judges the bytes that have come so far.
[[nodiscard]] std::variant<RequestIncomplete, RequestRefused, Request> readRequest(const QByteArray &bytes);

struct Answer
{
    int status = Ok;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
};

/// The bytes of @p answer; to a HEAD without the body, but with its length.
[[nodiscard]] QByteArray encode(const Answer &answer, Request::Method method = Request::Method::Get);

/// An answer with the reason phrase of the status as its body.
[[nodiscard]] Answer statusAnswer(int status);

} // namespace punchline::http
