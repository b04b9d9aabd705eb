// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/newestbutton.h"

#include "ui/controls/symbols.h"
#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace punchline {

namespace {

constexpr int Circle = 34;
constexpr int BadgeHeight = 16;
constexpr int MostShown = 99; // More digits would not fit.

} // namespace

NewestButton::NewestButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    translated(this, [this] { setTexts(); });
}

void NewestButton::setUnseen(int unseen)
{
    m_unseen = unseen;
    setTexts();
}

void NewestButton::setTexts()
{
    setText(m_unseen > MostShown ? QStringLiteral("%1+").arg(MostShown)
                : m_unseen > 0   ? QString::number(m_unseen)
                                 : QString());
    setAccessibleName(m_unseen > 0 ? tr("Jump to %n new messages", nullptr, m_unseen)
                                   : tr("Jump to the newest message"));
    setToolTip(tr("Jumps to the newest message."));
    update();
}

QSize NewestButton::sizeHint() const
{
    return {Circle + 2, Circle + BadgeHeight / 2 + 2};
}

void NewestButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(1, height() - Circle - 1, Circle, Circle);
    const QColor fill = underMouse() || isDown()
        ? theme::mixed(theme::accent(palette()), theme::cardFill(palette()), 0.12)
        : theme::cardFill(palette());
    painter.setPen(hasFocus() ? QPen(theme::accent(palette()), 2) : QPen(theme::edge(palette()), 1));
    painter.setBrush(fill);
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    drawSymbol(painter, Symbol::Newest, circle.adjusted(8, 8, -8, -8),
               theme::toneColor(theme::Tone::Normal, palette(), fill));
    if (m_unseen == 0)
        return;
    painter.setFont(theme::scaled(font(), theme::TinyText, QFont::DemiBold));
    const double width =
        std::clamp<double>(painter.fontMetrics().horizontalAdvance(text()) + 8, BadgeHeight, this->width());
    QRectF badge(0, 0, width, BadgeHeight);
    badge.moveCenter({circle.center().x(), BadgeHeight / 2.0});
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::accent(palette()));
    painter.drawRoundedRect(badge, BadgeHeight / 2.0, BadgeHeight / 2.0);
    painter.setPen(theme::accentText(palette()));
    painter.drawText(badge, Qt::AlignCenter, text());
}

void NewestButton::keyPressEvent(QKeyEvent *event)
{
    // The base class handles Space only.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace punchline
