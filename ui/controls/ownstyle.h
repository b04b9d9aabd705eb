// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/motion.h"

#include <QProxyStyle>

namespace punchline {

/// The look of every standard control on every desktop, drawn from the palette and from the measures in
/// theme.h alone: flat fields of one height, boxes, tabs, and scroll bars that lie over what they scroll.
/// What it does not draw is Fusion's. Mnemonics are underlined only while Alt is held down.
/// Nothing is animated where less motion is wanted.
class OwnStyle : public QProxyStyle // clazy:exclude=ctor-missing-parent-argument
{
    Q_OBJECT

public:
    OwnStyle();

    /// Whether what moves by itself should, from now on. Usual at first.
    void setMotion(Motion motion) { m_motion = motion; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;

protected:
    /// Follows the Alt key, for the mnemonics.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drawScrollBar(const QStyleOptionComplex &bar, QPainter &painter, const QWidget *widget) const;
    void showMnemonics(bool shown);

    bool m_areMnemonicsShown = false;
    Motion m_motion = Motion::Usual;
};

} // namespace punchline
