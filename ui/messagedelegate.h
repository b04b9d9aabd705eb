// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/text/links.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QTextLayout>

namespace punchline {

/// Draws one row of ConversationRows: a message as a bubble, mine to the right in the accent colour, the
/// peer's to the left; a run of `Hello, world` as one quiet line; above them the day, where a new one begins,
/// and the line above what is new. The text is laid out as plain text and never read as markup. Layouts of
/// the rows drawn last are kept; a row's text must not change.
class MessageDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
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

private:
    /// One message laid out for a width.
    struct Bubble
    {
        QTextLayout text;
        QSizeF size; ///< Of the text.
        QList<LinkSpan> links;
        int width = 0;
    };
    struct Geometry;

    [[nodiscard]] const Bubble &bubble(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] Geometry geometry(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHead(QPainter *painter, const Geometry &parts, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintBubble(QPainter *painter, const Geometry &parts, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> marksIn(const Bubble &bubble) const;

    mutable QCache<int, Bubble> m_bubbles;
    QString m_searchTerm;
    int m_unreadRow = -1;
};

/// A message's text made harmless, and as QTextLayout wants it: any line break becomes a line separator.
[[nodiscard]] QString layoutText(const QString &text);

} // namespace punchline
