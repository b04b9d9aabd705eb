// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/chatcommand.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace punchline {

/// What an Outbox keeps: my texts in order, from when they are written until the peer has acknowledged them,
/// and how far the peer is with them. An Outbox that is made with a store that is not empty goes on where the
/// last one stopped, so a store that outlives the program keeps a conversation across a restart.
class OutboxStore
{
public:
    struct Entry : Text ///< Text::id counts in the order of writing.
    {
        std::optional<chat::WrittenAt> written;
    };

    /// Links number texts in the order of sending, which differs from that of writing if texts were held or
    /// refused.
    struct Progress
    {
        quint64 lastId = 0;       ///< Id of the last text that was written.
        quint64 acknowledged = 0; ///< The last number that was acknowledged (classic: sent).
        quint64 sent = 0;         ///< The last number that was sent on any link.
        friend bool operator==(const Progress &, const Progress &) = default;
    };

    OutboxStore() = default;
    OutboxStore(const OutboxStore &) = delete;
    OutboxStore &operator=(const OutboxStore &) = delete;
    virtual ~OutboxStore() = default;

    [[nodiscard]] virtual std::size_t size() const = 0;
    /// @p place is below size(); the oldest text is at 0.
    [[nodiscard]] virtual Entry at(std::size_t place) const = 0;
    virtual void append(const Entry &entry) = 0;
    virtual void remove(std::size_t place) = 0;

    [[nodiscard]] virtual Progress progress() const = 0;
    virtual void setProgress(const Progress &progress) = 0;
};

/// A store that ends with the program.
class MemoryOutboxStore final : public OutboxStore
{
public:
    [[nodiscard]] std::size_t size() const override { return m_entries.size(); }
    [[nodiscard]] Entry at(std::size_t place) const override { return m_entries.at(place); }
    void append(const Entry &entry) override { m_entries.push_back(entry); }
    void remove(std::size_t place) override
    {
        m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(place));
    }
    [[nodiscard]] Progress progress() const override { return m_progress; }
    void setProgress(const Progress &progress) override { m_progress = progress; }

private:
    std::deque<Entry> m_entries;
    Progress m_progress;
};

} // namespace punchline
