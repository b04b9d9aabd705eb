// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

namespace punchline {

/// What a RelayPolicy means for the pairing: what this side says of itself, and which ways it takes.
class RelayTerms
{
public:
    RelayTerms() = default;
    explicit RelayTerms(RelayPolicy policy)
        : m_policy(policy)
    { }

    /// It joins a relay, and tells the peer so.
    [[nodiscard]] bool takesRelay() const { return m_policy != RelayPolicy::Never; }
    /// It dials the peer and lets it in.
    [[nodiscard]] bool takesDirect() const { return m_policy != RelayPolicy::Only; }
    /// It tells nobody but the server where it is: neither addresses nor what its NAT does.
    [[nodiscard]] bool isHidden() const { return !takesDirect(); }

private:
    RelayPolicy m_policy = RelayPolicy::Never;
};

} // namespace punchline
