// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/messagemodel.h"

#include <QStringList>

#include <initializer_list>

namespace punchline {

/// What leaving a conversation would cost.
struct Unsaid
{
    bool hasDraft = false;
    int undelivered = 0; ///< Texts of mine that are not known to have arrived.

    [[nodiscard]] bool isNothing() const { return !hasDraft && undelivered == 0; }
};

/// My texts in @p messages, which has the roles of MessageModel, that are in one of @p states, oldest first.
/// Nobody misses a hello: those are left out.
[[nodiscard]] QStringList myTexts(const QAbstractItemModel &messages,
                                  std::initializer_list<DeliveryState> states);

} // namespace punchline
