// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>

class QModelIndex;
class QPalette;

namespace punchline {

/// The colours of one bubble: mine in the accent colour, the peer's and what did not arrive on a quiet fill.
struct BubbleColors
{
    /// For a row of ConversationRows.
    BubbleColors(const QPalette &palette, const QModelIndex &index);

    QColor fill;
    QColor text;
    QColor footer;
    QColor border; ///< Invalid: none.
};

} // namespace punchline
