// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLayout;

namespace punchline {

/// A column for what is read from top to bottom: forms, settings, sentences. Its lines are about as long as
/// is good for reading, whatever the size of the letters, and shorter where the page is narrow. What needs
/// more, such as a row of buttons in a language with long words, gets it.
class Column : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override;

    /// The column in the middle of a line, with a page's margins on both sides.
    [[nodiscard]] QLayout *centredOnPage();
};

} // namespace punchline
