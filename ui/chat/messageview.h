// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/heightindex.h"

#include <QAbstractItemView>
#include <QTimer>

#include <algorithm>

namespace punchline {

class MessageDelegate;

/// The conversation as bubbles, for a model of one column with the roles of ConversationRows: where each row
/// lies, and what is in sight. However long it is, only the rows that are seen are measured and painted; the
/// others have estimated heights. It keeps to the end while it is there, and what is read stays in place when
/// the width or the rows change, also where the oldest rows are removed. Of many emoji, which take long to
/// draw, a part is drawn at once and the rest when other events have been handled. What a person does with
/// the messages is ChatView's.
class MessageView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit MessageView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

    /// Whether the end of the conversation is kept in sight.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }

    [[nodiscard]] MessageDelegate &bubbles() const { return *m_bubbles; }

    /// How @p row is drawn now: where, and with which font and colours.
    [[nodiscard]] QStyleOptionViewItem rowOption(int row) const;

    /// How many rows have been measured since the rows or the width changed as a whole; for tests.
    [[nodiscard]] int measuredRows() const { return m_measuredRows; }

public Q_SLOTS:
    void scrollToEnd();

Q_SIGNALS:
    void atEndChanged(bool atEnd);

    /// Rows may lie elsewhere now.
    void laidOut();

protected:
    /// Lets the line above what is new stand above @p row; -1: nowhere.
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
    /// A row and where its top is, in pixels below the top of the viewport: what stays in place.
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
    [[nodiscard]] qint64 furthestOffset() const
    {
        return std::max<qint64>(0, m_heights.total() - viewport()->height());
    }

    MessageDelegate *m_bubbles;
    HeightIndex m_heights;
    Anchor m_anchor;
    int m_layoutWidth = -1; ///< For which the measured heights hold.
    int m_measuredRows = 0;
    int m_firstNewRow = -1; ///< From here on rows have never been painted; -1: none.
    QTimer m_layoutTimer;   ///< Many new rows are laid out at once.
    bool m_isAtEnd = true;
    bool m_needsFullPaint = true;
    bool m_isLayingOut = false; ///< The scroll bar moves by the layout, not by a person.
};

} // namespace punchline
