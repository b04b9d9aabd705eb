// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/delayedtexts.h"

#include "app/chat/messagemodel.h"

namespace punchline {

namespace {

bool isWaiting(const QModelIndex &message)
{
    return message.data(MessageModel::StateRole).value<DeliveryState>() == DeliveryState::Waiting;
}

} // namespace

DelayedTexts::DelayedTexts(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_messages(*engine.messages())
{
    connect(&engine, &Engine::happened, this, &DelayedTexts::onHappened);
    connect(&m_messages, &QAbstractItemModel::modelReset, this, [this] { m_waiting.clear(); });
    connect(
        &m_messages, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) { onChanged(first.row(), last.row()); });
}

void DelayedTexts::onHappened(const Event &event)
{
    if (std::holds_alternative<event::LinkInterrupted>(event))
        m_waiting.clear(); // They wait for another link.
    if (!std::holds_alternative<event::LinkEstablished>(event))
        return;
    for (int row = 0; row < m_messages.rowCount(); ++row) {
        const QModelIndex message = m_messages.index(row, 0);
        if (isWaiting(message) && !message.data(MessageModel::HelloRole).toBool())
            m_waiting.insert(message.data(MessageModel::IdRole).toULongLong());
    }
}

void DelayedTexts::onChanged(int first, int last)
{
    for (int row = first; row <= last && !m_waiting.isEmpty(); ++row) {
        const QModelIndex message = m_messages.index(row, 0);
        if (!message.data(MessageModel::MineRole).toBool() || isWaiting(message)
            || !m_waiting.remove(message.data(MessageModel::IdRole).toULongLong()))
            continue;
        const auto state = message.data(MessageModel::StateRole).value<DeliveryState>();
        const bool hasLeft = state != DeliveryState::TakenBack && state != DeliveryState::NotDelivered;
        if (m_waiting.isEmpty() && hasLeft)
            Q_EMIT left();
    }
}

} // namespace punchline
