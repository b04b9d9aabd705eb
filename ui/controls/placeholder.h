// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

class QString;
class QWidget;

namespace punchline {

/// Draws @p text in the middle of the @p viewport of an empty view; to be called from its paint event.
void paintPlaceholder(QWidget *viewport, const QString &text);

} // namespace punchline
