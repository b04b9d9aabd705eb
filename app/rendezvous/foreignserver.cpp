// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/foreignserver.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace punchline {

namespace {

/// Matches if @p said begins with @p start and contains @p within, both in lower case.
struct Sign
{
    QByteArrayView start;
    QByteArrayView within;
    ErrorCode meaning = ErrorCode::NotARendezvousServer;
};

constexpr std::array Signs{
    Sign{"ssh-", {}, ErrorCode::ItIsSsh}, // RFC 4253, section 4.2.
    Sign{"http/", {}, ErrorCode::ItIsWeb},
    // Some servers answer an invalid request as in HTTP/0.9, without a status line.
    Sign{"<!doctype html", {}, ErrorCode::ItIsWeb}, Sign{"<html", {}, ErrorCode::ItIsWeb},
    Sign{"\x15\x03", {}, ErrorCode::ItIsTls}, // RFC 8446, section 5.1: an alert.
    Sign{"220", "smtp", ErrorCode::ItIsMail}, // RFC 5321, section 4.2; FTP begins with the same number.
    Sign{"220", "mail", ErrorCode::ItIsMail},
    Sign{"* ok", {}, ErrorCode::ItIsMail}, // RFC 9051, section 7.1.1: IMAP.
    Sign{"+ok", {}, ErrorCode::ItIsMail},  // RFC 1939, section 4: POP3.
};

} // namespace

ErrorCode foreignServer(QByteArrayView said)
{
    const QByteArray lower = said.toByteArray().toLower();
    const auto *sign = std::ranges::find_if(Signs, [&lower](const Sign &known) {
        return lower.startsWith(known.start) && lower.contains(known.within);
    });
    return sign != Signs.end() ? sign->meaning : ErrorCode::NotARendezvousServer;
}

} // namespace punchline
