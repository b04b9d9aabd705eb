// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace punchline {

/// Says "first frame" in the logging category punchline.start (off by default) once @p window has been
/// painted for the first time: what the start-up measurement waits for.
void logFirstFrame(QWidget &window);

} // namespace punchline
