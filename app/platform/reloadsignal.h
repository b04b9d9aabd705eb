// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Turns SIGHUP, with which an operator tells a daemon to reread its configuration, into a Qt signal of the
/// main thread. Windows has no such signal, so it never comes there. One instance per process.
class ReloadSignal : public QObject
{
    Q_OBJECT

public:
    explicit ReloadSignal(QObject *parent = nullptr);

Q_SIGNALS:
    /// Emitted once for each signal that arrives.
    void requested();
};

} // namespace punchline
