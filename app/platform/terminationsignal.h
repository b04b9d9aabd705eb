// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// What the closing of the terminal (SIGHUP) means to a program.
enum class Hangup {
    Ends, ///< As the other signals do, unless whoever started the program lets it outlive that: nohup(1).
    Elsewhere, ///< A daemon has another use for it: ReloadSignal.
};

/// Turns SIGTERM, SIGINT and SIGHUP (on Windows: Ctrl+C, Ctrl+Break and the console's closing) into a Qt
/// signal of the main thread, so that a program can end its work instead of being cut off. One instance a
/// process.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(Hangup hangup, QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    /// Comes once for each signal that arrives, with its number as Unix counts.
    void requested(int number);
};

} // namespace punchline
