// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

namespace punchline {

/// Progress as a row of named steps: completed ones, the current one, upcoming ones.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    /// The names of the steps; at least one.
    void setSteps(const QStringList &steps);

    enum class State { Running, Failed };

    /// Makes @p step (from 0) the current one, or the one that failed. A step after the last one means that
    /// all are done.
    void setStep(int step, State state = State::Running);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateName();
    void paintStep(QPainter &painter, int step, const QRect &area) const;

    QStringList m_steps;
    int m_step = 0;
    State m_state = State::Running;
};

} // namespace punchline
