// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>

namespace punchline {

/// A line in the conversation that is no message: a sentence, or how often the link was lost and came back.
class ChatNotice
{
public:
    /// @p sentence tells it in the current language.
    ChatNotice(std::function<QString()> sentence, const QDateTime &time);
    /// The link is back after @p away.
    ChatNotice(std::chrono::milliseconds away, const QDateTime &time);

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] const QDateTime &time() const { return m_time; }

    /// Takes over what @p later tells if both are returns of the same day; otherwise returns false.
    [[nodiscard]] bool fold(const ChatNotice &later);

private:
    std::function<QString()> m_sentence; ///< Null for returns.
    QDateTime m_time;
    int m_returns = 0;
    std::chrono::milliseconds m_away{0}; ///< In all.
};

} // namespace punchline
