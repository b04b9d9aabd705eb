// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace punchline {

class RendezvousServer;
struct ProcessUsage;

/// All metrics of the server in Prometheus' text format: the only place that names them. Each label has a
/// fixed set of values, all present from the beginning. None of them is an address, a room, or anything else
/// that comes from a client.
[[nodiscard]] QByteArray metricsText(const RendezvousServer &server, const ProcessUsage &usage);

} // namespace punchline
