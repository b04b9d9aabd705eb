// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/textlabel.h"

#include <QAccessible>
#include <QEvent>

namespace punchline {

TextLabel::TextLabel(Size size, theme::Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    switch (size) {
    case Size::Small:
        setFont(theme::scaled(font(), 0.92));
        break;
    case Size::Body:
        break;
    case Size::Caption:
        setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
        break;
    case Size::Heading:
        setFont(theme::scaled(font(), 1.35, QFont::DemiBold));
        break;
    case Size::Title:
        setFont(theme::scaled(font(), 2.4, QFont::Bold));
        break;
    }
    applyTone();
    applyDirection();
}

void TextLabel::setTone(theme::Tone tone)
{
    m_tone = tone;
    applyTone();
}

void TextLabel::showText(const QString &shown, Importance importance)
{
    if (shown == text())
        return;
    setText(shown);
    if (importance == Importance::Announced && !shown.isEmpty()) {
        QAccessibleEvent announcement(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTone();
    else if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void TextLabel::applyDirection()
{
    if (alignment() & Qt::AlignHCenter)
        return;
    // QLabel goes by the text: an address would stand on the left of a page that is read from the right.
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment((alignment() & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute);
}

void TextLabel::applyTone()
{
    QPalette own = palette();
    // It can lie on a card or on the window: what is read on the harder of the two is read on both.
    const QColor text = own.color(QPalette::Text);
    const QColor card = theme::cardFill(own);
    const QColor window = own.color(QPalette::Window);
    const bool isCardHarder = theme::contrast(text, card) < theme::contrast(text, window);
    const QColor color = theme::toneColor(m_tone, own, isCardHarder ? card : window);
    if (own.color(QPalette::WindowText) == color)
        return; // Setting it again would send the next PaletteChange.
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace punchline
