// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Turns SIGHUP, by which an operator asks a daemon to read its configuration again, into a Qt signal of the
/// main thread. Windows has no such signal: there it never comes. One instance a process.
class ReloadSignal : public QObject
{
    Q_OBJECT

public:
    explicit ReloadSignal(QObject *parent = nullptr);

Q_SIGNALS:
    /// Comes once for each signal that arrives.
    void requested();
};

} // namespace punchline
