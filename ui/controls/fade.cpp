// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/fade.h"

#include "ui/controls/motion.h"

#include <QEvent>
#include <QPainter>

namespace punchline {

void Fade::begin(QWidget &widget)
{
    if (mayMove(widget) && widget.isVisible() && !widget.window()->isMinimized())
        new Fade(widget);
}

Fade::Fade(QWidget &widget)
    : QWidget(&widget)
    , m_before(widget.grab())
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(widget.rect());
    m_animation.setDuration(static_cast<int>(Duration.count()));
    m_animation.setStartValue(1.0);
    m_animation.setEndValue(0.0);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_animation, &QVariantAnimation::finished, this, &Fade::end);
    widget.installEventFilter(this);
    show();
    raise();
    m_animation.start();
}

void Fade::end()
{
    hide();
    deleteLater();
}

bool Fade::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        end();
    return QWidget::eventFilter(watched, event);
}

void Fade::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(m_animation.currentValue().toDouble());
    painter.drawPixmap(0, 0, m_before);
}

} // namespace punchline
