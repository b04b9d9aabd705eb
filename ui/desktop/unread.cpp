// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/unread.h"

#include "app/chat/messagemodel.h"

#include <QEvent>
#include <QWidget>

namespace punchline {

Unread::Unread(QAbstractItemModel &messages, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_window(window)
{
    m_window.installEventFilter(this);
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(&m_messages, &QAbstractItemModel::modelReset, this, [this] { setCount(0); });
}

void Unread::setPlace(QWidget &place)
{
    m_place = &place;
    place.installEventFilter(this);
}

bool Unread::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::ActivationChange || event->type() == QEvent::Show) && isInSight())
        setCount(0);
    return QObject::eventFilter(watched, event);
}

bool Unread::isInSight() const
{
    return m_window.isActiveWindow() && (!m_place || m_place->isVisible());
}

void Unread::onInserted(int first, int last)
{
    if (isInSight())
        return;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_messages.index(row, 0);
        if (index.data(MessageModel::MineRole).toBool() || index.data(MessageModel::HelloRole).toBool())
            continue;
        setCount(m_count + 1);
        Q_EMIT arrived(index.data(MessageModel::TextRole).toString());
    }
}

void Unread::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    Q_EMIT countChanged(count);
}

} // namespace punchline
