// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>

namespace punchline {

/// Tells that the machine has woken up, as its login manager says (logind's PrepareForSleep). The kernel says
/// so too, at once, but not each way to sleep stops its clocks: a virtual machine's may run on.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void woke();
};

/// The watch of this machine; `nullptr` if it has no login manager to ask.
[[nodiscard]] std::unique_ptr<SleepWatch> machineSleep();

} // namespace punchline
