// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/symbols.h"

#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace punchline {

namespace {

QString fileOf(Symbol symbol)
{
    const auto file = [](const char *name) {
        return QStringLiteral(":/punchline/symbols/%1.svg").arg(QLatin1StringView(name));
    };
    switch (symbol) {
    case Symbol::Settings:
        return file("settings");
    case Symbol::Network:
        return file("network");
    case Symbol::Invite:
        return file("invite");
    case Symbol::Forget:
        return file("forget");
    case Symbol::Person:
        return file("person");
    case Symbol::Lock:
        return file("lock");
    case Symbol::Unlocked:
        return file("unlocked");
    case Symbol::Newest:
        return file("newest");
    case Symbol::More:
        return file("more");
    case Symbol::Emoji:
        return file("emoji");
    }
    return {};
}

/// @p symbol as @p pixels × @p pixels device pixels in @p color.
QPixmap rendered(Symbol symbol, int pixels, const QColor &color)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(fileOf(symbol)).render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    return QPixmap::fromImage(image);
}

} // namespace

void drawSymbol(QPainter &painter, Symbol symbol, const QRectF &area, const QColor &color)
{
    const qreal size = std::min(area.width(), area.height());
    const int pixels = static_cast<int>(std::ceil(size * painter.device()->devicePixelRatio()));
    if (pixels <= 0)
        return;
    const QString key = QStringLiteral("punchline-symbol-%1-%2-%3")
                            .arg(static_cast<int>(symbol))
                            .arg(pixels)
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(symbol, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    QRectF target(0, 0, size, size);
    target.moveCenter(area.center());
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
}

} // namespace punchline
