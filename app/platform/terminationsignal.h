// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Turns SIGTERM and SIGINT (on Windows: Ctrl+C, Ctrl+Break and the console's closing) into a Qt signal of
/// the main thread, so that a program can end its work instead of being cut off. One instance a process.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    /// Comes once for each signal that arrives.
    void requested();
};

} // namespace punchline
