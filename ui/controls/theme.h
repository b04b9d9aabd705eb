// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// The few measures and colours that all pages share. Every colour is derived from the palette in use, so
/// that light, dark and high-contrast desktops are followed without asking which one it is.
namespace punchline::theme {

/// Distances in device-independent pixels.
inline constexpr int SmallGap = 6;
inline constexpr int Gap = 12;
inline constexpr int WideGap = 20;
inline constexpr int Margin = 24;
inline constexpr int ColumnWidth = 560; ///< Of what one reads from top to bottom: forms, settings.
inline constexpr int CornerRadius = 8;
inline constexpr int ControlHeight = 38;

/// The least contrast of small text against its background (WCAG 2.1, 1.4.3).
inline constexpr double TextContrast = 4.5;

/// The least contrast of what is no text and has to be seen: the parts of a control (WCAG 2.1, 1.4.11).
inline constexpr double PartContrast = 3.0;

/// What a colour says.
enum class Tone {
    Normal,
    Muted, ///< Less important.
    Busy,  ///< Under way.
    Good,
    Bad,
};

/// The contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// @p wanted, made darker or lighter until it can be read on @p background.
[[nodiscard]] QColor readable(const QColor &wanted, const QColor &background);

/// @p share (0 to 1) of @p a, the rest of @p b.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, double share);

[[nodiscard]] bool isDark(const QPalette &palette);

/// The colour of text that says @p tone on @p background.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette, const QColor &background);

/// The fill of the one obvious action and of one's own messages, and the text on it.
[[nodiscard]] QColor accent(const QPalette &palette);
[[nodiscard]] QColor accentText(const QPalette &palette);

/// The fill of a card that lies on the window, and the thin line around it.
[[nodiscard]] QColor cardFill(const QPalette &palette);
[[nodiscard]] QColor line(const QPalette &palette);

/// What is done with a part of a control.
enum class Emphasis { Idle, Pointed, Held };

/// A scroll bar: the groove, which is quiet, and the handle that moves in it.
[[nodiscard]] QColor scrollGroove(const QPalette &palette);
[[nodiscard]] QColor scrollHandle(const QPalette &palette, Emphasis emphasis);

/// @p font at @p factor of its size, with @p weight.
[[nodiscard]] QFont scaled(const QFont &font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace punchline::theme
