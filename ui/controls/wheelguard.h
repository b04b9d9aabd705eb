// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace punchline {

/// Keeps the wheel from changing what it happens to be over: a combo or spin box on a page that is being
/// scrolled would take another value, unseen. The page scrolls instead. The open list of a combo box scrolls
/// as ever. One for the whole program, for as long as it lives.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace punchline
