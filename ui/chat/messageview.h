// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/heightindex.h"
#include "ui/chat/messagedelegate.h"

#include <QAbstractItemView>
#include <QTimer>

#include <algorithm>

namespace punchline {

/// The conversation as bubbles, for a one-column model with the roles of ConversationRows: where each row is
/// and what is visible. However long the conversation is, only visible rows are measured and painted; the
/// others have estimated heights. The view sticks to the end while it is there, and what is being read stays
/// in place when the width or the rows change, even if the oldest rows are removed. If many emoji, which are
/// slow to draw, are visible, some are drawn at once and the rest after other events were handled. ChatView
/// handles what the user does with the messages. Most of its functions are those that QAbstractItemView
/// requires.
class MessageView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

    /// True while the view sticks to the end of the conversation.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    [[nodiscard]] MessageDelegate &bubbles() const { return *m_bubbles; }

    /// How @p row is drawn now: its rectangle, font and colours.
    [[nodiscard]] QStyleOptionViewItem rowOption(int row) const;

    /// Highlights each occurrence of @p term; none if it is empty.
    void setSearchTerm(const QString &term)
    {
        m_bubbles->setSearchTerm(term);
        viewport()->update();
    }

    /// What the other person calls themselves, for the picture beside their messages; may be empty.
    void setPeerName(const QString &name)
    {
        if (m_bubbles->setPeerName(name))
            viewport()->update();
    }

    /// Number of rows measured since all rows or the width changed; for tests.
    [[nodiscard]] int measuredRows() const { return m_measuredRows; }

public Q_SLOTS:
    void scrollToEnd();

Q_SIGNALS:
    void atEndChanged(bool atEnd);

    /// Rows may have moved.
    void laidOut();

protected:
    /// Draws the line for new messages above @p row; -1 removes it.
    void setUnreadRow(int row);

    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void reset() override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// A row and its top in pixels below the top of the viewport: the position to keep.
    struct Anchor
    {
        int row = -1;
        qint64 y = 0;
    };

    [[nodiscard]] Anchor anchorAt(qint64 offset) const;
    void onRowsRemoved(int first, int last);
    int measure(int row);
    void measureAgain(int row);
    void setAtEnd(bool atEnd);
    void restart();
    void layOutAround(Anchor anchor);
    void layOutAtEnd();
    void setScrollPosition(qint64 offset);
    void repaintAfter(Anchor before);
    /// The offset at the end of the conversation; negative if that is shorter than the view.
    [[nodiscard]] qint64 furthestOffset() const { return m_heights.total() - viewport()->height(); }

    MessageDelegate *m_bubbles;
    HeightIndex m_heights;
    Anchor m_anchor;
    int m_layoutWidth = -1; ///< Width for which the measured heights are valid.
    int m_lead = 0;         ///< Pixels above the first row: few messages stand at the bottom.
    int m_measuredRows = 0;
    int m_firstNewRow = -1; ///< Rows from here on have never been painted; -1 if there are none.
    QTimer m_layoutTimer;   ///< Batches the layout of many new rows.
    bool m_isAtEnd = true;
    bool m_needsFullPaint = true;
    bool m_isLayingOut = false; ///< The layout is moving the scroll bar, not the user.
};

} // namespace punchline
