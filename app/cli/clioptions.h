// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// The code or the link comes by the first line of standard input.
struct AwaitedInvitation
{
    std::optional<ServerAddress> server; ///< Where the command line names one.
};

/// What `punchline-cli connect …`, `invite …`, `join …` or `check …` was asked for: session.purpose and
/// session.meeting say which.
struct CliOptions
{
    SessionOptions session;
    std::optional<AwaitedInvitation> awaited; ///< `join -`: takeInvitation() completes the session.
    QString name;                             ///< How this side calls itself; empty: not at all.
    bool json = false;
    std::optional<std::chrono::seconds> stay; ///< How long the session stays open after the link.
    bool untilLeft = false;                   ///< It stays open until the other side leaves.
};

/// To be printed on standard output instead of doing anything.
struct CliText
{
    QString text;
};

/// What of the command line cannot be used, in one sentence, and in another what to do next.
struct CliUsageError
{
    QString message;
    QString advice;
};

using CliRequest = std::variant<CliOptions, CliText, CliUsageError>;

/// Reads the command line, the program's name first.
[[nodiscard]] CliRequest parseCommandLine(const QStringList &arguments);

/// Whether @p arguments, which may have anything else wrong with them, ask for JSON.
[[nodiscard]] bool asksForJson(const QStringList &arguments);

/// Completes @p session by @p typed, a code or a link, and by @p server, which a bare code needs and a link
/// must not contradict.
[[nodiscard]] std::optional<CliUsageError> takeInvitation(const QString &typed,
                                                          const std::optional<ServerAddress> &server,
                                                          SessionOptions &session);

} // namespace punchline
