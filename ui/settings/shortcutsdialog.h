// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace punchline {

/// Lists every keyboard shortcut. The dialog is not modal.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

    /// Shows the dialog of @p window above all others; creates it the first time.
    static void showFor(QWidget *window);
};

} // namespace punchline
