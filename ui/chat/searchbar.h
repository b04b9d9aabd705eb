// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/card.h"

class QLineEdit;

namespace punchline {

class Button;
class MessageSearch;
class TextLabel;

/// Where a search term is typed: the number of matches, steps to the older and the newer one, and a button to
/// close it. Hidden until it is opened; drives a MessageSearch.
class SearchBar : public Card
{
    Q_OBJECT

public:
    /// @p search must outlive the bar.
    explicit SearchBar(MessageSearch &search, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Shows the bar and puts the focus into it.
    void open();

    /// Hides it and ends the search.
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCount();

    MessageSearch &m_search;
    QLineEdit *m_term;
    TextLabel *m_count;
    Button *m_older;
    Button *m_newer;
    Button *m_close;
};

} // namespace punchline
