// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/textlabel.h"

#include "ui/controls/accessible.h"
#include "ui/controls/announcer.h"

#include <QAccessibleWidget>
#include <QEvent>

namespace punchline {

namespace {

class AccessibleLabel : public QAccessibleWidget
{
public:
    explicit AccessibleLabel(TextLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
        , m_label(*label)
    { }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !m_label.accessibleName().isEmpty())
            return QAccessibleWidget::text(kind);
        if (m_label.caption().isEmpty())
            return m_label.text();
        return QStringLiteral("%1: %2").arg(m_label.caption(), m_label.text());
    }

private:
    const TextLabel &m_label;
};

} // namespace

TextLabel::TextLabel(Size size, theme::Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    installAccessible<TextLabel, AccessibleLabel>();
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

void TextLabel::setCaption(const QString &caption)
{
    m_caption = caption;
}

void TextLabel::showText(const QString &shown, Importance importance)
{
    if (shown == text())
        return;
    setText(shown);
    if (importance == Importance::Announced && !shown.isEmpty())
        Announcer::announce(*this, shown);
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
