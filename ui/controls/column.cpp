// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/column.h"

#include "ui/controls/theme.h"

#include <QHBoxLayout>

#include <algorithm>

namespace punchline {

QSize Column::sizeHint() const
{
    const QSize content = QWidget::sizeHint();
    const int letters = theme::ColumnLetters * fontMetrics().averageCharWidth();
    return {std::max({theme::ColumnWidth, letters, minimumSizeHint().width()}), content.height()};
}

QLayout *Column::centredOnPage()
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::Margin, 0, theme::Margin, 0);
    line->addStretch();
    line->addWidget(this);
    line->addStretch();
    return line;
}

} // namespace punchline
