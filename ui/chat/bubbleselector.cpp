// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/bubbleselector.h"

#include "ui/chat/messagedelegate.h"
#include "ui/chat/messageview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QTextBoundaryFinder>

namespace punchline {

namespace {

/// The next boundary of a character, or of another @p type, from @p place towards @p direction.
int nextPlace(const QString &text, int place, int direction, QTextBoundaryFinder::BoundaryType type)
{
    QTextBoundaryFinder finder(type, text);
    finder.setPosition(place);
    const qsizetype next = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return next < 0 ? place : static_cast<int>(next);
}

} // namespace

BubbleSelector::BubbleSelector(MessageView &view)
    : m_view(view)
{ }

void BubbleSelector::press(const QPoint &position)
{
    clear();
    m_pressedRow = -1;
    const QModelIndex index = m_view.indexAt(position);
    if (!index.isValid())
        return;
    const auto place = m_view.bubbles().placeAt(m_view.rowOption(index.row()), index, position);
    if (!place)
        return;
    m_pressedRow = index.row();
    m_pressedPlace = *place;
}

bool BubbleSelector::drag(const QPoint &position)
{
    if (m_pressedRow < 0)
        return false;
    const QModelIndex index = m_view.model()->index(m_pressedRow, 0);
    const QModelIndex under = m_view.indexAt(position);
    if (!index.isValid() || (under.isValid() && under != index)) {
        clear();
        return false;
    }
    const int place = m_view.bubbles().nearestPlace(m_view.rowOption(m_pressedRow), index, position);
    select({m_pressedRow, m_pressedPlace, place});
    return true;
}

void BubbleSelector::release()
{
    m_pressedRow = -1;
    // On desktops that paste with the middle button.
    if (QClipboard *clipboard = QGuiApplication::clipboard(); !isEmpty() && clipboard->supportsSelection())
        clipboard->setText(text(), QClipboard::Selection);
}

bool BubbleSelector::selectWord(const QPoint &position)
{
    const QModelIndex index = m_view.indexAt(position);
    if (!index.isValid())
        return false;
    const QStyleOptionViewItem option = m_view.rowOption(index.row());
    const auto place = m_view.bubbles().placeAt(option, index, position);
    if (!place)
        return false;
    const QString text = m_view.bubbles().shownText(option, index);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(*place);
    const int start = finder.isAtBoundary() && *place < text.size()
        ? *place
        : nextPlace(text, *place, -1, QTextBoundaryFinder::Word);
    select({index.row(), start, nextPlace(text, start, 1, QTextBoundaryFinder::Word)});
    return !isEmpty();
}

bool BubbleSelector::extend(const QKeyEvent &event, const QModelIndex &current)
{
    const bool isLeft = event.key() == Qt::Key_Left;
    if ((!isLeft && event.key() != Qt::Key_Right) || !(event.modifiers() & Qt::ShiftModifier)
        || !current.isValid())
        return false;
    const QString text = m_view.bubbles().shownText(m_view.rowOption(current.row()), current);
    TextSelection selection = m_view.bubbles().textSelection();
    if (selection.row != current.row())
        selection = {current.row(), 0, 0};
    const int direction = isLeft == text.isRightToLeft() ? 1 : -1;
    const auto type =
        event.modifiers() & Qt::ControlModifier ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme;
    selection.cursor = nextPlace(text, selection.cursor, direction, type);
    select(selection);
    return true;
}

QString BubbleSelector::text() const
{
    const TextSelection &selection = m_view.bubbles().textSelection();
    const QModelIndex index = isEmpty() ? QModelIndex() : m_view.model()->index(selection.row, 0);
    if (!index.isValid())
        return {};
    return m_view.bubbles()
        .shownText(m_view.rowOption(selection.row), index)
        .mid(selection.start(), selection.length());
}

bool BubbleSelector::isEmpty() const
{
    return m_view.bubbles().textSelection().isEmpty();
}

int BubbleSelector::row() const
{
    return m_view.bubbles().textSelection().row;
}

void BubbleSelector::clear()
{
    if (row() < 0)
        return;
    m_view.bubbles().setTextSelection({});
    m_view.viewport()->update();
}

void BubbleSelector::select(const TextSelection &selection)
{
    m_view.selectionModel()->clearSelection();
    m_view.bubbles().setTextSelection(selection);
    m_view.viewport()->update();
}

} // namespace punchline
