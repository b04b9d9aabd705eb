// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// What the closing of the terminal (SIGHUP) means to a program.
enum class Hangup {
    Ends, ///< It ends the program like the other signals, unless it was started to outlive that: nohup(1).
    Elsewhere, ///< A daemon uses it for something else: ReloadSignal.
};

/// Turns SIGTERM, SIGINT and SIGHUP (on Windows: Ctrl+C, Ctrl+Break and the closing of the console) into a Qt
/// signal of the main thread, so that a program can finish its work instead of being cut off. One instance
/// per process.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(Hangup hangup, QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    /// Emitted once for each signal that arrives, with its Unix number.
    void requested(int number);
};

} // namespace punchline
