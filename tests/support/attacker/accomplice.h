// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/attacker/plan.h"
#include "tests/support/attacker/secrets.h"

#include <functional>
#include <optional>
#include <string>

namespace attacker {

/// The peer that the attacker plays: its half of the key exchange, and its offers. The owner delivers its
/// signals.
class Accomplice
{
public:
    struct Outlets
    {
        std::function<void(const std::string &payload)> signal;
        std::function<void()> ready; ///< It has sent everything.
        std::function<void()> hangUp;
    };

    struct Meeting
    {
        Role role = Role::Responder; ///< The attacker's role.
        std::uint64_t room = 0;
        std::uint64_t secretKind = 0;
        std::string peerCommitment;
    };

    Accomplice(const Plan &plan, Outlets outlets);

    [[nodiscard]] std::string commitment() const { return commitmentTo(m_opening); }
    /// Sends its share.
    void begin(const Meeting &meeting, const std::string &code);
    void hear(const std::string &payload);
    /// `nullptr` until the peer's share has arrived.
    [[nodiscard]] const Exchange *keys() const;

private:
    [[nodiscard]] bool waitsForConfirmation() const;
    void hearConfirmation(const cbor::Item &message);
    void hearBox(const std::string &box);
    void confirm();
    void offer();

    const Plan &m_plan;
    Outlets m_outlets;
    std::string m_opening = randomBytes(32);
    Meeting m_meeting;
    std::optional<Exchange> m_exchange;
    bool m_keyed = false;
    bool m_confirmed = false;
};

} // namespace attacker
