// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// What the desktop shows to a user who is looking elsewhere.
struct Notice
{
    QString title; ///< One line of plain text.
    QString text;  ///< One line of plain text.
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// The desktop's notifications; the program shows one at a time. Tests have a fake.
class Notifications : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows @p notice in place of the previous one.
    virtual void show(const Notice &notice) = 0;

    /// Withdraws the visible notice.
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// The user clicked the notice.
    void activated();
};

/// The notifications of this desktop; if it has none, or this build cannot reach them, nothing is ever shown.
[[nodiscard]] std::unique_ptr<Notifications> desktopNotifications();

} // namespace punchline
