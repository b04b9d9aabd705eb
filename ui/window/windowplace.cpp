// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace punchline {

namespace {

constexpr int LeastTitle = 100; // Part of the title bar's width that suffices to see it and to drag it.

qint64 areaOf(const QRect &rect)
{
    return rect.isEmpty() ? 0 : qint64{rect.width()} * rect.height();
}

} // namespace

QRect placeOnScreens(const QRect &wanted, const QList<QRect> &screens, int titleHeight)
{
    const QRect screen = *std::ranges::max_element(
        screens, {}, [&wanted](const QRect &each) { return areaOf(each & wanted); });
    const QRect room = screen.adjusted(0, titleHeight, 0, 0);
    QRect place(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    const QRect title(place.left(), place.top() - titleHeight, place.width(), titleHeight);
    const bool isInHand = std::ranges::any_of(screens, [&title](const QRect &each) {
        const QRect seen = each & title;
        return seen.height() == title.height() && seen.width() >= std::min(LeastTitle, title.width());
    });
    if (isInHand)
        return place;
    place.moveLeft(std::clamp(place.left(), room.left(), room.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), room.top(), room.bottom() + 1 - place.height()));
    return place;
}

void restorePlace(QWidget &window, const QByteArray &saved)
{
    if (const QScreen *main = QGuiApplication::primaryScreen())
        window.resize(window.size().boundedTo(main->availableSize()));
    const QRect usual = window.geometry();
    if (!window.restoreGeometry(saved))
        return;
    if (!QRect(QPoint(-0x10000, -0x10000), QPoint(0x10000, 0x10000)).contains(window.geometry())) {
        window.setGeometry(usual); // No screen ever reached that far.
        return;
    }
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    // The desktop manages windows that fill a screen.
    if (screens.isEmpty() || window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const int titleHeight = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const QRect said = window.geometry(); // The bytes may specify any size.
    const QSize size = said.size().expandedTo(window.minimumSizeHint());
    window.setGeometry(placeOnScreens({said.topLeft(), size}, screens, titleHeight));
}

} // namespace punchline
