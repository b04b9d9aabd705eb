// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/controls/button.h"

namespace punchline {

/// A quiet button that opens and closes what is beside it: checked while that is open, with an arrow that
/// points to where it opens. Screen readers hear whether it is expanded. Its text and its accessible name say
/// what it opens and stay the same.
class Disclosure : public Button
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Keeps the end of the line free for the arrow.
    void makeRoom();
};

} // namespace punchline
