// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>

namespace punchline {

/// The machine's resources that this process uses. `nullopt` for what the system does not report.
struct ProcessUsage
{
    std::optional<quint64> residentBytes;
    std::optional<quint64> openDescriptors;
    std::optional<quint64> mostDescriptors;
    std::optional<double> processorSeconds; ///< Includes system time.
    std::optional<double> startTime;        ///< Seconds since 1970.
};

[[nodiscard]] ProcessUsage processUsage();

} // namespace punchline
