// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace punchline {

/// What `punchline-cli connect …` or `check …` was asked for: session.purpose says which.
struct CliOptions
{
    SessionOptions session;
    bool json = false;
    std::optional<std::chrono::seconds> stay; ///< How long the session stays open after the link.
};

/// To be printed on standard output instead of doing anything.
struct CliText
{
    QString text;
};

/// A usage error, in one sentence with what to do next.
struct CliUsageError
{
    QString message;
};

using CliRequest = std::variant<CliOptions, CliText, CliUsageError>;

/// Reads the command line, the program's name first.
[[nodiscard]] CliRequest parseCommandLine(const QStringList &arguments);

} // namespace punchline
