// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/messageview.h"

#include "ui/chat/accessiblemessages.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/rowgeometry.h"
#include "ui/controls/translated.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>
#include <utility>

namespace punchline {

MessageView::MessageView(QWidget *parent)
    : QAbstractItemView(parent)
    , m_bubbles(new MessageDelegate(this))
{
    installAccessibleMessages();
    translated(this, [this] {
        setAccessibleName(tr("Messages"));
        verticalScrollBar()->setAccessibleName(tr("Scroll the messages"));
        restart(); // Dates and counts depend on the language, too.
    });
    setItemDelegate(m_bubbles);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // Toggling it would change the width.
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    connect(&m_layoutTimer, &QTimer::timeout, this, &MessageView::updateGeometries);
}

void MessageView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { onRowsRemoved(first, last); });
        connect(model, &QAbstractItemModel::rowsMoved, this, &MessageView::restart);
        connect(model, &QAbstractItemModel::layoutChanged, this, &MessageView::restart);
    }
    restart();
}

void MessageView::reset()
{
    QAbstractItemView::reset();
    setUnreadRow(-1);
    setAtEnd(true);
    restart();
}

void MessageView::restart()
{
    const int rows = model() ? model()->rowCount() : 0;
    m_heights.reset(rows, RowGeometry::heightOfOneLine(font()));
    m_bubbles->clearCache();
    m_measuredRows = 0;
    m_firstNewRow = -1;
    m_needsFullPaint = true;
    m_layoutWidth = viewport()->width();
    m_anchor = rows > 0 ? Anchor{std::clamp(m_anchor.row, 0, rows - 1), m_anchor.y} : Anchor{};
    m_layoutTimer.start();
}

void MessageView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    if (parent.isValid())
        return;
    if (start != m_heights.count()) {
        restart();
        return;
    }
    m_heights.append(end - start + 1, RowGeometry::heightOfOneLine(font()));
    if (m_firstNewRow < 0)
        m_firstNewRow = start;
    m_layoutTimer.start();
}

void MessageView::onRowsRemoved(int first, int last)
{
    if (first > 0) {
        restart();
        return;
    }
    const int removed = last + 1;
    m_heights.removeFirst(removed);
    m_bubbles->clearCache();
    if (m_bubbles->unreadRow() >= 0)
        m_bubbles->setUnreadRow(std::max(0, m_bubbles->unreadRow() - removed));
    m_anchor = m_anchor.row >= removed ? Anchor{m_anchor.row - removed, m_anchor.y} : anchorAt(0);
    if (m_firstNewRow >= 0)
        m_firstNewRow = std::max(0, m_firstNewRow - removed);
    m_needsFullPaint = true;
    m_layoutTimer.start();
}

void MessageView::measureAgain(int row)
{
    if (row < 0 || row >= m_heights.count() || !m_heights.isMeasured(row))
        return;
    m_heights.measure(row, m_bubbles->sizeHint(rowOption(row), model()->index(row, 0)).height());
    m_needsFullPaint = true;
    m_layoutTimer.start();
}

void MessageView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (roles.contains(ConversationRows::PartRole) || roles.contains(ConversationRows::OlderGoneRole)
        || roles.contains(ConversationRows::FoldedRole)) {
        for (int row = first.row(); row <= last.row(); ++row) {
            m_bubbles->forget(row);
            measureAgain(row);
        }
        return;
    }
    // Only a message's delivery mark changes, never its text, so the heights stay valid. The range may cover
    // all rows; only visible ones are repainted.
    const int firstSeen = m_heights.rowAt(verticalOffset());
    const int lastSeen = m_heights.rowAt(static_cast<qint64>(verticalOffset()) + viewport()->height());
    for (int row = std::max(first.row(), firstSeen); row <= std::min(last.row(), lastSeen); ++row)
        viewport()->update(visualRect(model()->index(row, 0)));
}

QStyleOptionViewItem MessageView::rowOption(int row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int top = static_cast<int>(m_heights.top(row) - verticalOffset());
    option.rect = QRect(0, top, viewport()->width(), m_heights.height(row));
    return option;
}

int MessageView::measure(int row)
{
    if (!m_heights.isMeasured(row)) {
        m_heights.measure(row, m_bubbles->sizeHint(rowOption(row), model()->index(row, 0)).height());
        ++m_measuredRows;
    }
    return m_heights.height(row);
}

