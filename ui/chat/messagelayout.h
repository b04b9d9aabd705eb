// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/text/links.h"

#include <QTextLayout>

namespace punchline {

/// The text of one message, or the part of it that is shown, laid out for a width. It is laid out as plain
/// text and never read as markup.
struct MessageLayout
{
    /// @p part counts from 0; if there are fewer parts, the last one is taken.
    MessageLayout(const QString &message, int part, int width, const QFont &font);

    QTextLayout text;
    QSizeF size;                ///< Of the text.
    qreal lastLine = 0;         ///< How much of the width its last line takes.
    bool isRightToLeft = false; ///< Then the last line ends on the left.
    QList<LinkSpan> links;
    int width = 0;
    int part = 0;
    int parts = 1;
    int emoji = 0; ///< See emojiCount().

private:
    void layOut(Qt::LayoutDirection direction);
};

/// A message's text made harmless, in the form that QTextLayout needs: every line break becomes a line
/// separator.
[[nodiscard]] QString layoutText(const QString &text);

} // namespace punchline
