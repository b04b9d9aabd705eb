// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/focusring.h"

#include "ui/controls/theme.h"

#include <QEvent>
#include <QPainter>

namespace punchline {

FocusRing::FocusRing(QWidget *widget)
    : QWidget(widget)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    widget->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::FocusIn || type == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (type == QEvent::FocusIn) {
        raise();
        show();
    } else if (type == QEvent::FocusOut) {
        hide();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::accent(palette()), 1.6));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::CornerRadius / 2.0,
                            theme::CornerRadius / 2.0);
}

} // namespace punchline
