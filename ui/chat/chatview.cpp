// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/chatview.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messagedelegate.h"
#include "ui/chat/newestbutton.h"
#include "ui/chat/rowgeometry.h"
#include "ui/chat/stopbutton.h"
#include "ui/chat/typedkeys.h"
#include "ui/chat/unsaid.h"
#include "ui/controls/announcer.h"
#include "ui/controls/placeholder.h"
#include "ui/controls/theme.h"
#include "ui/controls/tooltips.h"
#include "ui/controls/translated.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace punchline {

ChatView::ChatView(QWidget *parent)
    : MessageView(parent)
    , m_selector(*this)
    , m_jump(new NewestButton(this))
    , m_stop(new StopButton(*this))
{
    viewport()->setMouseTracking(true);
    m_jump->setObjectName(QStringLiteral("jumpButton"));
    m_jump->hide();
    connect(m_stop, &StopButton::focusGivenUp, this, &ChatView::focusGivenUp);
    connect(m_jump, &NewestButton::clicked, this, [this] {
        scrollToEnd();
        Q_EMIT focusGivenUp();
    });
    connect(this, &MessageView::atEndChanged, this, [this] {
        noticeWatching();
        placeJump();
    });
}

void ChatView::setModel(QAbstractItemModel *model)
{
    MessageView::setModel(model);
    setUnseen(0);
}

void ChatView::reset()
{
    m_selector.clear();
    MessageView::reset();
    setUnseen(0);
}

void ChatView::setGreeting(const QString &greeting)
{
    m_greeting = greeting;
    viewport()->update();
}

void ChatView::paintEvent(QPaintEvent *event)
{
    MessageView::paintEvent(event);
    if (!m_greeting.isEmpty() && model() && hasNoMessage(model()->rowCount()))
        paintPlaceholder(viewport(), m_greeting);
}

/// True if the first @p rows rows are notices, or if there are none.
bool ChatView::hasNoMessage(int rows) const
{
    while (rows > 0 && !model()->index(rows - 1, 0).data(MessageModel::TextRole).isValid())
        --rows;
    return rows == 0;
}

bool ChatView::isWatched() const
{
    return isAtEnd() && isVisible() && isActiveWindow();
}

void ChatView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    MessageView::rowsInserted(parent, start, end);
    if (hasNoMessage(start))
        viewport()->update(); // The greeting goes; usually only what is new is painted.
    countUnseen(start, end);
}

void ChatView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Otherwise another row would become the current one, and the view would scroll to it.
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->clearCurrentIndex();
    m_selector.clear(); // It refers to rows by number.
    MessageView::rowsAboutToBeRemoved(parent, start, end);
}

void ChatView::countUnseen(int start, int end)
{
    for (int row = start; row <= end; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (ConversationRows::isLine(index) || index.data(MessageModel::HelloRole).toBool())
            continue;
        if (index.data(MessageModel::MineRole).toBool()) {
            setUnreadRow(-1); // Replying implies having read the messages.
            setUnseen(0);
            continue;
        }
        if (Announcer::isHeard())
            Announcer::announce(*this, index.data(Qt::AccessibleTextRole).toString());
        if (!isWatched()) {
            if (m_unseen == 0)
                setUnreadRow(row);
            setUnseen(m_unseen + 1);
        }
    }
}

void ChatView::setUnseen(int unseen)
{
    if (unseen == std::exchange(m_unseen, unseen))
        return;
    placeJump();
    Q_EMIT unseenChanged(unseen);
}

void ChatView::noticeWatching()
{
    if (isWatched())
        setUnseen(0);
}

void ChatView::placeJump()
{
    m_jump->setUnseen(m_unseen);
    QRect place(QPoint(), m_jump->sizeHint());
    place.moveCenter(RowGeometry::endGutter(viewport()->geometry(), layoutDirection()).center().toPoint());
    place.moveBottom(viewport()->geometry().bottom() - theme::SmallGap);
    m_jump->setGeometry(place);
    if (isAtEnd() && m_jump->hasFocus())
        setFocus();
    m_jump->setVisible(!isAtEnd());
}

