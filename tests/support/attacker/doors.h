// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/plan.h"
#include "tests/support/attacker/secrets.h"

#include <list>

namespace attacker {

/// Where the attacker listens for the dials of its victim, and from where it dials it; it tells what it hears
/// there. It never says anything itself but the answer to a knock, where the plan has that.
class Doors
{
public:
    using Keys = std::function<const Exchange *()>; ///< Null: there are none yet.

    Doors(const Plan &plan, Loop &loop, Keys keys);

    /// Whether all of those that are open from the start are.
    [[nodiscard]] bool open();
    /// The first one's endpoint; nothing where there is none.
    [[nodiscard]] std::optional<Endpoint> first() const;
    /// Each `go`; what is done at the first one is done once.
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
