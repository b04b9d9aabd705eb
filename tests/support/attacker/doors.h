// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/plan.h"
#include "tests/support/attacker/secrets.h"

#include <list>

namespace attacker {

/// The attacker's listeners for its victim's dials, and its own dials to the victim. It reports what it hears
/// there. It never sends anything but the answer to a knock, and that only if the plan says so.
class Doors
{
public:
    using Keys = std::function<const Exchange *()>; ///< Returns `nullptr` while there are no keys.

    Doors(const Plan &plan, Loop &loop, Keys keys);

    /// Opens the doors that are open from the start. Returns whether all of them could be opened.
    [[nodiscard]] bool open();
    /// The first door's endpoint; `nullopt` if there is none.
    [[nodiscard]] std::optional<Endpoint> first() const;
    /// Called for each `go`; the actions of the first one happen once.
    void handleGo(const std::optional<Endpoint> &victim);

private:
    struct Guest
    {
        Socket socket;
        std::string name; ///< "door 192.0.2.1:80".
        std::string heard;
        std::string knock;
        bool sawMore = false;
    };

    [[nodiscard]] bool open(const Endpoint &at);
    void take(Socket socket, const std::string &name);
    void read(std::list<Guest>::iterator guest);
    void judge(Guest &guest) const;

    const Plan &m_plan;
    Loop &m_loop;
    Keys m_keys;
    std::list<Socket> m_listeners;
    std::list<Guest> m_guests;
    std::optional<Endpoint> m_first;
    bool m_gone = false;
};

} // namespace attacker
