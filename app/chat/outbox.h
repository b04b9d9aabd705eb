// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"
#include "app/chat/outboxstore.h"

#include <QList>

#include <memory>
#include <optional>

namespace punchline {

/// My texts, in order, from when they are written until the peer has acknowledged them. Links may be
/// replaced: on the next link, unacknowledged texts are sent again, once the peer has said which ones it has.
/// At most WindowSize texts are in flight at once, and the number of waiting texts is bounded, so that a peer
/// that does not read costs little memory. A classic peer acknowledges nothing: a text to it is done once it
/// has been handed to the link. What must not be lost is in an OutboxStore, held texts apart: nobody returns
/// to a classic peer. Part of ChatSession; no sockets, no clock.
class Outbox
{
public:
    /// The most texts in flight without an acknowledgement.
    static constexpr quint64 WindowSize = 64;

    /// How many texts may wait, and with how many UTF-16 code units in total. The last text may exceed this.
    static constexpr qsizetype MaxUnsent = 1024;
    static constexpr qsizetype MaxUnsentCharacters = qsizetype{512} * 1024;

    explicit Outbox(std::unique_ptr<OutboxStore> store = std::make_unique<MemoryOutboxStore>());

    /// A link stands, the first or a later one.
    void handleLinked(Dialect dialect);
    /// The link is lost, and another one will follow. Marks what has not been sent yet and waits for it.
    [[nodiscard]] ChatCommands handleUnlinked();
    /// The peer turned out to be framed.
    void handleFramedPeer() { m_dialect = Dialect::Framed; }

    /// From now on, texts other than hellos wait for release(), including those not sent yet.
    void hold();
    /// Releases held texts to be sent in turn. Returns true if there were any.
    bool release();
    [[nodiscard]] bool isHolding() const { return m_held.has_value(); }

    /// Adds @p text and returns its id. @p written is when a person wrote it; `nullopt` if nobody did.
    quint64 add(const Text &text, std::optional<chat::WrittenAt> written);

    /// Removes text @p id if it has never been sent, on no link. Returns the mark that says so, or nothing.
    [[nodiscard]] ChatCommands takeBack(quint64 id);

    /// Sends as many texts as the window allows. Call it on an open link after every input that can make
    /// room.
    [[nodiscard]] ChatCommands send();

    /// The peer has the texts up to @p upTo; `nullopt` if it cannot have them because they were never sent.
    [[nodiscard]] std::optional<ChatCommands> acknowledge(quint64 upTo);

    /// The system has taken everything that was sent: a classic peer may be sent the next window.
    void handleDrained() { m_drained = m_next; }

    /// Marks all unacknowledged texts as not delivered.
    [[nodiscard]] ChatCommands giveUp() const;

    /// The last number that was sent on this link.
    [[nodiscard]] quint64 lastSent() const { return m_next; }
    /// True if one more text may wait.
    [[nodiscard]] bool hasRoom() const;
    /// True if one more text can be sent at once.
    [[nodiscard]] bool isWindowOpen() const { return m_kept->size() < WindowSize; }
    /// True if no text waits or is unacknowledged; held texts do not count.
    [[nodiscard]] bool isIdle() const { return m_kept->size() == 0; }
    /// True if every text has been acknowledged (classic: sent).
    [[nodiscard]] bool isEmpty() const { return isIdle() && heldCount() == 0; }
    /// How many texts are done: acknowledged (classic: sent) or refused.
    [[nodiscard]] quint64 settled() const
    {
        return m_progress.lastId - m_kept->size() - static_cast<quint64>(heldCount());
    }

private:
    using Entry = OutboxStore::Entry;

    [[nodiscard]] qsizetype heldCount() const { return m_held ? m_held->size() : 0; }
    [[nodiscard]] std::size_t inFlight() const
    {
        return static_cast<std::size_t>(m_next - m_progress.acknowledged);
    }
    /// How many of the oldest texts may have arrived already, over any link.
    [[nodiscard]] std::size_t everSent() const
    {
        return static_cast<std::size_t>(m_progress.sent - m_progress.acknowledged);
    }
    [[nodiscard]] qsizetype charactersOfFirst(std::size_t count) const;
    /// What was sent on the last link counts as waiting again.
    void resetWindow();
    void sendNext(ChatCommands &commands);
    void setProgress(const OutboxStore::Progress &progress);

    Dialect m_dialect = Dialect::Framed;
    std::unique_ptr<OutboxStore> m_kept; ///< Those sent on this link, then those that wait.
    OutboxStore::Progress m_progress;    ///< As in the store.
    std::optional<QList<Entry>> m_held;
    qsizetype m_waitingCharacters = 0; ///< In texts that wait or are held.

    quint64 m_next = 0;       ///< The last number sent on this link.
    quint64 m_waitedUpTo = 0; ///< Id of the last text that was marked as waiting.
    quint64 m_drained = 0;    ///< The last number that the system had taken at handleDrained().
    bool m_wasLinked = false;
    bool m_awaitsAck = false; ///< On a later link: it is not yet known which texts the peer has.
};

} // namespace punchline
