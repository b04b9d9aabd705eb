// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chatview.h"

#include "app/chat/messagemodel.h"
#include "app/protocol/plaintext.h"
#include "ui/controls/button.h"
#include "ui/conversationrows.h"
#include "ui/messagedelegate.h"
#include "ui/theme.h"
#include "ui/translated.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace punchline {

ChatView::ChatView(QWidget *parent)
    : MessageView(parent)
    , m_jump(new Button(Button::Weight::Quiet, QString(), this))
{
    viewport()->setMouseTracking(true);
    m_jump->setObjectName(QStringLiteral("jumpButton"));
    m_jump->hide();
    translated(m_jump, [this] { placeJump(); });
    connect(m_jump, &QPushButton::clicked, this, [this] {
        scrollToEnd();
        setFocus();
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
    MessageView::reset();
    setUnseen(0);
}

bool ChatView::isWatched() const
{
    return isAtEnd() && isVisible() && isActiveWindow();
}

void ChatView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    MessageView::rowsInserted(parent, start, end);
    countUnseen(start, end);
}

void ChatView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Another row would become the current one, and the view would go there.
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->clearCurrentIndex();
    MessageView::rowsAboutToBeRemoved(parent, start, end);
}

void ChatView::countUnseen(int start, int end)
{
    for (int row = start; row <= end; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(ConversationRows::HelloCountRole).toInt() > 0)
            continue;
        if (index.data(MessageModel::MineRole).toBool()) {
            setUnreadRow(-1); // Who answers has read.
            setUnseen(0);
        } else if (!isWatched()) {
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
    m_jump->setText(m_unseen > 0 ? tr("↓ %n new", nullptr, m_unseen) : tr("↓ Newest"));
    m_jump->setAccessibleName(m_unseen > 0 ? tr("Jump to %n new messages", nullptr, m_unseen)
                                           : tr("Jump to the newest message"));
    m_jump->setToolTip(tr("Jumps to the newest message."));
    const QSize size = m_jump->sizeHint();
    const QRect area = viewport()->geometry();
    const int x = layoutDirection() == Qt::RightToLeft ? area.left() + theme::Gap
                                                       : area.right() - theme::Gap - size.width();
    m_jump->setGeometry(QRect(QPoint(x, area.bottom() - theme::SmallGap - size.height()), size));
    const bool hadFocus = m_jump->hasFocus();
    m_jump->setVisible(!isAtEnd());
    if (hadFocus && isAtEnd())
        setFocus();
    m_jump->raise();
}

void ChatView::setSearchTerm(const QString &term)
{
    bubbles().setSearchTerm(term);
    viewport()->update();
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

QModelIndex ChatView::nextPartAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const bool isThere = index.isValid() && bubbles().isOnNext(rowOption(index.row()), index, position);
    return isThere ? index : QModelIndex();
}

bool ChatView::hasParts(const QModelIndex &index) const
{
    return index.isValid()
        && bubbles().nextPart(rowOption(index.row()), index)
        != index.data(ConversationRows::PartRole).toInt();
}

void ChatView::showNextPart(const QModelIndex &index)
{
    model()->setData(index, bubbles().nextPart(rowOption(index.row()), index), ConversationRows::PartRole);
}

void ChatView::copySelection() const
{
    QList<int> rows;
    const QModelIndexList selected = selectedIndexes();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    // As it is shown: what is copied here is pasted into terminals too.
    QStringList texts;
    for (const int row : std::as_const(rows)) {
        const QString text = model()->index(row, 0).data(MessageModel::TextRole).toString();
        texts.append(visibleText(text, AnyLength, LineBreaks::Keep));
    }
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
    } else if (const QUrl link = isEnter ? firstLinkOf(currentIndex()) : QUrl(); !link.isEmpty()) {
        Q_EMIT linkChosen(link);
        event->accept();
    } else if (isEnter && hasParts(currentIndex())) {
        showNextPart(currentIndex());
        event->accept();
    } else {
        MessageView::keyPressEvent(event);
    }
}

void ChatView::contextMenuEvent(QContextMenuEvent *event)
{
    if (selectedIndexes().isEmpty())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QUrl link = byKey ? firstLinkOf(currentIndex()) : linkAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &ChatView::copySelection);
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &ChatView::selectAll);
    if (const QPersistentModelIndex row = byKey ? currentIndex() : indexAt(event->pos()); hasParts(row))
        menu->addAction(tr("Show the &next part"), this, [this, row] {
            if (row.isValid())
                showNextPart(row);
        });
    if (!link.isEmpty())
        menu->addAction(tr("&Open the link…"), this, [this, link] { Q_EMIT linkChosen(link); });
    if (byKey && currentIndex().isValid())
        scrollTo(currentIndex()); // It may be anywhere, and the key does not know where.
    const QRect row = visualRect(currentIndex()) & viewport()->rect();
    menu->popup(byKey && !row.isEmpty() ? viewport()->mapToGlobal(row.center()) : event->globalPos());
}

void ChatView::mouseMoveEvent(QMouseEvent *event)
{
    MessageView::mouseMoveEvent(event);
    const QPoint position = event->position().toPoint();
    if (linkAt(position).isEmpty() && !nextPartAt(position).isValid())
        viewport()->unsetCursor();
    else
        viewport()->setCursor(Qt::PointingHandCursor);
}

void ChatView::mousePressEvent(QMouseEvent *event)
{
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressed = isPlain ? linkAt(event->position().toPoint()) : QUrl();
    m_pressedNext = isPlain ? nextPartAt(event->position().toPoint()) : QModelIndex();
    MessageView::mousePressEvent(event);
}

void ChatView::mouseReleaseEvent(QMouseEvent *event)
{
    MessageView::mouseReleaseEvent(event);
    const QUrl pressed = std::exchange(m_pressed, QUrl());
    if (!pressed.isEmpty() && linkAt(event->position().toPoint()) == pressed)
        Q_EMIT linkChosen(pressed);
    const QPersistentModelIndex next = std::exchange(m_pressedNext, QModelIndex());
    if (next.isValid() && nextPartAt(event->position().toPoint()) == next)
        showNextPart(next);
}

bool ChatView::viewportEvent(QEvent *event)
{
    if (const auto *help = event->type() == QEvent::ToolTip ? dynamic_cast<QHelpEvent *>(event) : nullptr) {
        const QUrl link = linkAt(help->pos());
        if (!link.isEmpty()) {
            // A tool tip may read its text as markup; a link's encoded form has none of its characters.
            QToolTip::showText(help->globalPos(), linkTargetText(link).toHtmlEscaped(), viewport());
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
    if (type == QEvent::LayoutDirectionChange)
        placeJump();
    return done;
}

void ChatView::resizeEvent(QResizeEvent *event)
{
    MessageView::resizeEvent(event);
    placeJump();
}

} // namespace punchline
