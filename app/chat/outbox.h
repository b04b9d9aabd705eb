// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"

#include <QList>

#include <deque>
#include <optional>

namespace punchline {

/// My texts, in order, from when they are written until the peer has acknowledged them. Links come and go
/// underneath: on the next one, what was not acknowledged is sent again, once the peer has said up to where
/// it has them.
///
/// At most WindowSize texts are on their way at once, and the number of those that wait is bounded, so that a
/// peer that does not read costs little memory. A classic peer acknowledges nothing: a text to it is done
/// with once it has been handed to the link. Part of ChatSession; no sockets, no clock.
class Outbox
{
public:
    /// How many texts may be on their way without an acknowledgement.
    static constexpr quint64 WindowSize = 64;

    /// How many texts may wait for their turn, and with how many UTF-16 code units. The last one may exceed
    /// this.
    static constexpr qsizetype MaxUnsent = 1024;
    static constexpr qsizetype MaxUnsentCharacters = qsizetype{512} * 1024;

    /// A link stands, the first or a later one.
    void handleLinked(Dialect dialect);
    /// The peer turned out to speak frames.
    void handleFramedPeer() { m_dialect = Dialect::Framed; }

    /// From now on texts that are no hellos wait for release(), those that have not been sent yet included.
    void hold();
    /// True if texts had been held; they are sent in their turn now.
    bool release();
    [[nodiscard]] bool isHolding() const { return m_held.has_value(); }

    /// Takes @p text and returns its id.
    quint64 add(Text text);

    /// Sends what the window has room for. Call it on an open link after every input that can make room.
    [[nodiscard]] ChatCommands send();

    /// The peer has the texts up to @p upTo; `nullopt` if it cannot have them, since they were never sent.
    [[nodiscard]] std::optional<ChatCommands> acknowledge(quint64 upTo);

    /// The system has taken over all that was sent: the next window of texts may follow to a classic peer.
    void handleDrained() { m_drained = m_next; }

    /// Marks all that was not acknowledged as not delivered.
    [[nodiscard]] ChatCommands giveUp() const;

    /// True if one more text may wait for its turn.
    [[nodiscard]] bool hasRoom() const;
    /// True if one more text can be sent at once.
    [[nodiscard]] bool isWindowOpen() const { return m_kept.size() < WindowSize; }
    /// True if nothing waits for its turn or for an acknowledgement; held texts do not count.
    [[nodiscard]] bool isIdle() const { return m_kept.empty(); }
    /// True if every text has been acknowledged (classic: sent).
    [[nodiscard]] bool isEmpty() const { return m_kept.empty() && heldCount() == 0; }
    /// How many texts are done with: acknowledged (classic: sent) or refused.
    [[nodiscard]] quint64 settled() const
    {
        return m_lastId - m_kept.size() - static_cast<quint64>(heldCount());
    }

private:
    [[nodiscard]] qsizetype heldCount() const { return m_held ? m_held->size() : 0; }
    [[nodiscard]] std::size_t inFlight() const { return static_cast<std::size_t>(m_next - m_acknowledged); }
    void sendNext(ChatCommands &commands);

    Dialect m_dialect = Dialect::Framed;
    quint64 m_lastId = 0; ///< Of my texts, in the order in which they were written.
    std::deque<Text>
        m_kept; ///< Not acknowledged yet: those that were sent on this link, then those that wait.
    std::optional<QList<Text>> m_held;
    qsizetype m_waitingCharacters = 0; ///< Of those that wait or are held.

    // The link numbers texts by the order in which they are sent, which held and refused ones change.
    quint64 m_acknowledged = 0; ///< The last number that was acknowledged (classic: sent),
    quint64 m_next = 0;         ///< the last one that was sent on this link,
    quint64 m_sent = 0;         ///< and on any link.
    quint64 m_drained = 0;      ///< And the one up to which the system had taken over at handleDrained().
    bool m_wasLinked = false;
    bool m_awaitsAck = false; ///< On a later link: what the peer has is not known yet.
};

} // namespace punchline
