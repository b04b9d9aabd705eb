// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/sessionstate.h"
#include "ui/controls/banner.h"

namespace punchline {

class Button;

/// Says above the chat that it is over, whose doing that was, and what comes next.
class EndBanner : public Banner
{
    Q_OBJECT

public:
    /// @p state must outlive it. It is hidden at first.
    explicit EndBanner(const SessionState &state, QWidget *parent = nullptr);

    /// Tells the end of the session, unless the user knows why; @p undelivered messages of theirs did not
    /// arrive.
    void tell(int undelivered);

Q_SIGNALS:
    void backRequested();
    void connectAgainRequested();

private:
    void showEnd();

    const SessionState &m_state;
    int m_undelivered = 0;
    Button *m_back;
    Button *m_connectAgain;
};

} // namespace punchline
