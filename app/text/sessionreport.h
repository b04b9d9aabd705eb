// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/event.h"
#include "app/protocol/serveraddress.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace punchline {

/// What happened in a session, for somebody who has to find out why it failed: as text for people and as JSON
/// for programs. It is fed with events and timestamps. Messages, and secrets (codes, links, safety words),
/// are never part of it.
class SessionReport
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    enum class Addresses {
        Shown,
        Masked, ///< See AddressAliases; the server's name is omitted, too.
    };

    /// Events beyond this number are only counted. No session reports as many, even one that tries everything
    /// until its time is over.
    static constexpr qsizetype MaxEvents = 5'000;

    /// A session with @p server begins.
    void begin(const ServerAddress &server, TimePoint now);

    void handleEvent(const Event &event, TimePoint now);

    [[nodiscard]] QString text(Addresses addresses) const;

    /// UTF-8, indented, with keys in alphabetical order; the events are those of the command line's `--json`.
    [[nodiscard]] QByteArray json(Addresses addresses) const;

private:
    struct Entry
    {
        Event event;
        std::chrono::milliseconds sinceStart;
    };

    /// The report with its addresses in the chosen form.
    struct View
    {
        QString server;
        QList<Entry> entries;
    };

    [[nodiscard]] View view(Addresses addresses) const;

    ServerAddress m_server;
    TimePoint m_began;
    QList<Entry> m_entries;
    qsizetype m_leftOut = 0;
};

} // namespace punchline
