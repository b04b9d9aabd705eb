// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>

namespace punchline {

/// The program's icon, in every size for which it was drawn.
[[nodiscard]] QIcon programIcon();

/// The same icon with a mark for unread messages.
[[nodiscard]] QIcon markedProgramIcon();

} // namespace punchline
