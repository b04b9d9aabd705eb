// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <variant>

/// As much of HTTP/1.1 (RFC 9112) as it takes to be asked how the server is: the head of one GET or HEAD, and
/// one answer that ends the connection. No bodies, no persistent connections, nothing of the header's fields
/// is used.
namespace punchline::http {

/// A longer head is refused. Prometheus, browsers and probes send some hundred bytes.
inline constexpr qsizetype MaxHeadBytes = 4096;

struct NeedMore
{
    friend bool operator==(const NeedMore &, const NeedMore &) = default;
};

/// What cannot be answered, and the status that says so.
struct Refused
{
    int status = 400;
    friend bool operator==(const Refused &, const Refused &) = default;
};

struct Request
{
    enum class Method { Get, Head };

    Method method = Method::Get;
    QByteArray path; ///< Without the query.
    friend bool operator==(const Request &, const Request &) = default;
};

/// Judges what has been heard so far.
[[nodiscard]] std::variant<NeedMore, Refused, Request> readRequest(const QByteArray &bytes);

struct Answer
{
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
};

/// The bytes of @p answer; to a HEAD without the body, with its length all the same.
[[nodiscard]] QByteArray encode(const Answer &answer, Request::Method method = Request::Method::Get);

/// With the status' own words as its body.
[[nodiscard]] Answer statusAnswer(int status);

} // namespace punchline::http
