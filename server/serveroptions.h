// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/rendezvousserver.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace punchline {

/// A text that the command line asks for, such as the help.
struct TextRequest
{
    QString text;
};

/// What is wrong with the command line and what to do about it, in one sentence.
struct UsageError
{
    QString sentence;
};

using ServerOptions = std::variant<RendezvousServer::Settings, TextRequest, UsageError>;

/// Reads punchline-server's command line; the first of @p arguments is the program's name.
[[nodiscard]] ServerOptions parseServerOptions(const QStringList &arguments);

} // namespace punchline
