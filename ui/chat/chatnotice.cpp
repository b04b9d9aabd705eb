// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/chatnotice.h"

#include "app/text/statetext.h"

#include <utility>

namespace punchline {

ChatNotice::ChatNotice(std::function<QString()> sentence, const QDateTime &time)
    : m_sentence(std::move(sentence))
    , m_time(time)
{ }

ChatNotice::ChatNotice(std::chrono::milliseconds away, const QDateTime &time)
    : m_time(time)
    , m_returns(1)
    , m_away(away)
{ }

QString ChatNotice::sentence() const
{
    return m_sentence ? m_sentence() : returnedSentence(m_returns, m_away);
}

bool ChatNotice::fold(const ChatNotice &later)
{
    if (m_returns == 0 || later.m_returns == 0 || m_time.date() != later.m_time.date())
        return false;
    m_returns += later.m_returns;
    m_away += later.m_away;
    m_time = later.m_time;
    return true;
}

} // namespace punchline
