// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Stops the wheel from changing the control under it: a combo box or spin box on a page that is being
/// scrolled would change its value unnoticed. The page scrolls instead. The open list of a combo box still
/// scrolls. One instance serves the whole program for its lifetime.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace punchline
