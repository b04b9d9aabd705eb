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

/// @p name as anybody may see it: one line of at most MaxNameLength characters in which nothing hides or
/// controls anything (visibleText()), without spaces around it.
[[nodiscard]] QString cleanName(const QString &name);

/// What the two know of each other beside the texts: how they call themselves, and who is writing. Part of
/// ChatSession; no sockets, no clock.
class Presence
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// How this side calls itself. True if that is new.
    [[nodiscard]] bool setName(const QString &name);
    [[nodiscard]] const QString &name() const { return m_name; }

    /// The person is writing. True if the peer is to be told.
    [[nodiscard]] bool handleTyped(TimePoint now);
    /// What was being written is sent: what comes next is told anew.
    void handleSent() { m_typingSaid.reset(); }

    [[nodiscard]] ChatCommands handlePeerName(const QString &name, TimePoint now);
    [[nodiscard]] ChatCommands handlePeerTyping(TimePoint now);
    /// The peer has said something.
    [[nodiscard]] ChatCommands handlePeerText();

    [[nodiscard]] ChatCommands handleTimeout(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextTimeout() const;

private:
    [[nodiscard]] ChatCommands tellPeerName(TimePoint now);

    QString m_name;
    QString m_peerName;                         ///< What the peer said last,
    QString m_toldPeerName;                     ///< and what of it has been passed on.
    std::optional<TimePoint> m_renameDue;       ///< When the next name may be passed on.
    std::optional<TimePoint> m_typingSaid;      ///< When the peer was told last, for the text of now.
    std::optional<TimePoint> m_peerTypingUntil; ///< Unless it is said again.
};

} // namespace punchline
