// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// The few measures and colours that all pages share. Every colour is derived from the current palette, so
/// light, dark and high-contrast desktops are followed without distinguishing them.
namespace punchline::theme {

/// Distances in device-independent pixels.
inline constexpr int TinyGap = 2; ///< Between lines that belong together.
inline constexpr int SmallGap = 6;
inline constexpr int Gap = 12;
inline constexpr int WideGap = 20;
inline constexpr int Margin = 24;
inline constexpr int ColumnWidth = 560;  ///< For content that is read from top to bottom: forms, settings.
inline constexpr int ColumnLetters = 70; ///< The same in average letters, where these are large.
inline constexpr int CornerRadius = 8;
inline constexpr int ControlHeight = 38;

/// The sizes of small text, and of a message's time, as shares of the font's.
inline constexpr double SmallText = 0.92;
inline constexpr double TinyText = 0.8;

/// Minimum contrast of small text against its background (WCAG 2.1, 1.4.3).
inline constexpr double TextContrast = 4.5;

/// Minimum contrast of non-text parts that must be visible, such as the parts of a control (WCAG 2.1,
/// 1.4.11).
inline constexpr double PartContrast = 3.0;

/// The meaning of a colour.
enum class Tone {
    Normal,
    Muted, ///< Less important.
    Busy,  ///< Under way.
    Good,
    Bad,
};

/// The contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// @p wanted, made darker or lighter until it is readable on @p background.
[[nodiscard]] QColor readable(const QColor &wanted, const QColor &background);

/// A mixture of @p share (0 to 1) of @p a and the rest of @p b.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

[[nodiscard]] bool isDark(const QPalette &palette);

/// The colour for text with @p tone on @p background.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette, const QColor &background);

/// The fill of the primary action and of my own messages, and the text on it.
[[nodiscard]] QColor accent(const QPalette &palette);
[[nodiscard]] QColor accentText(const QPalette &palette);

/// The fill of a card on the window, and the thin line around it.
[[nodiscard]] QColor cardFill(const QPalette &palette);
[[nodiscard]] QColor line(const QPalette &palette);

/// The edge of a field or box, which stands out from the window and from the field (PartContrast).
[[nodiscard]] QColor edge(const QPalette &palette);

/// The interaction state of a part of a control.
enum class Emphasis { Idle, Pointed, Held };

/// The handle of a scroll bar, which stands out from the content below it (PartContrast).
[[nodiscard]] QColor scrollHandle(const QPalette &palette, Emphasis emphasis);

/// @p font scaled by @p factor, with @p weight.
[[nodiscard]] QFont scaled(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace punchline::theme
