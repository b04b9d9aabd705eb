// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/theme.h"

#include <QFrame>

class QHBoxLayout;

namespace punchline {

/// A panel with round corners that lies on the window and holds what belongs together. With a tone it
/// draws the eye: a tinted fill and a coloured edge.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Fill {
        Panel,   ///< For labels and buttons.
        Content, ///< For views, which have the same background.
    };

    explicit Card(QWidget *parent = nullptr, Fill fill = Fill::Panel);

    /// Tone::Normal is the plain panel.
    void setTone(theme::Tone tone);

    /// Makes @p bar, which lies above a page, a line in a card that draws the eye, and returns where its
    /// parts go.
    [[nodiscard]] static QHBoxLayout *lineIn(QWidget *bar);

    /// Lets the line around the card show when @p child has the keyboard focus.
    void showFocusOf(QWidget *child);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Fill m_fill;
    bool m_hasFocusInside = false;
    theme::Tone m_tone = theme::Tone::Normal;
};

} // namespace punchline
