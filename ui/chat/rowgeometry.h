// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPainterPath>
#include <QString>

class QFont;
class QModelIndex;
class QStyleOptionViewItem;

namespace punchline {

struct MessageLayout;

/// Where the parts of one row of ConversationRows are: bubbles stand in a column in the middle of the row,
/// which has a gutter on either side.
struct RowGeometry
{
    enum class Head {
        Ordinary,
        NewMessages, ///< The line for new messages is above the row.
    };

    /// Of the row drawn at @p option.rect. @p content is its text, laid out for textWidth(); null for a line.
    RowGeometry(const QStyleOptionViewItem &option, const QModelIndex &index, const MessageLayout *content,
                Head head);

    /// The widest that a message's text may be in @p row.
    [[nodiscard]] static int textWidth(const QRect &row);

    /// The gutter of @p row on the side of my messages, where nothing is drawn.
    [[nodiscard]] static QRectF endGutter(const QRect &row, Qt::LayoutDirection direction);

    /// The height of a row with one line of text: an estimate for any row.
    [[nodiscard]] static int heightOfOneLine(const QFont &font);

    /// The bubble's outline: its lower corner on the side of its author, and its upper one if it continues
    /// what they said before, are nearly square.
    [[nodiscard]] QPainterPath outline() const;

    QRectF older;  ///< Empty if no older messages were removed.
    QRectF day;    ///< Empty if no day begins here.
    QRectF unread; ///< Empty if no new messages begin here.
    QRectF bubble; ///< Or the line.
    QRectF text;
    QRectF next; ///< What can be chosen: the "show more" line, or the row's only one; empty if there is none.
    QRectF footer;
    QRectF avatar;                ///< Empty beside my messages, and beside those that continue others.
    Qt::Edge side = Qt::LeftEdge; ///< On which the bubble stands.
    int height = 0;               ///< Of the whole row.

private:
    void placeHeads(const QModelIndex &index, const QRectF &column, qreal line, Head head);
    void placeBubble(const QStyleOptionViewItem &option, const QModelIndex &index,
                     const MessageLayout &content, const QRectF &column, qreal line);

    bool m_isContinued = false;
    qreal m_top = 0; ///< Of the bubble.
};

/// The font of what is small in a row: times, dates and links to more.
[[nodiscard]] QFont footerFont(const QFont &font);

/// A message's time and delivery mark.
[[nodiscard]] QString footerText(const QModelIndex &index);

/// What leads to the next part of a long message.
[[nodiscard]] QString partText(const MessageLayout &bubble);

} // namespace punchline
