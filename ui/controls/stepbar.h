// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

namespace punchline {

/// The way to a goal as a row of named steps: those behind, the one under way, those ahead.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    /// What the steps are called, at least one.
    void setSteps(const QStringList &steps);

    enum class State { Running, Failed };

    /// Makes @p step (from 0) the one under way, or the one at which it failed. A step behind the last
    /// means that all are done.
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
