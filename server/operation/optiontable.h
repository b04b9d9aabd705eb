// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1StringView>
#include <QtGlobal>

#include <optional>
#include <span>

namespace punchline {

/// The options of the command line and of the configuration file.
enum class OptionId {
    Listen,
    Port,
    ProbePort,
    ProbePublicPort,
    Alternate,
    ProxyProtocol,
    NoClassic,
    MaxClients,
    MaxClientsPerAddress,
    RoomSeconds,
    Relay,
    RelayRate,
    RelayTotalRate,
    RelayPairs,
    PublicAddress,
    LogLevel,
    Metrics,
    Redis,
    RedisCa,
};

/// One option. The command line, the configuration file, the check of its example and the reload all come
/// from this table alone.
struct OptionEntry
{
    enum class Takes { Flag, Number, Text };
    enum class Changes { AtReload, AtStart };

    OptionId id = OptionId::Listen;
    QLatin1StringView name; ///< "--NAME VALUE" on the command line, "NAME = VALUE" in the file.
    Takes takes = Takes::Text;
    QLatin1StringView placeholder = {}; ///< Of the value; empty for a flag.
    QLatin1StringView fallback = {};    ///< The default; empty for none.
    quint32 least = 0;                  ///< For a number.
    quint32 most = 0;
    bool repeats = false;
    const char *wanted =
        nullptr; ///< What a wrong value is to be replaced by; `nullptr` if the range says it.
    Changes changes = Changes::AtStart;
    const char *help = nullptr;
};

/// All options, in the order in which they are shown.
[[nodiscard]] std::span<const OptionEntry> optionTable();
[[nodiscard]] const OptionEntry &optionEntry(OptionId id);
[[nodiscard]] const OptionEntry *findOption(QStringView name);

} // namespace punchline
