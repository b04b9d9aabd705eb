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

/// What the desktop program was asked to do on its command line.
struct LaunchOptions
{
    std::optional<ServerAddress> server; ///< From the option or the link.
    std::optional<PairCode> code;        ///< The same.
    bool connectAtOnce = false;
    QString profile; ///< Empty: the normal settings.
};

/// The program is to print this text and to end, without a window.
struct PrintAndExit
{
    QString text;
    int exitCode = 0; ///< 0: the text belongs on stdout; else on stderr.
};

/// Reads the command line; @p arguments begins with the program's name. Needs no display.
[[nodiscard]] std::variant<LaunchOptions, PrintAndExit> parseLaunchOptions(const QStringList &arguments);

/// What a later start of the program tells the first.
struct HandOver
{
    std::optional<ServerAddress> server;
    std::optional<PairCode> code;
    /// With which a Wayland desktop lets the first one come to the front, as the later one was given it.
    /// Empty: none.
    QByteArray activationToken;
};

[[nodiscard]] QByteArray handOverMessage(const HandOver &handOver);

/// Reads such a message, which any program of this user can have written. Nothing where it is none.
[[nodiscard]] std::optional<HandOver> readHandOver(const QByteArray &message);

/// The name under which QSettings keeps the settings of @p profile.
[[nodiscard]] QString settingsName(const QString &profile);

} // namespace punchline
