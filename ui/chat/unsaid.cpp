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

} // namespace punchline
