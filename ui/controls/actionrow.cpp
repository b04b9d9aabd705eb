// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/actionrow.h"

#include "ui/controls/theme.h"

#include <QHBoxLayout>

namespace punchline {

ActionRow::ActionRow(QWidget *page)
    : QWidget(page)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::Gap);
}

void ActionRow::standAlone()
{
    if (QLayout *page = parentWidget()->layout()) {
        page->removeWidget(this);
        QMargins margins = page->contentsMargins();
        margins.setBottom(theme::Gap);
        page->setContentsMargins(margins);
    }
    m_row->setContentsMargins(theme::Margin, 0, theme::Margin, theme::WideGap);
}

} // namespace punchline
