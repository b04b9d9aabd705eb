// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <array>
#include <vector>

namespace punchline {

/// Unix signals as a Qt signal of the main thread, by a pipe that a handler writes to. Owned by the classes
/// that give single signals a meaning (TerminationSignal, ReloadSignal). Each signal has one owner at a time;
/// afterwards, its default action is restored.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    UnixSignals(std::vector<int> numbers, QObject *parent);
    ~UnixSignals() override;

Q_SIGNALS:
    /// Emitted once for each signal that arrives, with its number.
    void arrived(int number);

private:
    void drain();

    std::vector<int> m_numbers;
    std::array<int, 2> m_pipe = {-1, -1};
};

} // namespace punchline
