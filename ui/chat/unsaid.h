// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"
#include "app/engine/engine.h"

#include <QStringList>

#include <initializer_list>

namespace punchline {

/// What leaving a conversation would lose.
struct Unsaid
{
    bool hasDraft = false;
    int undelivered = 0; ///< My texts that are not known to have arrived.

    [[nodiscard]] bool isNothing() const { return !hasDraft && undelivered == 0; }
};

/// My texts in @p messages, which has the roles of MessageModel, whose state is in @p states, oldest first.
/// Hellos are left out: nobody misses one.
[[nodiscard]] QStringList myTexts(const QAbstractItemModel &messages,
                                  std::initializer_list<DeliveryState> states);

/// The ids of those of @p messages that wait for a link.
[[nodiscard]] QList<quint64> waitingIds(const QModelIndexList &messages);

/// Takes back my texts @p ids, as far as they have not left. Returns false if one of them has.
[[nodiscard]] bool takeBackTexts(Engine &engine, const QList<quint64> &ids);

} // namespace punchline
