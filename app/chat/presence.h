// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"

#include <QString>

#include <chrono>
#include <optional>

namespace punchline {

/// The longest name in characters (UTF-16 code units).
inline constexpr qsizetype MaxNameLength = 64;

/// @p name in a form that is safe to show: one line of at most MaxNameLength characters in which nothing
/// hides or controls anything (visibleText()), without spaces around it.
[[nodiscard]] QString cleanName(const QString &name);

/// What the two know about each other besides the texts: their names, and who is typing. Part of ChatSession;
/// no sockets, no clock.
class Presence
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Sets this side's name. Returns true if that is new.
    [[nodiscard]] bool setName(const QString &name);
    [[nodiscard]] const QString &name() const { return m_name; }

    /// The person is typing. Returns true if the peer should be notified.
    [[nodiscard]] bool handleTyped(TimePoint now);
    /// The text was sent: the next typing is reported again.
    void handleSent() { m_typingSaid.reset(); }

    [[nodiscard]] ChatCommands handlePeerName(const QString &name, TimePoint now);
    [[nodiscard]] ChatCommands handlePeerTyping(TimePoint now);
    /// The peer has sent a text.
    [[nodiscard]] ChatCommands handlePeerText();

    [[nodiscard]] ChatCommands handleTimeout(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

private:
    [[nodiscard]] ChatCommands tellPeerName(TimePoint now);

    QString m_name;
    QString m_peerName;                         ///< The last name that the peer sent,
    QString m_toldPeerName;                     ///< and the last one that was passed on.
    std::optional<TimePoint> m_renameDue;       ///< When the next name may be passed on.
    std::optional<TimePoint> m_typingSaid;      ///< When the peer was last notified for the current text.
    std::optional<TimePoint> m_peerTypingUntil; ///< When the peer's typing expires unless it is repeated.
};

} // namespace punchline
