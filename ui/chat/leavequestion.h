// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/unsaid.h"

#include <QDialog>

#include <functional>

namespace punchline {

/// Asks before text that somebody has written is lost. Enter and Escape mean staying.
class LeaveQuestion : public QDialog
{
    Q_OBJECT

public:
    enum class What { Disconnect, Close };

    /// Asks above @p window; @p leave is called if the user wants to leave anyway. Only one question is open
    /// at a time: a new one replaces the previous one.
    static void ask(QWidget *window, What what, const Unsaid &unsaid, std::function<void()> leave);

private:
    LeaveQuestion(QWidget *window, What what, const Unsaid &unsaid);
};

} // namespace punchline
