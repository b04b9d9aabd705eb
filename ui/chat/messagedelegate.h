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
struct RowGeometry;

/// A user's selection in the text of one row, from where it began to where it is now, in UTF-16 code units of
/// the text that the row shows.
struct TextSelection
{
    int row = -1;
    int anchor = 0;
    int cursor = 0;

    [[nodiscard]] int start() const { return std::min(anchor, cursor); }
    [[nodiscard]] int length() const { return std::abs(cursor - anchor); }
    [[nodiscard]] bool isEmpty() const { return row < 0 || anchor == cursor; }
};

/// Draws one row of ConversationRows: a message as a bubble, mine on the right in the accent colour, the
/// peer's on the left; folded messages and notices as one quiet line. Above a row it draws the date if a new
/// day begins and the line for new messages; it also draws the line for older messages that are gone. It
/// caches the layouts of the rows drawn last; forget() must be called when a row shows another text or
/// another part of it. Most of its functions paint or measure one part of a row.
class MessageDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// Emoji drawn before other events are handled: each takes up to half a millisecond.
    static constexpr int MaxEmojiAtOnce = 100;

    explicit MessageDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The height that the row needs at the width of @p option.rect.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The link at @p position in the row, which is drawn at @p option.rect; empty if there is none.
    [[nodiscard]] QUrl linkAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QPointF &position) const;

    /// The links in a row, in order.
    [[nodiscard]] QList<LinkSpan> linksIn(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// Number of emoji that the row draws.
    [[nodiscard]] int emojiIn(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The part of the row's text to show next: after the last one the first.
    [[nodiscard]] int nextPart(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The bubble of the row, or its line.
    [[nodiscard]] QRect bubbleRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// Where the row's text stands in its bubble.
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The position in the row's text nearest to @p position; `nullopt` if that is outside the row's bubble.
    [[nodiscard]] std::optional<int> placeAt(const QStyleOptionViewItem &option, const QModelIndex &index,
                                             const QPointF &position) const;

    /// The same, but for any @p position.
    [[nodiscard]] int nearestPlace(const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QPointF &position) const;

    /// The text that the row shows, with line feeds, as it would be copied; empty for a line.
    [[nodiscard]] QString shownText(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    /// The first letter of @p name, which is fit to be shown, stands beside what the other person says; a
    /// picture if the name is empty. Returns true if that looks different now.
    [[nodiscard]] bool setPeerName(const QString &name);

    void setTextSelection(const TextSelection &selection) { m_textSelection = selection; }
    [[nodiscard]] const TextSelection &textSelection() const { return m_textSelection; }

    /// True if @p position is on what the row offers: its next part, its folded messages, or a notice.
    [[nodiscard]] bool isOnNext(const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QPointF &position) const;

    /// The row above which the line for new messages is drawn; -1 if none. The height of that row and of the
    /// previous one changes.
    void setUnreadRow(int row) { m_unreadRow = row; }
    [[nodiscard]] int unreadRow() const { return m_unreadRow; }

    /// Highlights each occurrence of @p term, ignoring case; none if it is empty.
    void setSearchTerm(const QString &term) { m_searchTerm = term; }

    /// Drops all layouts, because the rows or the font have changed.
    void clearCache();

    /// Drops the layout of @p row.
    void forget(int row) { m_bubbles.remove(row); }

private:
    [[nodiscard]] const MessageLayout &bubble(const QStyleOptionViewItem &option,
                                              const QModelIndex &index) const;
    [[nodiscard]] RowGeometry geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHead(QPainter *painter, const RowGeometry &parts, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintBubble(QPainter *painter, const RowGeometry &parts, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marksIn(const MessageLayout &bubble) const;
    void markSelected(QList<QTextLayout::FormatRange> &marks, const BubbleColors &colors) const;

    mutable QCache<int, MessageLayout> m_bubbles;
    QString m_searchTerm;
    QString m_peerLetter;
    TextSelection m_textSelection;
    int m_unreadRow = -1;
};

} // namespace punchline
