// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/messagelayout.h"

#include <QAbstractItemDelegate>
#include <QCache>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace punchline {

struct BubbleColors;

/// A part of the text of one row that a person selects: from where they began to where they are, in UTF-16
/// code units of what the row shows.
struct TextSelection
{
    int row = -1;
    int anchor = 0;
    int cursor = 0;

    [[nodiscard]] int start() const { return std::min(anchor, cursor); }
    [[nodiscard]] int length() const { return std::abs(cursor - anchor); }
    [[nodiscard]] bool isEmpty() const { return row < 0 || anchor == cursor; }
};

/// Draws one row of ConversationRows: a message as a bubble, mine to the right in the accent colour, the
/// peer's to the left; folded ones as one quiet line; above them the day, where a new one begins, and the
/// lines above what is new and below what was let go. Layouts of the rows drawn last are kept; forget() is
/// told when a row shows another text or another part of it.
class MessageDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// How many emoji are drawn before other events are handled: each takes up to half a millisecond.
    static constexpr int MaxEmojiAtOnce = 100;

    explicit MessageDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The height that the row needs at the width of @p option.rect.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The link at @p position in the row, which is drawn at @p option.rect; empty where there is none.
    [[nodiscard]] QUrl linkAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QPointF &position) const;

    /// The links in a row, in their order.
    [[nodiscard]] QList<LinkSpan> linksIn(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// How many emoji the row draws.
    [[nodiscard]] int emojiIn(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The part of the row's text to be shown after the one that is; the same one where there is no other.
    [[nodiscard]] int nextPart(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The bubble of the row; of a fold its line.
    [[nodiscard]] QRect bubbleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The place in the row's text next to @p position; nullopt where that is outside of its bubble.
    [[nodiscard]] std::optional<int> placeAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                             const QPointF &position) const;

    /// The same, but of a position anywhere.
    [[nodiscard]] int nearestPlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPointF &position) const;

    /// The text that the row shows, with line feeds, as it is copied; empty for a fold.
    [[nodiscard]] QString shownText(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void setTextSelection(const TextSelection &selection) { m_textSelection = selection; }
    [[nodiscard]] const TextSelection &textSelection() const { return m_textSelection; }

    /// Whether @p position is on the line of the row that shows more: the next part, or what is folded.
    [[nodiscard]] bool isOnNext(const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QPointF &position) const;

    /// The row above which the line for new messages is drawn; -1: none. The heights of that row and of the
    /// one before change.
    void setUnreadRow(int row) { m_unreadRow = row; }
    [[nodiscard]] int unreadRow() const { return m_unreadRow; }

    /// Marks each place where @p term stands, in whatever case; empty: none.
    void setSearchTerm(const QString &term) { m_searchTerm = term; }

    /// The height of a message of one line: what a row probably needs.
    [[nodiscard]] static int usualHeight(const QFont &font);

    /// Forgets all layouts: the rows or the font have changed.
    void clearCache();

    /// Forgets the layout of @p row.
    void forget(int row) { m_bubbles.remove(row); }

private:
    struct Geometry;

    [[nodiscard]] const MessageLayout &bubble(const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const;
    [[nodiscard]] Geometry geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHead(QPainter *painter, const Geometry &parts, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintBubble(QPainter *painter, const Geometry &parts, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marksIn(const MessageLayout &bubble) const;
    void markSelected(QList<QTextLayout::FormatRange> &marks, const BubbleColors &colors) const;

    mutable QCache<int, MessageLayout> m_bubbles;
    QString m_searchTerm;
    TextSelection m_textSelection;
    int m_unreadRow = -1;
};

} // namespace punchline
