// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRect>

class QByteArray;
class QWidget;

namespace punchline {

/// Where to put a window that wants to be at @p wanted, without its frame. It is no larger than the screen
/// that most of it is on, and stays in place if its title bar, @p titleHeight pixels high, can be seen and
/// grabbed; otherwise it is moved entirely onto that screen. @p screens holds the available area of each
/// screen, the primary one first; there is at least one.
[[nodiscard]] QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens, int titleHeight);

/// Moves @p window, which is not shown yet, to where it was when QWidget::saveGeometry() returned @p saved,
/// as far as the current screens allow. If the bytes are invalid, the window stays where it is, bounded to
/// the primary screen.
void restorePlace(QWidget &window, const QByteArray &saved);

} // namespace punchline
