// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>

namespace punchline {

/// The resources that this process uses; `nullopt` for values that the system does not tell.
struct ProcessUsage
{
    std::optional<quint64> residentBytes;
    std::optional<quint64> openDescriptors;
    std::optional<quint64> mostDescriptors;
    std::optional<double> processorSeconds; ///< User and system time.
    std::optional<double> startTime;        ///< Seconds since 1970.
};

[[nodiscard]] ProcessUsage processUsage();

} // namespace punchline
