// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/net/rendezvousserver.h"
#include "server/operation/log.h"
#include "server/operation/optiontable.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace punchline {

/// A text that the command line asks for, such as the help.
struct TextRequest
{
    QString text;
};

/// What is wrong with the command line or the configuration file and what to do about it, in one sentence.
struct UsageError
{
    QString sentence;
};

/// All settings, parsed and validated.
struct ServerConfiguration
{
    RendezvousServer::Settings server;
    std::optional<Endpoint> metrics;   ///< With port 0, any port.
    std::optional<LogLevel> logLevel;  ///< `nullopt`: depends on where the log goes.
    QMap<OptionId, QStringList> given; ///< As written, without options that have their defaults.
};

using ServerOptions = std::variant<ServerConfiguration, TextRequest, UsageError>;

/// Reads punchline-server's command line, and the configuration file that it names; the command line wins.
/// The first of @p arguments is the program's name.
[[nodiscard]] ServerOptions parseServerOptions(const QStringList &arguments);

/// The names of the options that differ and that a reload cannot change.
[[nodiscard]] QStringList needingRestart(const ServerConfiguration &before, const ServerConfiguration &after);

} // namespace punchline
