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

/// The code or link comes in the first line of standard input.
struct AwaitedInvitation
{
    std::optional<ServerAddress> server; ///< Set if the command line names one.
};

/// The request of `punchline-cli connect …`, `invite …`, `join …` or `check …`; session.purpose and
/// session.meeting say which.
struct CliOptions
{
    SessionOptions session;
    std::optional<AwaitedInvitation> awaited; ///< `join -`: takeInvitation() completes the session.
    QString name;                             ///< This side's display name; empty for none.
    bool json = false;
    std::optional<std::chrono::seconds> stay; ///< How long the session stays open after the link.
    bool untilLeft = false;                   ///< Stay open until the other side leaves.
};

/// Text to print on standard output instead of doing anything else.
struct CliText
{
    QString text;
};

/// What is wrong with the command line, in one sentence, and what to do next, in another.
struct CliUsageError
{
    QString message;
    QString advice;
};

using CliRequest = std::variant<CliOptions, CliText, CliUsageError>;

/// Parses the command line, which begins with the program's name.
[[nodiscard]] CliRequest parseCommandLine(const QStringList &arguments);

/// True if @p arguments, whatever else is wrong with them, ask for JSON.
[[nodiscard]] bool asksForJson(const QStringList &arguments);

/// Completes @p session with @p typed, a code or a link, and with @p server, which a bare code needs and a
/// link must not contradict.
[[nodiscard]] std::optional<CliUsageError> takeInvitation(const QString &typed,
                                                          const std::optional<ServerAddress> &server,
                                                          SessionOptions &session);

} // namespace punchline
