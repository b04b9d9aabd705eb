// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// The top of the start page: the program's name and purpose, and a button beside them.
class StartHead : public QWidget
{
    Q_OBJECT

public:
    /// Places @p button to the right of the texts; the head owns it.
    StartHead(QWidget *button, QWidget *parent);
};

} // namespace punchline
