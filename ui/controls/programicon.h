// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>

namespace punchline {

/// The program's icon, in every size that it has been drawn in.
[[nodiscard]] QIcon programIcon();

/// The same with a mark that something has not been read.
[[nodiscard]] QIcon markedProgramIcon();

} // namespace punchline
