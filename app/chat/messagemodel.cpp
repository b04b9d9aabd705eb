// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"

#include <algorithm>

namespace punchline {

namespace {

qsizetype memoryOf(const ChatMessage &message)
{
    const qsizetype characters = std::max(message.text.size(), message.text.capacity());
    return characters * static_cast<qsizetype>(sizeof(QChar));
}

// One of this many parts is removed at once.
constexpr int Parts = 16;

} // namespace

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
    if (m_bounds.rows == 0)
        return;
    makeRoomFor(memoryOf(message));
    const int row = static_cast<int>(m_messages.size());
    beginInsertRows({}, row, row);
    m_messages.append(message);
    m_bytes += memoryOf(message);
    if (message.mine)
        m_myPlaces.append(m_letGo + row);
    endInsertRows();
}

void MessageModel::makeRoomFor(qsizetype bytes)
{
    if (m_messages.size() < m_bounds.rows && m_bytes + bytes <= m_bounds.bytes)
        return;
    const qsizetype most = m_bounds.bytes - m_bounds.bytes / Parts - bytes;
    int count = 0;
    for (qsizetype left = m_bytes; count < m_messages.size(); ++count) {
        if (left <= most && m_messages.size() - count < m_bounds.rows - m_bounds.rows / Parts)
            break;
        left -= memoryOf(m_messages.at(count));
    }
    if (count > 0)
        letGo(count);
}

void MessageModel::letGo(int count)
{
    beginRemoveRows({}, 0, count - 1);
    for (int row = 0; row < count; ++row)
        m_bytes -= memoryOf(m_messages.at(row));
    m_messages.remove(0, count);
    m_letGo += count;
    const auto firstKept = std::ranges::lower_bound(m_myPlaces, m_letGo);
    const qsizetype mine = std::distance(m_myPlaces.begin(), firstKept);
    m_myPlaces.remove(0, mine);
    m_myLetGo += static_cast<quint64>(mine);
    endRemoveRows();
}

void MessageModel::setState(quint64 id, DeliveryState state)
{
    if (id <= m_myLetGo || id - m_myLetGo > static_cast<quint64>(m_myPlaces.size()))
        return;
    const qint64 place = m_myPlaces.at(static_cast<qsizetype>(id - m_myLetGo) - 1);
    const int row = static_cast<int>(place - m_letGo);
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
    m_bytes = 0;
    m_letGo = 0;
    m_myLetGo = 0;
    m_myPlaces.clear();
    endResetModel();
}

} // namespace punchline
