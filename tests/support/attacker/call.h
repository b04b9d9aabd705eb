// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/accomplice.h"
#include "tests/support/attacker/doors.h"

namespace attacker {

/// A client of an honest server that means its peer harm: a stranger in the lobby, or somebody in a room with
/// the right code or a guess.
class HostilePeer
{
public:
    HostilePeer(const Plan &plan, Loop &loop);

    /// Connects to the server. Returns whether that worked.
    [[nodiscard]] bool begin();

private:
    void read();
    void handle(const cbor::Item &message);
    void enter();
    void hangUp();
    void send(const std::vector<cbor::Entry> &entries) const;

    const Plan &m_plan;
    Loop &m_loop;
    Socket m_server;
    std::string m_buffer;
    Accomplice m_accomplice;
    Doors m_doors;
    std::optional<Endpoint> m_victim;
};

} // namespace attacker
