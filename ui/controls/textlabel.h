// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/theme.h"

#include <QLabel>

namespace punchline {

/// A label whose text is always plain, with a size and a tone that follow font and palette. Foreign text
/// is safe in it: nothing is ever read as markup, and no text makes it wider than its page. A word that does
/// not fit into a line is broken; text that a mouse can select, which only this program writes, is not.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Small, Body, Caption, Heading, Title };

    explicit TextLabel(Size size, theme::Tone tone = theme::Tone::Normal, QWidget *parent = nullptr);

    void setTone(theme::Tone tone);

    /// What the text is the value of: screen readers say that before it. An accessible name would hide the
    /// text.
    void setCaption(const QString &caption);
    [[nodiscard]] const QString &caption() const { return m_caption; }

    /// From now on the text has one line, and its end gives way where the line is too short. Only as much
    /// room as @p least takes is always there, or as the text takes where that is shorter.
    void setElided(const QString &least);
    [[nodiscard]] bool isElided() const { return !m_least.isEmpty(); }

    /// Shows @p shown; where it has changed and @p importance asks for it, screen readers say it.
    enum class Importance { Quiet, Announced };
    void showText(const QString &shown, Importance importance = Importance::Quiet);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Whether a word of the text has to be broken in a label that is @p width wide.
    [[nodiscard]] bool breaksWords(int width) const;
    [[nodiscard]] int leastWidth() const;
    void paintLines();
    void paintElided();
    void applyTone();
    void applyDirection();

    theme::Tone m_tone;
    QString m_caption;

    QString m_least; ///< Empty: the text is not elided.
};

} // namespace punchline
