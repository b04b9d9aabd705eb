// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDialog>

namespace punchline {

/// Lists every key that does something. It stands beside the window and holds up nothing.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

    /// Shows the one of @p window, above all others; it is made at the first time.
    static void showFor(QWidget *window);
};

} // namespace punchline
