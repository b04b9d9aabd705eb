// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/unsaid.h"

#include <algorithm>

namespace punchline {

QStringList myTexts(const QAbstractItemModel &messages, std::initializer_list<DeliveryState> states)
{
    QStringList texts;
    for (int row = 0; row < messages.rowCount(); ++row) {
        const QModelIndex index = messages.index(row, 0);
        const auto state = index.data(MessageModel::StateRole).value<DeliveryState>();
        if (std::ranges::find(states, state) != states.end() && index.data(MessageModel::MineRole).toBool()
            && !index.data(MessageModel::HelloRole).toBool())
            texts.append(index.data(MessageModel::TextRole).toString());
    }
    return texts;
}

QList<quint64> waitingIds(const QModelIndexList &messages)
{
    QList<quint64> ids;
    for (const QModelIndex &message : messages) {
        if (message.data(MessageModel::StateRole).value<DeliveryState>() == DeliveryState::Waiting)
            ids.append(message.data(MessageModel::IdRole).toULongLong());
    }
    return ids;
}

bool takeBackTexts(Engine &engine, const QList<quint64> &ids)
{
    for (const quint64 id : ids)
        engine.takeBack(id);
    // The engine tells by their states which of them it could take back.
    const QAbstractItemModel &messages = *engine.messages();
    for (int row = 0; row < messages.rowCount(); ++row) {
        const QModelIndex index = messages.index(row, 0);
        if (index.data(MessageModel::MineRole).toBool()
            && ids.contains(index.data(MessageModel::IdRole).toULongLong())
            && index.data(MessageModel::StateRole).value<DeliveryState>() != DeliveryState::TakenBack)
            return false;
    }
    return true;
}

} // namespace punchline
