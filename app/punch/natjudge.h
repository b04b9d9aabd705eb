// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/natverdict.h"

#include <QList>

namespace punchline {

/// What one connection to one of a server's endpoints has shown.
struct NatSample
{
    Endpoint local;
    Endpoint mapped; ///< What the server saw.
    Endpoint via;    ///< The server's endpoint.
    friend bool operator==(const NatSample &, const NatSample &) = default;
};

/// The fewest samples of one look at a block: with them, random ports of the whole range lie within one block
/// by chance less than once in a hundred thousand times.
inline constexpr int BlockSamples = 5;

/// The size of the largest port block that carriers commonly allot.
inline constexpr int LargestBlock = 2048;

/// What @p samples say about the NAT, in the order in which their SYNs left: samples of one local endpoint at
/// different servers show the mapping, those of different ones the allocation. What they do not show is
/// unknown: a server with one address cannot tell an endpoint-independent mapping from an address-dependent
/// one. @c unsolicited is left unknown; only the server can find it out.
[[nodiscard]] NatVerdict judgeNat(const QList<NatSample> &samples);

/// Those of @p samples, the first of which is the control connection's, that show this client's own NATs. A
/// proxy before the server, such as a container's published port, shows itself instead: at an address of a
/// private range, where a server on the internet sees nobody, or, before the control connection alone, at one
/// that differs from where all probes are seen.
[[nodiscard]] QList<NatSample> withoutProxied(const QList<NatSample> &samples);

/// Whether more samples, from other local ports, would say what judgeNat() could not.
[[nodiscard]] bool wantsMoreSamples(const NatVerdict &verdict);

} // namespace punchline
