// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"

namespace punchline {

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChatMessage &message = m_messages.at(index.row());
    switch (role) {
    case TextRole:
        return message.text;
    case IdRole:
        return message.id;
    case MineRole:
        return message.mine;
    case HelloRole:
        return message.hello;
    case TimeRole:
        return message.time;
    case StateRole:
        return QVariant::fromValue(message.state);
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageModel::roleNames() const
{
    return {{TextRole, "text"},   {IdRole, "id"},     {MineRole, "mine"},
            {HelloRole, "hello"}, {TimeRole, "time"}, {StateRole, "state"}};
}

void MessageModel::append(const ChatMessage &message)
{
    const int row = static_cast<int>(m_messages.size());
    beginInsertRows({}, row, row);
    m_messages.append(message);
    if (message.mine)
        m_myRows.append(row);
    endInsertRows();
}

void MessageModel::setState(quint64 id, DeliveryState state)
{
    if (id == 0 || id > static_cast<quint64>(m_myRows.size()))
        return;
    const int row = m_myRows.at(static_cast<qsizetype>(id) - 1);
    if (m_messages.at(row).state == state)
        return;
    m_messages[row].state = state;
    const QModelIndex changed = index(row);
    Q_EMIT dataChanged(changed, changed, {StateRole});
}

void MessageModel::clear()
{
    beginResetModel();
    m_messages.clear();
    m_myRows.clear();
    endResetModel();
}

} // namespace punchline
