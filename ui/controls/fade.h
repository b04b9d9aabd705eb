// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

#include <chrono>

namespace punchline {

/// What a widget showed a moment ago, fading away above what it shows now. It takes no input and no focus:
/// what is new works at once. If the widget gets another size, it ends.
class Fade : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Duration{120};

    /// Begins with what @p widget shows now, which is to change right after. Does nothing where nothing may
    /// move, or where the widget is not seen. It deletes itself.
    static void begin(QWidget &widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    explicit Fade(QWidget &widget);
    void end();

    QPixmap m_before;
    QVariantAnimation m_animation;
};

} // namespace punchline
