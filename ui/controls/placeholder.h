// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QWidget;

namespace punchline {

/// Writes @p text into the middle of a view's @p viewport that has nothing to show yet, from its paint event.
void paintPlaceholder(QWidget *viewport, const QString &text);

} // namespace punchline
