// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRect>

class QByteArray;
class QWidget;

namespace punchline {

/// Where a window goes that wants to be at @p wanted, without its frame: no larger than the screen on which
/// most of it lies, and where it is if its title bar, @p titleHeight pixels high, can be seen and taken hold
/// of; else wholly onto that screen. @p screens are what is free of each, the first being the main one; there
/// is at least one.
[[nodiscard]] QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens, int titleHeight);

/// Brings @p window, which is not shown yet, back to where it was when it was @p saved by
/// QWidget::saveGeometry(), as far as the screens of today have that place. Anything else than such bytes
/// leaves it where it is, and bounds it to the main screen.
void restorePlace(QWidget &window, const QByteArray &saved);

} // namespace punchline
