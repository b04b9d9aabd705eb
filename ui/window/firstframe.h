// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace punchline {

/// Logs "first frame" in the category punchline.start (off by default) once @p window has been painted for
/// the first time. The start-up benchmark waits for it.
void logFirstFrame(QWidget &window);

} // namespace punchline
