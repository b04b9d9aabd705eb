// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace punchline {

class RendezvousServer;
struct ProcessUsage;

/// All metrics of the server, in Prometheus' text format: the one place where they have names. Each label has
/// a fixed set of values, all of which are there from the beginning; none of them is an address, a room, or
/// anything else that a client says.
[[nodiscard]] QByteArray metricsText(const RendezvousServer &server, const ProcessUsage &usage);

} // namespace punchline
