// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/theme.h"

#include <QLabel>

namespace punchline {

/// A label whose text is always plain, with a size and a tone that follow the font and the palette. Foreign
/// text is safe in it: it is never read as markup and never makes the label wider than its page. A word that
/// does not fit on a line is broken, except in text that the mouse can select, which only this program
/// writes.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Small, Body, Caption, Heading, Title };

    explicit TextLabel(Size size, theme::Tone tone = theme::Tone::Normal, QWidget *parent = nullptr);

    void setTone(theme::Tone tone);

    /// The caption whose value the text is: screen readers speak it first. An accessible name would hide the
    /// text.
    void setCaption(const QString &caption);
    [[nodiscard]] const QString &caption() const { return m_caption; }

    /// From now on the text has a single line, elided at its end if it is too long. The label always reserves
    /// only the width of @p least, or of the text if that is shorter.
    void setElided(const QString &least);
    [[nodiscard]] bool isElided() const { return !m_least.isEmpty(); }

    /// Keeps room for @p lines of text below the label's top, so that the page does not move while the text
    /// changes.
    void reserveLines(int lines);

    /// Shows @p shown; if the text has changed and @p importance is Announced, screen readers speak it.
    enum class Importance { Quiet, Announced };
    void showText(const QString &shown, Importance importance = Importance::Quiet);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// True if a word of the text has to be broken in a label that is @p width wide.
    [[nodiscard]] bool breaksWords(int width) const;
    [[nodiscard]] int leastWidth() const;
    void paintLines();
    void paintElided();
    void applyTone();
    void applyDirection();

    theme::Tone m_tone;
    QString m_caption;

    QString m_least; ///< If empty, the text is not elided.
};

} // namespace punchline
