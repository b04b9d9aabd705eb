// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// The top of the start page: what the program is called and what it is for, and room for a button beside it.
class StartHead : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p button to the right of the texts; the head owns it.
    StartHead(QWidget *button, QWidget *parent);
};

} // namespace punchline
