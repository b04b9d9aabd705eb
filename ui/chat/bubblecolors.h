// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

class QModelIndex;
class QPalette;

namespace punchline {

/// The colours of one bubble: accent for my messages, a quiet fill for the peer's and for undelivered ones,
/// grey for those taken back.
struct BubbleColors
{
    /// Colours for a row of ConversationRows.
    BubbleColors(const QPalette &palette, const QModelIndex &index);

    QColor fill;
    QColor text;
    QColor footer;
    QColor border; ///< Invalid if there is no border.
};

} // namespace punchline
