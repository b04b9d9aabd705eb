// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"
#include "app/trust/paircode.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace punchline {

/// What the command line asked the desktop program to do.
struct LaunchOptions
{
    std::optional<ServerAddress> server; ///< From the option or from the link.
    std::optional<PairCode> code;        ///< From the option or from the link.
    bool connectAtOnce = false;
    QString profile; ///< Empty for the default settings.
};

/// The program is to print this text and exit without a window.
struct PrintAndExit
{
    QString text;
    int exitCode = 0; ///< 0: the text goes to stdout; otherwise to stderr.
};

/// Parses the command line; @p arguments begins with the program's name. Needs no display.
[[nodiscard]] std::variant<LaunchOptions, PrintAndExit> parseLaunchOptions(const QStringList &arguments);

/// What a later start of the program tells the running instance.
struct HandOver
{
    std::optional<ServerAddress> server;
    std::optional<PairCode> code;
    /// Lets a Wayland desktop bring the running instance to the front; the later start received it. May be
    /// empty.
    QByteArray activationToken;
};

[[nodiscard]] QByteArray handOverMessage(const HandOver &handOver);

/// Parses such a message, which any program of this user may have written; `nullopt` if it is not valid.
[[nodiscard]] std::optional<HandOver> readHandOver(const QByteArray &message);

/// The name under which QSettings keeps the settings of @p profile.
[[nodiscard]] QString settingsName(const QString &profile);

} // namespace punchline
