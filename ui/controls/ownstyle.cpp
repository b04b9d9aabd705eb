// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/ownstyle.h"

#include "ui/controls/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <utility>

namespace punchline {

namespace {

constexpr qreal HandleMargin = 3;
constexpr int ArrowMargin = 4;

/// The handle's emphasis, from the pointer state in the style option.
theme::Emphasis emphasisOf(const QStyleOptionComplex &bar)
{
    const bool isAtHandle = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    if (isAtHandle && bar.state.testFlag(QStyle::State_Sunken))
        return theme::Emphasis::Held;
    return isAtHandle && bar.state.testFlag(QStyle::State_MouseOver) ? theme::Emphasis::Pointed
                                                                     : theme::Emphasis::Idle;
}

} // namespace

OwnStyle::OwnStyle()
    : QProxyStyle(baseName())
{ }

QString OwnStyle::baseName()
{
    return QStringLiteral("fusion");
}

QString OwnStyle::nameOf(const QStyle &style)
{
    return qobject_cast<const OwnStyle *>(&style) ? baseName() : style.name();
}

void OwnStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                  QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar && option && painter)
        drawScrollBar(*option, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void OwnStyle::drawScrollBar(const QStyleOptionComplex &bar, QPainter &painter, const QWidget *widget) const
{
    const auto partOf = [&](SubControl part) {
        return bar.subControls.testFlag(part) ? proxy()->subControlRect(CC_ScrollBar, &bar, part, widget)
                                              : QRect();
    };
    painter.save();
    painter.fillRect(bar.rect, theme::scrollGroove(bar.palette));
    if (const QRect handle = partOf(SC_ScrollBarSlider);
        handle.isValid() && bar.state.testFlag(State_Enabled)) {
        const QRectF inner =
            QRectF(handle).adjusted(HandleMargin, HandleMargin, -HandleMargin, -HandleMargin);
        const qreal radius = qMin(inner.width(), inner.height()) / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::scrollHandle(bar.palette, emphasisOf(bar)));
        painter.drawRoundedRect(inner, radius, radius);
    }
    const bool isHorizontal = bar.state.testFlag(State_Horizontal);
    const bool isMirrored = isHorizontal && bar.direction == Qt::RightToLeft;
    const PrimitiveElement back = isHorizontal ? PE_IndicatorArrowLeft : PE_IndicatorArrowUp;
    const PrimitiveElement ahead = isHorizontal ? PE_IndicatorArrowRight : PE_IndicatorArrowDown;
    for (const auto &[part, arrow] : {std::pair(SC_ScrollBarSubLine, isMirrored ? ahead : back),
                                      std::pair(SC_ScrollBarAddLine, isMirrored ? back : ahead)}) {
        const QRect button = partOf(part);
        if (!button.isValid())
            continue;
        QStyleOption option;
        option.state = bar.state;
        option.direction = bar.direction;
        option.palette = bar.palette;
        option.rect = button.adjusted(ArrowMargin, ArrowMargin, -ArrowMargin, -ArrowMargin);
        proxy()->drawPrimitive(arrow, &option, &painter, widget);
    }
    painter.restore();
}

} // namespace punchline