MessageView::Anchor MessageView::anchorAt(qint64 offset) const
{
    const int row = m_heights.rowAt(offset);
    return row < 0 ? Anchor{} : Anchor{row, m_heights.top(row) - offset};
}

void MessageView::setScrollPosition(qint64 offset)
{
    constexpr qint64 Most = std::numeric_limits<int>::max();
    const QScopedValueRollback layingOut(m_isLayingOut, true);
    m_lead = static_cast<int>(std::max<qint64>(0, -furthestOffset()));
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(fontMetrics().lineSpacing() * 2);
    bar->setRange(0, static_cast<int>(std::clamp<qint64>(furthestOffset(), 0, Most)));
    bar->setValue(static_cast<int>(std::clamp<qint64>(offset, 0, Most)));
}

/// Measures all rows that are visible when @p anchor is in place, and scrolls there.
void MessageView::layOutAround(Anchor anchor)
{
    // Near either end the position is corrected, which may reveal other rows and require another pass.
    constexpr int MaxPasses = 4;
    for (int pass = 0; pass < MaxPasses && anchor.row >= 0; ++pass) {
        qint64 y = anchor.y;
        for (int row = anchor.row; row > 0 && y > 0;)
            y -= measure(--row);
        y = anchor.y;
        for (int row = anchor.row; row < m_heights.count() && y < viewport()->height(); ++row)
            y += measure(row);
        const qint64 wanted = m_heights.top(anchor.row) - anchor.y;
        setScrollPosition(wanted);
        anchor = anchorAt(verticalOffset());
        if (verticalOffset() == wanted)
            break;
    }
    m_anchor = anchor;
}

void MessageView::layOutAtEnd()
{
    const int last = m_heights.count() - 1;
    layOutAround({last, viewport()->height() - measure(last)}); // A tall row shows its end.
}

void MessageView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    if (m_layoutWidth != viewport()->width())
        restart();
    m_layoutTimer.stop();
    const Anchor before = m_anchor;
    if (m_heights.count() == 0)
        setScrollPosition(0);
    else if (m_isAtEnd)
        layOutAtEnd();
    else
        layOutAround(m_anchor);
    repaintAfter(before);
}

void MessageView::scrollContentsBy(int, int dy)
{
    if (m_isLayingOut || m_heights.count() == 0)
        return;
    // What was at the top moves by exactly dy, even if rows above it are taller than estimated. After a jump
    // there is nothing to keep in place.
    const Anchor before = m_anchor;
    const Anchor moved{before.row, before.y + dy};
    const bool isNear = moved.row >= 0 && std::abs(moved.y) <= viewport()->height();
    layOutAround(isNear ? moved : anchorAt(verticalOffset()));
    setAtEnd(verticalOffset() >= furthestOffset());
    repaintAfter(before);
}

/// Scrolls what is already painted and requests the rest; @p before is the anchor of the last frame.
void MessageView::repaintAfter(Anchor before)
{
    const int height = viewport()->height();
    const qint64 dy = before.row < 0 ? height : m_heights.top(before.row) - verticalOffset() - before.y;
    if (m_needsFullPaint || std::abs(dy) >= height)
        viewport()->update();
    else if (dy != 0)
        viewport()->scroll(0, static_cast<int>(dy));
    if (m_firstNewRow >= 0 && m_firstNewRow < m_heights.count()) {
        const qint64 top = std::clamp<qint64>(m_heights.top(m_firstNewRow) - verticalOffset(), 0, height);
        viewport()->update(0, static_cast<int>(top), viewport()->width(), height);
    }
    m_needsFullPaint = false;
    m_firstNewRow = -1;
    Q_EMIT laidOut();
}

int MessageView::verticalOffset() const
{
    return verticalScrollBar()->value() - m_lead;
}

void MessageView::scrollToEnd()
{
    setAtEnd(true);
    updateGeometries();
}

void MessageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect area = event->rect();
    const int current = currentIndex().row();
    const int first = std::max(0, m_heights.rowAt(static_cast<qint64>(verticalOffset()) + area.top()));
    int emoji = 0;
    int later = -1;  // The first row left for the next paint,
    int latest = -1; // and the last one.
    for (int row = first; row < m_heights.count(); ++row) {
        QStyleOptionViewItem option = rowOption(row);
        if (option.rect.top() > area.bottom())
            break;
        const QModelIndex index = model()->index(row, 0);
        const int more = m_bubbles->emojiIn(option, index);
        if (more > 0 && emoji > 0 && emoji + more > MessageDelegate::MaxEmojiAtOnce) {
            later = later < 0 ? row : later;
            latest = row;
            continue;
        }
        emoji += more;
        if (selectionModel() && selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (row == current && hasFocus())
            option.state |= QStyle::State_HasFocus;
        m_bubbles->paint(&painter, option, index);
    }
    // Rows may have moved by the time this runs.
    const auto paintOn = [this, later, latest] {
        viewport()->update(visualRect(model()->index(later, 0)) | visualRect(model()->index(latest, 0)));
    };
    if (later >= 0)
        QMetaObject::invokeMethod(this, paintOn, Qt::QueuedConnection);
}

void MessageView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        restart();
}

QRect MessageView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return rowOption(index.row()).rect;
}

QModelIndex MessageView::indexAt(const QPoint &point) const
{
    const qint64 offset = static_cast<qint64>(verticalOffset()) + point.y();
    if (offset < 0 || offset >= m_heights.total())
        return {};
    return model()->index(m_heights.rowAt(offset), 0);
}

void MessageView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    const int height = measure(index.row());
    const int room = viewport()->height() - height;
    const qint64 y = m_heights.top(index.row()) - verticalOffset();
    const Anchor before = m_anchor;
    if (hint == EnsureVisible) {
        // A row taller than the view need only fill half of it: it is being read.
        const int highest = std::min(0, room);
        const int lowest = std::max(0, room);
        const int half = room < 0 ? viewport()->height() / 2 : 0;
        if (y < highest - half || y > lowest + half)
            layOutAround({index.row(), std::clamp<qint64>(y, highest, lowest)});
    } else if (hint == PositionAtTop) {
        layOutAround({index.row(), 0});
    } else {
        layOutAround({index.row(), hint == PositionAtBottom ? room : room / 2});
    }
    setAtEnd(verticalOffset() >= furthestOffset());
    repaintAfter(before);
}

QModelIndex MessageView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_heights.count() - 1;
    if (last < 0)
        return {};
    const int current = currentIndex().isValid() ? currentIndex().row() : last + 1;
    const qint64 page = std::max(1, viewport()->height());
    int wanted = last;
    if (action == MoveUp || action == MovePrevious || action == MoveLeft)
        wanted = current - 1;
    else if (action == MoveDown || action == MoveNext || action == MoveRight)
        wanted = current + 1;
    else if (action == MovePageUp)
        wanted = m_heights.rowAt(m_heights.top(std::min(current, last)) - page);
    else if (action == MovePageDown)
        wanted = m_heights.rowAt(m_heights.top(std::min(current, last)) + page);
    else if (action == MoveHome)
        wanted = 0;
    return model()->index(std::clamp(wanted, 0, last), 0);
}

void MessageView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    if (m_heights.count() == 0 || !selectionModel())
        return;
    const QRect wanted = rect.normalized();
    const int first = std::max(0, m_heights.rowAt(static_cast<qint64>(verticalOffset()) + wanted.top()));
    const int last = std::max(0, m_heights.rowAt(static_cast<qint64>(verticalOffset()) + wanted.bottom()));
    selectionModel()->select(QItemSelection(model()->index(first, 0), model()->index(last, 0)), flags);
}

QRegion MessageView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect top = visualRect(range.topLeft());
        region += top.united(visualRect(range.bottomRight())) & viewport()->rect();
    }
    return region;
}

void MessageView::setUnreadRow(int row)
{
    const int before = m_bubbles->unreadRow();
    if (row == before)
        return;
    m_bubbles->setUnreadRow(row);
    measureAgain(before);
    measureAgain(row);
    m_needsFullPaint = true;
    m_layoutTimer.start();
}

void MessageView::setAtEnd(bool atEnd)
{
    if (atEnd != std::exchange(m_isAtEnd, atEnd))
        Q_EMIT atEndChanged(atEnd);
}

} // namespace punchline
