// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/notifications.h"

#include <QList>

#include <optional>

namespace punchline {

/// Notifications that nobody sees: they are recorded.
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

    /// The person clicks on what is shown.
    void click() { Q_EMIT activated(); }

    QList<Notice> shown;           ///< All, in order.
    std::optional<Notice> current; ///< What is there to be seen.
};

} // namespace punchline
