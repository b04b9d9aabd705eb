// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>

namespace punchline {

/// What this process takes of the machine. Nothing for what the system does not tell.
struct ProcessUsage
{
    std::optional<quint64> residentBytes;
    std::optional<quint64> openDescriptors;
    std::optional<quint64> mostDescriptors;
    std::optional<double> processorSeconds; ///< Of the system's time too.
    std::optional<double> startTime;        ///< Seconds since 1970.
};

[[nodiscard]] ProcessUsage processUsage();

} // namespace punchline
