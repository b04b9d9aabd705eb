// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/punch/attemptview.h"

#include "app/text/statetext.h"
#include "ui/controls/placeholder.h"
#include "ui/punch/attemptlook.h"
#include "ui/punch/attemptmodel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <array>

namespace punchline {

namespace {

constexpr int CellPadding = 26; // The style's margins on both sides, and room between the columns.
constexpr int LeastErrorWidth = 150;
constexpr int RowHeight = 28;

/// Colours the state column from the palette in use at paint time.
class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = index.data(AttemptModel::StateRole).value<AttemptState>();
        const bool isAlternate = option->features.testFlag(QStyleOptionViewItem::Alternate);
        const QColor background =
            option->palette.color(isAlternate ? QPalette::AlternateBase : QPalette::Base);
        option->palette.setColor(QPalette::Text,
                                 theme::toneColor(attemptTone(state), option->palette, background));
        option->font.setWeight(QFont::DemiBold);
    }
};

/// Shows addresses left to right, as every language does, but aligned to where lines begin in the current
/// one.
class AddressDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->displayAlignment = QStyle::visualAlignment(option->direction, option->displayAlignment);
        option->direction = Qt::LeftToRight;
    }
};

/// The widest text that the state column can show, so that the column never has to be measured again.
int widestState(const QFontMetrics &metrics)
{
    constexpr std::array States{AttemptState::Dialing,  AttemptState::Refused,   AttemptState::Unreachable,
                                AttemptState::TimedOut, AttemptState::Connected, AttemptState::Rejected,
                                AttemptState::Won,      AttemptState::Lost};
    int width = 0;
    for (const AttemptState state : States)
        width = std::max(width, metrics.horizontalAdvance(wordsFor(state).brief));
    return width;
}

} // namespace

AttemptView::AttemptView(QWidget *parent)
    : QTableView(parent)
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSortRole(AttemptModel::SortRole);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // In order of their beginning.
    addCopyAction([] { return tr("Copy the remote address"); }, {}, {AttemptModel::RemoteColumn});
    addCopyAction([] { return tr("Copy the local address"); }, {}, {AttemptModel::LocalColumn});
    addCopyAction([] { return tr("Copy the row"); }, QKeySequence::Copy,
                  {AttemptModel::KindColumn, AttemptModel::LocalColumn, AttemptModel::RemoteColumn,
                   AttemptModel::TryColumn, AttemptModel::StateColumn, AttemptModel::TimeColumn,
                   AttemptModel::ErrorColumn});
    setItemDelegateForColumn(AttemptModel::StateColumn, new StateDelegate(this));
    for (const int column : {AttemptModel::LocalColumn, AttemptModel::RemoteColumn})
        setItemDelegateForColumn(column, new AddressDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(RowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    translated(this, [this] {
        setAccessibleName(tr("Connection attempts"));
        horizontalHeader()->setAccessibleName(tr("Columns of the connection attempts"));
        showPlaceholder();
        if (model())
            onReset(); // The widths of the texts have changed.
    });
}

void AttemptView::addCopyAction(Wording text, const QKeySequence &key, const QList<int> &columns)
{
    auto *action = new QAction(this);
    translated(this, [action, text] { action->setText(text()); });
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    addAction(action);
    connect(action, &QAction::triggered, this, [this, columns] {
        const QModelIndex current = currentIndex();
        if (!current.isValid())
            return;
        QStringList cells;
        for (const int column : columns)
            cells.append(current.siblingAtColumn(column).data().toString());
        QGuiApplication::clipboard()->setText(cells.join(u'\t'));
    });
}

void AttemptView::setModel(QAbstractItemModel *model)
{
    m_sorted->setSourceModel(model);
    QTableView::setModel(m_sorted);
    connect(m_sorted, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                widenColumns(first, last);
                if (first == 0)
                    viewport()->update(); // Removes the placeholder.
            });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &AttemptView::onReset);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                if (roles.isEmpty()) // A new report, not just elapsed time.
                    widenColumns(first.row(), last.row());
            });
    onReset();
}

void AttemptView::onReset()
{
    const QFontMetrics metrics(theme::scaled(font(), 1.0, QFont::DemiBold));
    // In any font, the header has room for its title and the sort arrow.
    for (int column = 0; column < AttemptModel::ColumnCount; ++column)
        setColumnWidth(column, horizontalHeader()->sectionSizeHint(column));
    const auto widen = [&](int column, int width) {
        setColumnWidth(column, std::max(columnWidth(column), width + CellPadding));
    };
    widen(AttemptModel::StateColumn, widestState(metrics));
    widen(AttemptModel::TimeColumn, metrics.horizontalAdvance(tr("%1 ms").arg(999)));
    widenColumns(0, model()->rowCount() - 1);
    viewport()->update();
}

void AttemptView::widenColumns(int first, int last)
{
    const QFontMetrics metrics(font());
    for (int row = first; row <= last; ++row) {
        for (const int column :
             {AttemptModel::KindColumn, AttemptModel::LocalColumn, AttemptModel::RemoteColumn}) {
            const QString text = model()->index(row, column).data().toString();
            const int needed = metrics.horizontalAdvance(text) + CellPadding;
            if (needed > columnWidth(column))
                setColumnWidth(column, needed);
        }
    }
    fitErrorColumn();
}

void AttemptView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitErrorColumn();
}

void AttemptView::fitErrorColumn()
{
    const int others = horizontalHeader()->length() - columnWidth(AttemptModel::ErrorColumn);
    setColumnWidth(AttemptModel::ErrorColumn, std::max(LeastErrorWidth, viewport()->width() - others));
}

void AttemptView::setTries(int tries)
{
    m_tries = tries;
    showPlaceholder();
}

void AttemptView::showPlaceholder()
{
    const QString text = m_tries > 0
        ? tr("%L1 attempts went out at once, too many for a row each.").arg(m_tries)
        : tr("The attempts appear here once both machines know where the other can be reached.");
    if (text == m_placeholder)
        return;
    m_placeholder = text;
    viewport()->update();
}

void AttemptView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    // The menu key has no position: it opens the menu at the current row, below the header and scrolled.
    const QRect row = visualRect(currentIndex()) & viewport()->rect();
    const bool isAtRow = event->reason() == QContextMenuEvent::Keyboard && !row.isEmpty();
    menu->popup(isAtRow ? viewport()->mapToGlobal(row.center()) : event->globalPos());
}

void AttemptView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model() && model()->rowCount() == 0)
        paintPlaceholder(viewport(), m_placeholder);
}

} // namespace punchline
