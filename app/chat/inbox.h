// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/chat/outbox.h"

#include <algorithm>

namespace punchline {

/// The peer's texts: their order, and how many of them are kept. Part of ChatSession; no sockets, no clock.
class Inbox
{
public:
    /// How to treat a text that has arrived.
    enum class Arrival {
        New,
        Repeated, ///< It came before, on another link: acknowledge it and skip it.
        Wrong,    ///< A text before it is missing, or the peer did not wait for acknowledgements.
    };

    [[nodiscard]] Arrival take(quint64 id)
    {
        if (id > m_last + 1 || id == 0)
            return Arrival::Wrong;
        if (id <= m_last)
            return Arrival::Repeated;
        m_last = id;
        return unkept() > MostUnkept ? Arrival::Wrong : Arrival::New;
    }

    /// The texts up to @p upTo are kept. Returns true if that is new.
    [[nodiscard]] bool keep(quint64 upTo)
    {
        const quint64 kept = std::min(upTo, m_last);
        return kept > m_kept && (m_kept = kept, true);
    }

    /// The id up to which the peer's texts are kept, and can be acknowledged.
    [[nodiscard]] quint64 kept() const { return m_kept; }
    [[nodiscard]] quint64 unkept() const { return m_last - m_kept; }

private:
    // A peer waits for acknowledgements after one window of texts. The limit is twice that, because a peer
    // that turned out to be framed may have had as many classic texts in flight.
    static constexpr quint64 MostUnkept = 2 * Outbox::WindowSize;

    quint64 m_last = 0;
    quint64 m_kept = 0;
};

} // namespace punchline
