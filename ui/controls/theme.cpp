// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/theme.h"

#include <algorithm>
#include <cmath>

namespace punchline::theme {

namespace {

/// Relative luminance (WCAG 2.1).
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// The least share of the text's colour, but at least @p share, with which a mixture stands out from the
/// window and from places to write in.
double shareToStandOut(const QPalette &palette, double share)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const auto isSeen = [&](const QColor &color) {
        return contrast(color, window) >= PartContrast && contrast(color, base) >= PartContrast;
    };
    while (share < 1 && !isSeen(mixed(text, window, share)))
        share += 0.05;
    return share;
}

QColor textMixed(const QPalette &palette, double share)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), std::min(share, 1.0));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) {
        return static_cast<int>(std::lround(x * share + y * (1 - share)));
    };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor readable(const QColor &wanted, const QColor &background)
{
    const bool canDarken = contrast(Qt::black, background) > contrast(Qt::white, background);
    const QColor end = canDarken ? QColor(Qt::black) : QColor(Qt::white);
    for (double share = 1.0; share > 0; share -= 0.05) {
        const QColor candidate = mixed(wanted, end, share);
        if (contrast(candidate, background) >= TextContrast)
            return candidate;
    }
    return end;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor toneColor(Tone tone, const QPalette &palette, const QColor &background)
{
    const QColor text = palette.color(QPalette::Text);
    switch (tone) {
    case Tone::Normal:
        return text;
    case Tone::Muted:
        return readable(mixed(text, background, 0.65), background);
    case Tone::Busy:
        return readable(palette.color(QPalette::Highlight), background);
    case Tone::Good:
        return readable(QColor(0x2e, 0xa0, 0x5a), background);
    case Tone::Bad:
        return readable(QColor(0xd9, 0x3a, 0x3a), background);
    }
    return text;
}

QColor accentText(const QPalette &palette)
{
    return palette.color(QPalette::HighlightedText);
}

QColor accent(const QPalette &palette)
{
    return readable(palette.color(QPalette::Highlight), accentText(palette));
}

QColor cardFill(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return isDark(palette) ? mixed(Qt::white, window, 0.06) : mixed(Qt::white, window, 0.75);
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.16);
}

QColor edge(const QPalette &palette)
{
    return textMixed(palette, shareToStandOut(palette, 0.3));
}

QColor scrollHandle(const QPalette &palette, Emphasis emphasis)
{
    const double more = emphasis == Emphasis::Idle ? 0 : emphasis == Emphasis::Pointed ? 0.15 : 0.3;
    return textMixed(palette, shareToStandOut(palette, 0.4) + more);
}

QFont scaled(const QFont &font, double factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    result.setWeight(weight);
    return result;
}

} // namespace punchline::theme
