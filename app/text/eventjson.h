// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QJsonObject>

#include <chrono>

namespace punchline {

/// @p event as one object of the `--json` output, with its name as "event" and @p sinceStart in seconds as
/// "t".
[[nodiscard]] QJsonObject toJson(const Event &event, std::chrono::milliseconds sinceStart);

} // namespace punchline
