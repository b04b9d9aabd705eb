// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/httprequest.h"

#include <QList>
#include <QMap>

#include <algorithm>

namespace punchline::http {

namespace {

QByteArray reasonOf(int status)
{
    static const QMap<int, QByteArray> reasons{
        {Ok, "OK"},
        {BadRequest, "Bad Request"},
        {NotFound, "Not Found"},
        {MethodNotAllowed, "Method Not Allowed"},
        {HeadTooLarge, "Request Header Fields Too Large"},
        {Unavailable, "Service Unavailable"},
        {VersionNotSupported, "HTTP Version Not Supported"},
    };
    return reasons.value(status);
}

// RFC 9110, section 5.6.2.
bool isToken(QByteArrayView text)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

// The value of a field is not used, but control characters in it are not HTTP.
bool isField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const auto isAllowed = [](char c) { return c == '\t' || static_cast<unsigned char>(c) >= ' '; };
    return colon > 0 && isToken(line.first(colon)) && std::ranges::all_of(line.sliced(colon), isAllowed)
        && !line.contains('\x7f');
}

std::variant<RequestIncomplete, RequestRefused, Request> readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words.at(0)) || !isVisible(words.at(1)) || !words.at(1).startsWith('/'))
        return RequestRefused{BadRequest};
    if (words.at(2) != "HTTP/1.1" && words.at(2) != "HTTP/1.0")
        return RequestRefused{words.at(2).startsWith("HTTP/") ? VersionNotSupported : BadRequest};
    if (words.at(0) != "GET" && words.at(0) != "HEAD")
        return RequestRefused{MethodNotAllowed};
    return Request{words.at(0) == "GET" ? Request::Method::Get : Request::Method::Head,
                   words.at(1).split('?').constFirst()};
}

} // namespace

std::variant<RequestIncomplete, RequestRefused, Request> readRequest(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    // RFC 9110, section 5.5. What else comes with it need not be awaited; what is behind the head is none of
    // it.
    if (bytes.first(end < 0 ? bytes.size() : end).contains('\0'))
        return RequestRefused{BadRequest};
    if (end < 0 ? bytes.size() >= MaxHeadBytes : end + 4 > MaxHeadBytes)
        return RequestRefused{HeadTooLarge};
    if (end < 0)
        return RequestIncomplete{};
    QByteArray head = bytes.first(end);
    head.replace("\r\n", "\n");
    if (head.contains('\r'))
        return RequestRefused{BadRequest};
    QList<QByteArray> lines = head.split('\n');
    const QByteArray requestLine = lines.takeFirst();
    if (!std::ranges::all_of(lines, [](const QByteArray &line) { return isField(line); }))
        return RequestRefused{BadRequest};
    return readRequestLine(requestLine);
}

QByteArray encode(const Answer &answer, Request::Method method)
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    bytes += "Content-Type: " + answer.contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    bytes += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    if (answer.status == MethodNotAllowed)
        bytes += "Allow: GET, HEAD\r\n";
    bytes += "\r\n";
    if (method == Request::Method::Get)
        bytes += answer.body;
    return bytes;
}

Answer statusAnswer(int status)
{
    return {.status = status, .body = reasonOf(status) + '\n'};
}

} // namespace punchline::http
