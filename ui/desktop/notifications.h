// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// What the desktop shows to a person who looks elsewhere.
struct Notice
{
    QString title; ///< One line of plain text.
    QString text;  ///< The same.
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// The desktop's notifications, of which the program shows one at a time. Tests have a fake.
class Notifications : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows @p notice in the place of the one before.
    virtual void show(const Notice &notice) = 0;

    /// Takes away what is shown.
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// The person has clicked on what is shown.
    void activated();
};

/// Those of this desktop; where it has none, or this build cannot speak to them, nothing is ever shown.
[[nodiscard]] std::unique_ptr<Notifications> desktopNotifications();

} // namespace punchline
