// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QWidget>

#include <chrono>

namespace punchline {

class TextLabel;

/// How long an invitation is still valid: "9:41 left" above a thin bar that runs out. Screen readers are told
/// when it begins to be short, not every second. It has no clock: its owner passes the time in.
class Countdown : public QWidget
{
    Q_OBJECT

public:
    explicit Countdown(QWidget *parent);

    /// Starts again at @p now, with @p whole until the end.
    void begin(const QDateTime &now, std::chrono::seconds whole);

    /// Updates the remaining time to @p now, and returns it; never negative.
    std::chrono::milliseconds handleTick(const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLeft();

    QDateTime m_end;
    std::chrono::milliseconds m_whole{0};
    std::chrono::milliseconds m_left{0};
    TextLabel *m_text;
};

} // namespace punchline