QUrl ChatView::linkAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() ? bubbles().linkAt(rowOption(index.row()), index, position) : QUrl();
}

QUrl ChatView::firstLinkOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const QList<LinkSpan> links = bubbles().linksIn(rowOption(index.row()), index);
    return links.isEmpty() ? QUrl() : links.first().target;
}

QModelIndex ChatView::moreAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && bubbles().isOnNext(rowOption(index.row()), index, position) ? index
                                                                                          : QModelIndex();
}

bool ChatView::hasMore(const QModelIndex &index) const
{
    return index.isValid()
        && (ConversationRows::isLine(index)
            || bubbles().nextPart(rowOption(index.row()), index)
                != index.data(ConversationRows::PartRole).toInt());
}

void ChatView::showMore(const QModelIndex &index)
{
    m_selector.clear();
    if (index.data(ConversationRows::FoldedRole).toInt() > 0) {
        model()->setData(index, 0, ConversationRows::FoldedRole);
        scrollTo(index, PositionAtCenter); // Keep it in sight although the view sticks to the end.
        return;
    }
    if (ConversationRows::isLine(index)) {
        Q_EMIT noticeChosen();
        return;
    }
    model()->setData(index, bubbles().nextPart(rowOption(index.row()), index), ConversationRows::PartRole);
}

void ChatView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    MessageView::selectionChanged(selected, deselected);
    if (!selected.isEmpty())
        m_selector.clear();
}

void ChatView::copySelection() const
{
    if (!m_selector.isEmpty()) {
        QGuiApplication::clipboard()->setText(m_selector.text());
        return;
    }
    // Copy the text as it is shown: the clipboard may be pasted into a terminal.
    QStringList texts;
    for (const QModelIndex &index : selectedRows()) {
        const QString text = index.data(MessageModel::TextRole).toString();
        texts.append(visibleText(text, AnyLength, LineBreaks::Keep));
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void ChatView::copyWithNames() const
{
    QStringList lines;
    for (const QModelIndex &index : selectedRows())
        lines.append(index.data(ConversationRows::TranscriptRole).toString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

/// Oldest first, without notices.
QModelIndexList ChatView::selectedRows() const
{
    QModelIndexList selected = selectedIndexes();
    selected.removeIf([](const QModelIndex &index) { return !index.data(MessageModel::TextRole).isValid(); });
    std::ranges::sort(selected, {}, &QModelIndex::row);
    return selected;
}

/// Whoever moves to the view has a current row, but has selected none.
void ChatView::selectCurrent()
{
    if (m_selector.isEmpty() && selectedIndexes().isEmpty() && currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select);
}

bool ChatView::scrollWithin(int key)
{
    const QRect row = visualRect(currentIndex());
    const bool isDown = key == Qt::Key_Down || key == Qt::Key_PageDown;
    const bool isUp = key == Qt::Key_Up || key == Qt::Key_PageUp;
    if (row.height() <= viewport()->height()
        || !((isDown && row.bottom() > viewport()->rect().bottom()) || (isUp && row.top() < 0)))
        return false;
    const bool isPage = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    auto *bar = verticalScrollBar();
    const int step = isPage ? bar->pageStep() : bar->singleStep();
    bar->setValue(bar->value() + (isDown ? step : -step));
    return true;
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
    } else if (event->matches(QKeySequence::Delete)) {
        selectCurrent();
        if (const QList<quint64> ids = waitingIds(selectedRows()); !ids.isEmpty())
            Q_EMIT takeBackRequested(ids);
    } else if (const QUrl link = isEnter ? firstLinkOf(currentIndex()) : QUrl(); !link.isEmpty()) {
        Q_EMIT linkChosen(link);
        event->accept();
    } else if (isEnter && hasMore(currentIndex())) {
        showMore(currentIndex());
        event->accept();
    } else if (m_selector.extend(*event, currentIndex())
               || (event->modifiers() == Qt::NoModifier && scrollWithin(event->key()))) {
        event->accept();
    } else if (isTyped(*event)) {
        event->ignore(); // It belongs to the message field.
    } else {
        MessageView::keyPressEvent(event);
    }
}

void ChatView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey)
        selectCurrent();
    if (selectedIndexes().isEmpty() && m_selector.isEmpty())
        return;
    const QUrl link = byKey ? firstLinkOf(currentIndex()) : linkAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &ChatView::copySelection);
    if (m_selector.isEmpty())
        menu->addAction(tr("Copy with &names and times"), this, &ChatView::copyWithNames);
    if (const QList<quint64> ids = waitingIds(selectedRows()); !ids.isEmpty())
        menu->addAction(tr("&Take back"), QKeySequence::Delete, this,
                        [this, ids] { Q_EMIT takeBackRequested(ids); });
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &ChatView::selectAll);
    if (const QPersistentModelIndex row = byKey ? currentIndex() : indexAt(event->pos()); hasMore(row))
        menu->addAction(tr("Show &more"), this, [this, row] {
            if (row.isValid())
                showMore(row);
        });
    if (!link.isEmpty())
        menu->addAction(tr("&Open the link…"), this, [this, link] { Q_EMIT linkChosen(link); });
    if (byKey && currentIndex().isValid())
        scrollTo(currentIndex()); // It may be off screen.
    const QRect row = visualRect(currentIndex()) & viewport()->rect();
    menu->popup(byKey && !row.isEmpty() ? viewport()->mapToGlobal(row.center()) : event->globalPos());
}

