// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/copytext.h"

#include "ui/controls/theme.h"
#include "ui/controls/translated.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace punchline {

namespace {

constexpr int HorizontalPadding = 4;
constexpr int VerticalPadding = 1;

} // namespace

CopyText::CopyText(QWidget *parent)
    : QAbstractButton(parent)
{
    setFont(theme::scaled(font(), theme::SmallText));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover); // It looks different under the mouse.
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractButton::clicked, this, &CopyText::copy);
    hide();
    translated(this, [this] { updateNames(); });
}

void CopyText::setWhat(const QString &what)
{
    m_what = what;
    updateNames();
}

void CopyText::updateNames()
{
    setAccessibleName(text().isEmpty() ? m_what : tr("%1: %2. Copy").arg(m_what, text()));
    setToolTip(m_whole.isEmpty() ? QString() : m_whole + u'\n' + tr("A click copies it."));
}

void CopyText::showText(const QString &shown, const QString &whole)
{
    if (shown == text() && whole == m_whole)
        return;
    m_whole = whole;
    setText(shown);
    updateNames();
    setVisible(!shown.isEmpty());
    updateGeometry();
    update();
}

void CopyText::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize CopyText::sizeHint() const
{
    const QSize size = fontMetrics().size(Qt::TextSingleLine, text());
    return {size.width() + 2 * HorizontalPadding, fontMetrics().height() + 2 * VerticalPadding};
}

void CopyText::keyPressEvent(QKeyEvent *event)
{
    // The base class handles Space only; users also expect Return to press a button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void CopyText::copy()
{
    QGuiApplication::clipboard()->setText(m_whole);
    // At the widget itself: a message elsewhere would go unnoticed.
    QToolTip::showText(mapToGlobal(rect().bottomLeft()), tr("Copied"), this);
    Q_EMIT copied(m_whole);
}

void CopyText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect().adjusted(HorizontalPadding, 0, -HorizontalPadding, 0);
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(palette()), 1.4));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), 4, 4);
    }
    QFont drawn = font();
    drawn.setUnderline(underMouse());
    painter.setFont(drawn);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setLayoutDirection(Qt::LeftToRight); // As addresses are written in every language.
    painter.drawText(inside, static_cast<int>(m_alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, inside.width()));
}

} // namespace punchline
