// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/unsaid.h"

#include <QDialog>

#include <functional>

namespace punchline {

/// Asks before something that somebody has written is lost. Staying is what Enter and Escape do.
class LeaveQuestion : public QDialog
{
    Q_OBJECT

public:
    enum class What { Disconnect, Close };

    /// Asks above @p window; @p leave is called if the person wants that all the same. One question at a
    /// time: a new one takes the place of the one before.
    static void ask(QWidget *window, What what, const Unsaid &unsaid, std::function<void()> leave);

private:
    LeaveQuestion(QWidget *window, What what, const Unsaid &unsaid);
};

} // namespace punchline
