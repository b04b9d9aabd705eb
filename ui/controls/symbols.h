// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace punchline {

/// The pictures on buttons: each is a line drawing in resources/symbols, without a colour of its own.
enum class Symbol {
    Settings,
    Network, ///< The check of one's own network.
    Invite,  ///< Invite somebody.
    Forget,
    Person, ///< Somebody without a name.
    Lock,
    Unlocked,
    Newest, ///< Down to the newest message.
    More,   ///< Opens a menu.
    Emoji,
};

/// Draws @p symbol in @p color, as large as fits into the middle of @p area.
void drawSymbol(QPainter &painter, Symbol symbol, const QRectF &area, const QColor &color);

} // namespace punchline
