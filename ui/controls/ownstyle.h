// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

namespace punchline {

/// Fusion, which follows any palette on every platform, but for its scroll bars: there the groove is stronger
/// than the handle that moves in it, in light palettes and in dark ones, so that they read upside down. Ours
/// have a quiet groove and a handle that can be told from it (WCAG 2.1, 1.4.11).
class OwnStyle : public QProxyStyle // clazy:exclude=ctor-missing-parent-argument
{
    Q_OBJECT

public:
    OwnStyle();

    /// The name of the style below.
    [[nodiscard]] static QString baseName();
    /// The name of @p style; for ours, which has none, that of the style below.
    [[nodiscard]] static QString nameOf(const QStyle &style);

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawScrollBar(const QStyleOptionComplex &bar, QPainter &painter, const QWidget *widget) const;
};

} // namespace punchline
