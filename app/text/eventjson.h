// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QJsonObject>

#include <chrono>

namespace punchline {

/// @p event as one object of `--json`: its name under "event", @p sinceStart as seconds under "t".
[[nodiscard]] QJsonObject toJson(const Event &event, std::chrono::milliseconds sinceStart);

} // namespace punchline