void ChatView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || !m_selector.drag(event->position().toPoint()))
        MessageView::mouseMoveEvent(event);
    const QPoint position = event->position().toPoint();
    if (linkAt(position).isEmpty() && !moreAt(position).isValid())
        viewport()->unsetCursor();
    else
        viewport()->setCursor(Qt::PointingHandCursor);
}

void ChatView::mousePressEvent(QMouseEvent *event)
{
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed = isPlain ? linkAt(event->position().toPoint()) : QUrl();
    m_pressedMore = isPlain ? moreAt(event->position().toPoint()) : QModelIndex();
    // A context menu on selected text applies to that text.
    if (event->button() == Qt::RightButton && !m_selector.isEmpty()
        && indexAt(event->position().toPoint()).row() == m_selector.row())
        return;
    MessageView::mousePressEvent(event);
    if (isPlain)
        m_selector.press(event->position().toPoint());
}

void ChatView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_selector.selectWord(event->position().toPoint()))
        MessageView::mouseDoubleClickEvent(event);
}

void ChatView::mouseReleaseEvent(QMouseEvent *event)
{
    MessageView::mouseReleaseEvent(event);
    m_selector.release();
    const QUrl pressed = std::exchange(m_pressed, QUrl());
    if (!m_selector.isEmpty())
        return;
    if (!pressed.isEmpty() && linkAt(event->position().toPoint()) == pressed)
        Q_EMIT linkChosen(pressed);
    const QPersistentModelIndex next = std::exchange(m_pressedMore, QModelIndex());
    if (next.isValid() && moreAt(event->position().toPoint()) == next)
        showMore(next);
}

bool ChatView::viewportEvent(QEvent *event)
{
    if (const auto *help = event->type() == QEvent::ToolTip ? dynamic_cast<QHelpEvent *>(event) : nullptr) {
        const QUrl link = linkAt(help->pos());
        if (!link.isEmpty()) {
            QToolTip::showText(help->globalPos(), foreignToolTip(linkTargetText(link)), viewport());
            return true;
        }
    }
    return MessageView::viewportEvent(event);
}

bool ChatView::event(QEvent *event)
{
    const bool done = MessageView::event(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowActivate || type == QEvent::Show)
        noticeWatching();
    if (type == QEvent::LayoutDirectionChange) {
        placeJump();
        m_stop->place();
    }
    return done;
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    MessageView::resizeEvent(event);
    placeJump();
}

} // namespace punchline
