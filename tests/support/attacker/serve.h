// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/accomplice.h"
#include "tests/support/attacker/doors.h"

namespace attacker {

/// A rendezvous server for one client, whose peer it plays itself.
class HostileServer
{
public:
    HostileServer(const Plan &plan, Loop &loop);

    /// Listens, and says so. Returns whether that worked.
    [[nodiscard]] bool begin();

private:
    void takeIn();
    void read();
    void handle(const cbor::Item &message);
    void welcome();
    void handleEntry(const cbor::Item &message, Role role);
    void introduce();
    void makeMischief() const;
    void goIfReady();
    void hangUp();
    void leave();
    void send(const std::vector<cbor::Entry> &entries) const;
    [[nodiscard]] Endpoint observed() const;

    const Plan &m_plan;
    Loop &m_loop;
    Socket m_listener;
    Socket m_client;
    std::string m_buffer;
    Accomplice m_accomplice;
    Doors m_doors;
    Accomplice::Meeting m_meeting;
    bool m_clientReady = false;
    bool m_ready = false;
    int m_rounds = 0;
};

} // namespace attacker
