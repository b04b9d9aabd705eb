// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QProxyStyle>

namespace punchline {

/// Fusion, which follows any palette on every platform, with other scroll bars. Fusion's groove is stronger
/// than the handle that moves in it, in light and dark palettes, so its scroll bars read as inverted. Ours
/// have a quiet groove and a handle that stands out from it (WCAG 2.1, 1.4.11).
class OwnStyle : public QProxyStyle // clazy:exclude=ctor-missing-parent-argument
{
    Q_OBJECT

public:
    OwnStyle();

    /// The name of the base style.
    [[nodiscard]] static QString baseName();
    /// The name of @p style; ours has none, so for ours the name of the base style.
    [[nodiscard]] static QString nameOf(const QStyle &style);

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawScrollBar(const QStyleOptionComplex &bar, QPainter &painter, const QWidget *widget) const;
};

} // namespace punchline
