// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/button.h"

class QAction;

namespace punchline {

class ConversationRows;

/// The button for what is done with a whole conversation: find something in it, copy it, save it.
class ConversationMenu : public Button
{
    Q_OBJECT

public:
    /// @p rows must outlive the button.
    ConversationMenu(const ConversationRows &rows, QWidget *parent);

    /// Writes the conversation to the file at @p path.
    void saveTo(const QString &path);

Q_SIGNALS:
    void findRequested();

    /// Something was done, or could not be; @p sentence tells it, @p done which of them.
    void said(const QString &sentence, bool done);

private:
    void ask();
    void copy();

    const ConversationRows &m_rows;
    QAction *m_find;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace punchline
