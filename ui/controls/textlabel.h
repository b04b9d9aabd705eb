// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace punchline {

/// A label whose text is always plain, with a size and a tone that follow font and palette. Foreign text
/// is safe in it: nothing is ever read as markup.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Small, Body, Caption, Heading, Title };

    explicit TextLabel(Size size, theme::Tone tone = theme::Tone::Normal, QWidget *parent = nullptr);

    void setTone(theme::Tone tone);

    /// What the text is the value of: screen readers say that before it. An accessible name would hide the text.
    void setCaption(const QString &caption);
    [[nodiscard]] const QString &caption() const { return m_caption; }

    /// Shows @p shown; where it has changed and @p importance asks for it, screen readers say it.
    enum class Importance { Quiet, Announced };
    void showText(const QString &shown, Importance importance = Importance::Quiet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();
    void applyDirection();

    theme::Tone m_tone;
    QString m_caption;
};

} // namespace punchline
