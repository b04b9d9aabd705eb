// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/hellostream.h"

namespace punchline {

void HelloStream::advance(TimePoint now)
{
    // After sleep, a machine does not make up for missed hellos.
    const bool missed = *m_due + Interval <= now;
    m_due = (missed ? now : *m_due) + Interval;
    if (m_hasMessage)
        m_due.reset();
}

void HelloStream::handleMessage()
{
    m_hasMessage = true;
    end();
}

void HelloStream::stop()
{
    m_isStopped = true;
    end();
}

void HelloStream::end()
{
    m_due.reset();
    m_isPeerRunning = false;
}

} // namespace punchline
