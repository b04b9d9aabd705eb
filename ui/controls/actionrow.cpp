// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/actionrow.h"

#include "ui/controls/column.h"
#include "ui/controls/theme.h"

#include <QHBoxLayout>

namespace punchline {

ActionRow::ActionRow(Width width, QWidget *page)
    : QWidget(page)
    , m_row(new QHBoxLayout)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::Gap);
    if (width == Width::Page) {
        setLayout(m_row);
        return;
    }
    auto *column = new Column(this);
    column->setLayout(m_row);
    setLayout(column->centredOnPage());
}

void ActionRow::standAlone()
{
    if (QLayout *page = parentWidget()->layout()) {
        page->removeWidget(this);
        QMargins margins = page->contentsMargins();
        margins.setBottom(theme::Gap);
        page->setContentsMargins(margins);
    }
    layout()->setContentsMargins(theme::Margin, 0, theme::Margin, theme::WideGap);
}

} // namespace punchline
