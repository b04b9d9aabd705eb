// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace punchline {

/// A column of theme::ColumnWidth in the middle of a page, which scrolls if even its least height does not
/// fit. QScrollArea alone would scroll as soon as the preferred height does not fit. Its bar is beside the
/// column.
class ScrolledColumn : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrolledColumn(QWidget *parent);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

/// @p widget in the middle of a line with a page's margins on both sides.
[[nodiscard]] QLayout *centredOnPage(QWidget *widget);

} // namespace punchline
