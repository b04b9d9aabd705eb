// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QWidget;

namespace punchline {

/// Names @p label as what explains @p control: a page that scrolls shows both while the control has the
/// focus.
void setExplanation(QWidget &control, QWidget &label);

/// What explains @p control; `nullptr` if nothing does, or if it is not shown.
[[nodiscard]] QWidget *explanationOf(const QWidget &control);

} // namespace punchline
