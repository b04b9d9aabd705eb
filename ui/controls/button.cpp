// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/button.h"

#include "ui/controls/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace punchline {

namespace {

constexpr int ButtonPadding = 18;
constexpr int LinkPadding = 6;
constexpr int SymbolSize = 20;

} // namespace

Button::Button(Weight weight, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_weight(weight)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(true);       // Return presses the focused button, not only in dialogs.
    setAttribute(Qt::WA_Hover); // It looks different under the mouse.
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    if (weight == Weight::Accent)
        setFont(theme::scaled(font(), 1.0, QFont::DemiBold));
    if (weight == Weight::Link)
        setFont(theme::scaled(font(), theme::SmallText));
}

Button::Button(punchline::Symbol symbol, QWidget *parent)
    : Button(Weight::Symbol, {}, parent)
{
    m_symbol = symbol;
}

void Button::setWeight(Weight weight)
{
    if (m_weight == weight)
        return;
    m_weight = weight;
    setFont(theme::scaled(font(), 1.0, weight == Weight::Accent ? QFont::DemiBold : QFont::Normal));
    update();
}

QSize Button::sizeHint() const
{
    if (m_weight == Weight::Symbol)
        return {theme::ControlHeight, theme::ControlHeight};
    const int padding = m_weight == Weight::Link ? LinkPadding : ButtonPadding;
    const int height = m_weight == Weight::Link ? fontMetrics().height() + 2 * LinkPadding
                                                : qMax(theme::ControlHeight, fontMetrics().height() + 16);
    const QSize textSize = fontMetrics().size(Qt::TextShowMnemonic, text());
    const QMargins around = contentsMargins();
    return {textSize.width() + 2 * padding + around.left() + around.right(), height};
}

QColor Button::fillColor() const
{
    const QColor window = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    if (m_weight == Weight::Accent) {
        if (!isEnabled())
            return theme::mixed(text, window, 0.12);
        const QColor fill = theme::accent(palette());
        // The fill moves away from the text's colour, so that the text stays readable.
        const QColor away = theme::contrast(theme::accentText(palette()), Qt::black) > theme::TextContrast
            ? QColor(Qt::black)
            : QColor(Qt::white);
        return isDown() ? theme::mixed(away, fill, 0.2) : underMouse() ? theme::mixed(away, fill, 0.1) : fill;
    }
    const QColor rest = m_weight == Weight::Quiet ? theme::cardFill(palette()) : QColor(Qt::transparent);
    if (!isEnabled())
        return rest;
    return isDown()    ? theme::mixed(text, window, 0.16)
        : underMouse() ? theme::mixed(text, window, 0.08)
                       : rest;
}

QColor Button::textColor() const
{
    const QColor window = palette().color(QPalette::Window);
    if (!isEnabled())
        return theme::mixed(palette().color(QPalette::Active, QPalette::WindowText), window, 0.55);
    switch (m_weight) {
    case Weight::Accent:
        return theme::accentText(palette());
    case Weight::Quiet:
    case Weight::Symbol:
        return palette().color(QPalette::WindowText);
    case Weight::Link:
        return theme::toneColor(theme::Tone::Busy, palette(), fillColor().alpha() > 0 ? fillColor() : window);
    }
    return {};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(m_weight == Weight::Quiet ? QPen(theme::line(palette())) : QPen(Qt::NoPen));
    painter.setBrush(fillColor());
    painter.drawRoundedRect(body, theme::CornerRadius - 1, theme::CornerRadius - 1);

    if (hasFocus()) {
        // A ring in the text colour on the accent fill; one in the accent colour around other buttons.
        const bool onAccent = m_weight == Weight::Accent;
        const QRectF ring = onAccent ? body.adjusted(2, 2, -2, -2) : body;
        painter.setPen(QPen(onAccent ? theme::accentText(palette()) : theme::accent(palette()), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ring, theme::CornerRadius - 2, theme::CornerRadius - 2);
    }
    if (m_symbol) {
        QRectF area(0, 0, SymbolSize, SymbolSize);
        area.moveCenter(QRectF(rect()).center());
        drawSymbol(painter, *m_symbol, area, textColor());
        return;
    }
    painter.setPen(textColor());
    painter.drawText(contentsRect(), static_cast<int>(Qt::AlignCenter) | mnemonicFlag(), text());
}

int Button::mnemonicFlag() const
{
    const bool isShown = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    return isShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

QLayout *buttonRow(const QList<Button *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addStretch();
    for (Button *button : buttons)
        row->addWidget(button);
    return row;
}

} // namespace punchline
