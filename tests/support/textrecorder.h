// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPaintDevice>
#include <QRect>

#include <memory>

class QWidget;

namespace punchline {

/// A piece of text as drawn, with the background colour of the lowest contrast.
struct DrawnText
{
    QString text;
    QRect area; ///< In coordinates of the drawn widget.
    QColor color;
    QColor background;
    double contrast = 0;
};

/// A paint device that draws like an image and records every text on the way: whoever draws it, its final
/// colour, and its background. Use it with QWidget::render().
class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(QSize size);
    ~TextRecorder() override;

    [[nodiscard]] QPaintEngine *paintEngine() const override;
    [[nodiscard]] const QList<DrawnText> &texts() const { return m_texts; }
    [[nodiscard]] const QImage &image() const { return m_image; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QImage m_image;
    QList<DrawnText> m_texts;
    std::unique_ptr<Engine> m_engine;
};

} // namespace punchline
