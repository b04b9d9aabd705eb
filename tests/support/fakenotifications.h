// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/notifications.h"

#include <QList>

#include <optional>

namespace punchline {

/// Notifications that are recorded instead of shown.
class FakeNotifications : public Notifications
{
    Q_OBJECT

public:
    void show(const Notice &notice) override
    {
        shown.append(notice);
        current = notice;
    }

    void withdraw() override { current.reset(); }

    /// The person clicks the current notification.
    void click() { Q_EMIT activated(); }

    QList<Notice> shown;           ///< All of them, in order.
    std::optional<Notice> current; ///< The one that is visible now.
};

} // namespace punchline
