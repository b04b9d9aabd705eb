// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/directsearch.h"

#include <algorithm>
#include <utility>

namespace punchline {

DirectSearch::DirectSearch(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(false); });
}

void DirectSearch::begin(bool leads)
{
    end();
    m_isWanted = true;
    m_leads = leads;
    m_pause = FirstPause;
    if (leads)
        look(false); // The rounds that the relay has cut short.
}

void DirectSearch::end()
{
    m_isWanted = false;
    m_isLooking = false;
    m_isHurried = false;
    m_timer.stop();
}

void DirectSearch::handleNetworkChanged()
{
    if (!m_isWanted)
        return;
    m_pause = FirstPause;
    if (m_isLooking)
        m_isHurried = true;
    else
        hurry();
}

void DirectSearch::handleAsked()
{
    // The peer decides when this side visits the server and dials: ever more rarely, if it asks all the time.
    const auto since = std::chrono::steady_clock::now() - m_lookedAt;
    if (!m_isWanted || m_isLooking || since < m_askedPause)
        return;
    m_askedPause = std::min(2 * m_askedPause, FirstPause);
    look(true);
}

void DirectSearch::handleFailed()
{
    if (!m_isWanted || !std::exchange(m_isLooking, false))
        return;
    if (std::exchange(m_isHurried, false))
        hurry();
    else if (m_leads)
        m_timer.start(std::exchange(m_pause, std::min(2 * m_pause, LongestPause)));
}

void DirectSearch::hurry()
{
    const auto since = std::chrono::steady_clock::now() - m_lookedAt;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(
        std::max(LeastPause - since, std::chrono::steady_clock::duration::zero())));
}

void DirectSearch::look(bool asked)
{
    m_timer.stop();
    m_isLooking = true;
    m_lookedAt = std::chrono::steady_clock::now();
    if (!asked)
        m_askedPause = LeastPause;
    Q_EMIT due(asked);
}

} // namespace punchline
