// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/textlabel.h"

#include "ui/controls/accessible.h"
#include "ui/controls/announcer.h"
#include "ui/controls/textlines.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

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

constexpr int LeastLetters = 24; // The longest words of the shipped languages fit on a line.
constexpr int UsualWidth = 500;  // QLabel's preferred width for several lines.

/// Breaks @p text into lines of @p width, splitting words that are longer. Returns the total height.
double layOut(QTextLayout &layout, const QString &text, Qt::Alignment alignment, double width)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setText(QString(text).replace(u'\n', QChar::LineSeparator));
    return layOutLines(layout, width).height();
}

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
        setFont(theme::scaled(font(), theme::SmallText));
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

void TextLabel::setElided(const QString &least)
{
    m_least = least;
    setWordWrap(false);
    updateGeometry();
}

void TextLabel::reserveLines(int lines)
{
    setMinimumHeight(lines * fontMetrics().lineSpacing() + 2);
    setAlignment((alignment() & (Qt::AlignHorizontal_Mask | Qt::AlignAbsolute)) | Qt::AlignTop);
}

int TextLabel::leastWidth() const
{
    const int letters =
        isElided() ? fontMetrics().size(0, m_least).width() : LeastLetters * fontMetrics().averageCharWidth();
    const QMargins around = contentsMargins();
    return letters + around.left() + around.right();
}

bool TextLabel::breaksWords(int width) const
{
    return wordWrap() && !textInteractionFlags().testFlag(Qt::TextSelectableByMouse)
        && QLabel::minimumSizeHint().width() > width;
}

QSize TextLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    const int width = std::max(leastWidth(), UsualWidth);
    return hint.width() > width && breaksWords(width) ? QSize(width, heightForWidth(width)) : hint;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (isElided())
        return {std::min(leastWidth(), hint.width()), hint.height()}; // A longer text moves nothing.
    return breaksWords(leastWidth()) ? QSize(leastWidth(), hint.height()) : hint;
}

int TextLabel::heightForWidth(int width) const
{
    if (!breaksWords(width))
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    QTextLayout layout(QString(), font(), this);
    const double height =
        layOut(layout, text(), alignment(), std::max(1, width - around.left() - around.right()));
    return qCeil(height) + around.top() + around.bottom();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (isElided() && QLabel::sizeHint().width() > width())
        paintElided();
    else if (breaksWords(width()))
        paintLines();
    else
        QLabel::paintEvent(event);
}

void TextLabel::paintElided()
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          shown, foregroundRole());
}

void TextLabel::paintLines()
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    QTextLayout layout(QString(), font(), this);
    const double height = layOut(layout, text(), alignment(), area.width());
    const double rest = std::max(0.0, area.height() - height);
    const double share = alignment() & Qt::AlignTop ? 0 : alignment() & Qt::AlignBottom ? 1 : 0.5;
    layout.draw(&painter, QPointF(area.left(), area.top() + share * rest));
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
    // QLabel aligns by the text's own direction, so an address would be on the left of a right-to-left page.
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment((alignment() & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute);
}

void TextLabel::applyTone()
{
    QPalette own = palette();
    // It can be on a card or on the window: a colour readable on the harder one is readable on both.
    const QColor text = own.color(QPalette::Text);
    const QColor card = theme::cardFill(own);
    const QColor window = own.color(QPalette::Window);
    const bool isCardHarder = theme::contrast(text, card) < theme::contrast(text, window);
    const QColor color = theme::toneColor(m_tone, own, isCardHarder ? card : window);
    if (own.color(QPalette::WindowText) == color)
        return; // Setting it again would send another PaletteChange.
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace punchline
