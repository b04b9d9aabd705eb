// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/textrecorder.h"

#include "ui/controls/theme.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <optional>

namespace punchline {

namespace {

/// A colour counts as a text's background if it fills at least this share of the area under it, which a line
/// passing below does not.
constexpr double BackgroundShare = 0.15;

} // namespace

/// Forwards everything to a painter on the image, in the image's coordinates.
class TextRecorder::Engine : public QPaintEngine
{
public:
    explicit Engine(TextRecorder &recorder)
        : QPaintEngine(AllFeatures)
        , m_recorder(recorder)
    { }

    bool begin(QPaintDevice *) override
    {
        m_clip.reset();
        return m_painter.begin(&m_recorder.m_image);
    }

    bool end() override { return m_painter.end(); }

    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        m_painter.setFont(now.font());
        m_painter.setPen(now.pen());
        m_painter.setBrush(now.brush());
        m_painter.setBrushOrigin(now.brushOrigin());
        m_painter.setBackground(now.backgroundBrush());
        m_painter.setBackgroundMode(now.backgroundMode());
        m_painter.setCompositionMode(now.compositionMode());
        m_painter.setOpacity(now.opacity());
        m_painter.setRenderHints(m_painter.renderHints(), false);
        m_painter.setRenderHints(now.renderHints());
        updateClip(now);
        m_painter.resetTransform();
        const QRegion system = systemClip();
        if (m_clip || !system.isEmpty())
            m_painter.setClipRegion(clipRegion());
        else
            m_painter.setClipping(false);
        m_painter.setTransform(now.transform());
    }

    void drawPath(const QPainterPath &path) override { m_painter.drawPath(path); }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_painter.drawPolyline(points, count);
        else
            m_painter.drawPolygon(points, count, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    }

    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override
    {
        m_painter.drawPixmap(target, pixmap, source);
    }

    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override
    {
        m_painter.drawImage(target, image, source, flags);
    }

    void drawTiledPixmap(const QRectF &target, const QPixmap &pixmap, const QPointF &origin) override
    {
        m_painter.drawTiledPixmap(target, pixmap, origin);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        note(at, item);
        m_painter.drawTextItem(at, item);
    }

private:
    void updateClip(const QPaintEngineState &now)
    {
        const auto take = [this, &now](const QRegion &region) {
            if (now.clipOperation() == Qt::NoClip)
                m_clip.reset();
            else if (now.clipOperation() == Qt::IntersectClip && m_clip)
                m_clip = *m_clip & region;
            else
                m_clip = region;
        };
        if (now.state() & DirtyClipRegion)
            take(now.transform().map(now.clipRegion()));
        if (now.state() & DirtyClipPath)
            take(QRegion(now.transform().map(now.clipPath()).toFillPolygon().toPolygon()));
        if ((now.state() & DirtyClipEnabled) && !now.isClipEnabled())
            m_clip.reset();
    }

    [[nodiscard]] QRegion clipRegion() const
    {
        QRegion region(m_recorder.m_image.rect());
        if (!systemClip().isEmpty())
            region &= systemClip();
        if (m_clip)
            region &= *m_clip;
        return region;
    }

    void note(const QPointF &at, const QTextItem &item)
    {
        const QRectF drawn(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QRect area =
            (clipRegion() & m_painter.transform().mapRect(drawn).toAlignedRect()).boundingRect();
        if (area.isEmpty() || item.text().trimmed().isEmpty())
            return;
        QHash<QRgb, int> seen;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                ++seen[m_recorder.m_image.pixel(x, y)];
        }
        const QColor pen = m_painter.pen().color();
        const double opacity = pen.alphaF() * m_painter.opacity();
        DrawnText noted{item.text(), area, {}, {}, 100};
        for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
            if (it.value() < BackgroundShare * area.width() * area.height())
                continue;
            const QColor background(it.key());
            const QColor color = theme::mixed(QColor(pen.rgb()), background, opacity);
            const double contrast = theme::contrast(color, background);
            if (contrast < noted.contrast) {
                noted.contrast = contrast;
                noted.color = color;
                noted.background = background;
            }
        }
        m_recorder.m_texts.append(noted);
    }

    TextRecorder &m_recorder;
    QPainter m_painter;
    std::optional<QRegion> m_clip; ///< In the image's coordinates; `nullopt`: only the system clip.
};

TextRecorder::TextRecorder(QSize size)
    : m_image(size, QImage::Format_RGB32)
    , m_engine(std::make_unique<Engine>(*this))
{
    m_image.fill(Qt::magenta); // Makes text unreadable if a background is missing.
}

TextRecorder::~TextRecorder() = default;

QPaintEngine *TextRecorder::paintEngine() const
{
    return m_engine.get();
}

int TextRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_image.width();
    case PdmHeight:
        return m_image.height();
    case PdmWidthMM:
        return m_image.widthMM();
    case PdmHeightMM:
        return m_image.heightMM();
    case PdmDepth:
        return m_image.depth();
    case PdmDpiX:
    case PdmPhysicalDpiX:
        return m_image.logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY:
        return m_image.logicalDpiY();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace punchline
