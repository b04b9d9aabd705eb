// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/theme.h"

#include <QFrame>

class QHBoxLayout;

namespace punchline {

/// A panel with round corners that groups related content. With a tone it draws attention: a tinted fill and
/// a coloured edge.
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Fill {
        Panel,   ///< For labels and buttons.
        Content, ///< For views, whose background it shares.
    };

    explicit Card(QWidget *parent = nullptr, Fill fill = Fill::Panel);

    /// Tone::Normal is the plain panel.
    void setTone(theme::Tone tone);

    /// Turns @p bar, a bar above a page, into a line in a card that draws attention; returns the layout for
    /// its parts.
    [[nodiscard]] static QHBoxLayout *lineIn(QWidget *bar);

    /// Shows the keyboard focus of @p child by the line around the card.
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
