// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/card.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int EdgeWidth = 4;

} // namespace

Card::Card(QWidget *parent, Fill fill)
    : QFrame(parent)
    , m_fill(fill)
{ }

void Card::setTone(theme::Tone tone)
{
    m_tone = tone;
    update();
}

QHBoxLayout *Card::lineIn(QWidget *bar)
{
    auto *card = new Card(bar);
    card->setTone(theme::Tone::Busy);
    auto *around = new QVBoxLayout(bar);
    around->setContentsMargins(theme::Margin, theme::Gap, theme::Margin, 0);
    around->addWidget(card);
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(theme::WideGap, theme::SmallGap, theme::Gap, theme::SmallGap);
    line->setSpacing(theme::Gap);
    return line;
}

void Card::showFocusOf(QWidget *child)
{
    child->installEventFilter(this);
}

bool Card::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_hasFocusInside = event->type() == QEvent::FocusIn;
        update();
    }
    return QFrame::eventFilter(watched, event);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill =
        m_fill == Fill::Content ? palette().color(QPalette::Base) : theme::cardFill(palette());
    const QColor color = theme::toneColor(m_tone, palette(), fill);
    const bool plain = m_tone == theme::Tone::Normal;

    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::CornerRadius,
                           theme::CornerRadius);
    painter.fillPath(outline, plain ? fill : theme::mixed(color, fill, 0.08));
    if (!plain) {
        painter.setClipPath(outline);
        const int left = layoutDirection() == Qt::RightToLeft ? width() - EdgeWidth : 0;
        painter.fillRect(left, 0, EdgeWidth, height(), color);
        painter.setClipping(false);
    }
    const QColor line = plain ? theme::line(palette()) : theme::mixed(color, fill, 0.4);
    painter.setPen(m_hasFocusInside ? QPen(theme::accent(palette()), 1.6) : QPen(line));
    painter.drawPath(outline);
}

} // namespace punchline
