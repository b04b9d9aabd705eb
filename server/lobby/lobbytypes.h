// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <chrono>

/// What all parts of the Lobby count and measure with.
namespace punchline {

/// A client of one server; no id is ever used again.
using ClientId = quint64;

using TimePoint = std::chrono::steady_clock::time_point;
using Duration = std::chrono::steady_clock::duration;

} // namespace punchline
