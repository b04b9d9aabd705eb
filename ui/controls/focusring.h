// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace punchline {

/// A line around a widget while it has the keyboard focus, for views that show none themselves: an empty
/// table, an area that only scrolls. It is drawn above the widget and ignores all input.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    /// @p widget becomes its parent.
    explicit FocusRing(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace punchline
