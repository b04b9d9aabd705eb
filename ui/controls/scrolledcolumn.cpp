// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/scrolledcolumn.h"

#include "ui/controls/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace punchline {

namespace {

/// Tells the scroll area its least height for a width in place of the preferred one.
class Content : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] int heightForWidth(int width) const override
    {
        return layout()->totalMinimumHeightForWidth(width);
    }
};

} // namespace

ScrolledColumn::ScrolledColumn(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QWidget;
    column->setFixedWidth(theme::ColumnWidth);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *content = new Content;
    content->setLayout(centredOnPage(column));
    setWidget(content);
}

QLayout *centredOnPage(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::Margin, 0, theme::Margin, 0);
    line->addStretch();
    line->addWidget(widget);
    line->addStretch();
    return line;
}

} // namespace punchline
