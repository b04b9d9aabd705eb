// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/punch/natjudge.h"

namespace punchline {

/// What takes long to find out about a network, and stays true as long as this machine is in it: what happens
/// to a SYN that nobody expects. Mappings and ports are looked at anew each time, which is quick.
struct KnownNetwork
{
    NatSample control; ///< The control connection to the server, through which it was found out.
    UnsolicitedAnswer unsolicited = UnsolicitedAnswer::Unknown;

    /// True if @p now, a later control connection, leads through the same network to the same server.
    [[nodiscard]] bool isSame(const NatSample &now) const
    {
        return now.local.address == control.local.address
            && now.serverReflexive.address == control.serverReflexive.address && now.via == control.via;
    }

    friend bool operator==(const KnownNetwork &, const KnownNetwork &) = default;
};

} // namespace punchline
