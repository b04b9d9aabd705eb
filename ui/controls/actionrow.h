// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace punchline {

/// What can be done on a page, in a row at its bottom, as wide as the page or as its Column. It stays in
/// sight where the rest of the page scrolls (PageStack).
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    enum class Width { Page, Column };

    ActionRow(Width width, QWidget *page);

    /// For the buttons, and the room between them.
    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

    /// Takes the row out of the layout of its page, and gives it the margins of one.
    void standAlone();

private:
    QHBoxLayout *m_row;
};

} // namespace punchline
