// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"
#include "app/protocol/natverdict.h"

#include <QList>

namespace punchline {

/// What one connection to one of the server's endpoints has shown.
struct NatSample
{
    Endpoint local;
    Endpoint serverReflexive; ///< What the server saw.
    Endpoint via;             ///< The server's endpoint.
    friend bool operator==(const NatSample &, const NatSample &) = default;
};

/// The minimum number of samples for recognising a block: this many random ports of the whole range lie
/// within one block by chance less than once in a hundred thousand times.
inline constexpr int BlockSamples = 5;

/// The size of the largest port block that carriers commonly assign.
inline constexpr int LargestBlock = 2048;

/// Judges the NAT by @p samples, in the order in which their SYNs left: samples of one local endpoint at
/// different servers show the mapping, and those of different local endpoints show the allocation. What they
/// do not show is unknown: with one server address, an endpoint-independent mapping looks like an
/// address-dependent one. @c unsolicited stays unknown; only the server can find it out.
[[nodiscard]] NatVerdict judgeNat(const QList<NatSample> &samples);

/// The @p samples that show this client's own NATs; the first one is the control connection's. A proxy in
/// front of the server, such as a container's published port, shows itself instead: at a private address,
/// where a server on the internet sees nobody, or, if it is in front of the control connection only, at an
/// address that differs from that of all probes.
[[nodiscard]] QList<NatSample> withoutProxied(const QList<NatSample> &samples);

/// True if more samples, from other local ports, could show what judgeNat() left open.
[[nodiscard]] bool wantsMoreSamples(const NatVerdict &verdict);

} // namespace punchline
