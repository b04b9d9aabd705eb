// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/stepbar.h"

#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <QPainter>
#include <QStyle>

namespace punchline {

namespace {

constexpr int DotSize = 22;
constexpr int LabelGap = 5;
constexpr int LeastStepWidth = 120;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    translated(this, [this] { updateName(); });
}

void StepBar::setSteps(const QStringList &steps)
{
    m_steps = steps;
    updateName();
    updateGeometry();
    update();
}

void StepBar::setStep(int step, State state)
{
    m_step = step;
    m_state = state;
    updateName();
    update();
}

void StepBar::updateName()
{
    const int number = qMin(m_step + 1, static_cast<int>(m_steps.size()));
    setAccessibleName(tr("Step %1 of %2: %3").arg(number).arg(m_steps.size()).arg(m_steps.value(number - 1)));
}

QSize StepBar::sizeHint() const
{
    const QFontMetrics metrics(theme::scaled(
        font(), theme::SmallText, QFont::DemiBold)); // The font in which the current step is drawn.
    int width = LeastStepWidth;
    for (const QString &step : m_steps)
        width = qMax(width, metrics.horizontalAdvance(step) + 2 * LabelGap);
    return {width * static_cast<int>(m_steps.size()), DotSize + LabelGap + metrics.height() + 2};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = static_cast<int>(m_steps.size());
    const int width = this->width() / count;
    for (int step = 0; step < count; ++step) {
        const QRect area =
            QStyle::visualRect(layoutDirection(), rect(), QRect(step * width, 0, width, height()));
        if (step > 0) {
            const bool toRight = layoutDirection() == Qt::LeftToRight;
            const int from = area.center().x() + (toRight ? -width : width);
            const int inset = (toRight ? 1 : -1) * (DotSize / 2 + 6);
            painter.setPen(QPen(step <= m_step ? theme::accent(palette()) : theme::line(palette()), 2));
            painter.drawLine(from + inset, DotSize / 2 + 1, area.center().x() - inset, DotSize / 2 + 1);
        }
        paintStep(painter, step, area);
    }
}

void StepBar::paintStep(QPainter &painter, int step, const QRect &area) const
{
    const QColor window = palette().color(QPalette::Window);
    const bool failed = step == m_step && m_state == State::Failed;
    const bool reached = step <= m_step;
    const QColor color = failed ? theme::toneColor(theme::Tone::Bad, palette(), window)
        : reached               ? theme::accent(palette())
                                : theme::line(palette());
    const bool filled = step < m_step || failed;
    const QRectF dot(area.center().x() - DotSize / 2.0, 1, DotSize, DotSize);
    painter.setPen(QPen(color, 2));
    painter.setBrush(filled ? color : Qt::transparent);
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1));

    const QString sign = failed ? QStringLiteral("!")
        : step < m_step         ? QStringLiteral("✓")
                                : QString::number(step + 1);
    painter.setFont(theme::scaled(font(), theme::SmallText, QFont::DemiBold));
    painter.setPen(failed        ? theme::readable(window, color)
                       : filled  ? theme::accentText(palette())
                       : reached ? theme::toneColor(theme::Tone::Busy, palette(), window)
                                 : theme::toneColor(theme::Tone::Muted, palette(), window));
    painter.drawText(dot, Qt::AlignCenter, sign);

    painter.setFont(
        theme::scaled(font(), theme::SmallText, step == m_step ? QFont::DemiBold : QFont::Normal));
    painter.setPen(
        theme::toneColor(step == m_step ? theme::Tone::Normal : theme::Tone::Muted, palette(), window));
    const QRect label = area.adjusted(2, DotSize + LabelGap, -2, 0);
    painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_steps.at(step), Qt::ElideRight, label.width()));
}

} // namespace punchline
