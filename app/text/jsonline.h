// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"

#include <QByteArray>
#include <QJsonObject>

#include <chrono>

namespace punchline {

/// @p object as a line of output in UTF-8 without the line's end. What nobody sees but
/// terminals obey, or what reorders the text beside it, is escaped: control characters, format characters
/// such as a direction override (Unicode TR 9), and separators of lines. A reader of JSON has every text as
/// it was said.
[[nodiscard]] QByteArray toJsonLine(const QJsonObject &object);

/// The same for @p event as toJson() has it.
[[nodiscard]] QByteArray toJsonLine(const Event &event, std::chrono::milliseconds sinceStart);

} // namespace punchline
