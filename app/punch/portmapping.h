// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QMetaType>

#include <chrono>

namespace punchline {

/// The protocol by which a router was asked to open a port.
enum class PortMappingProtocol {
    None,
    UpnpIgd, ///< UPnP Internet Gateway Device, WANIPConnection:1 and later.
    NatPmp,  ///< RFC 6886.
    Pcp,     ///< RFC 6887.
};

/// A port that a router has opened for this machine: TCP to @p external is forwarded to the session's port.
struct PortMapping
{
    PortMappingProtocol protocol = PortMappingProtocol::None;
    Endpoint external;                ///< What the router claims; only a hint, like everything a router says.
    std::chrono::seconds lifetime{0}; ///< As granted; PortMapper renews it while it lives.
    friend bool operator==(const PortMapping &, const PortMapping &) = default;
};

} // namespace punchline

Q_DECLARE_METATYPE(punchline::PortMapping)
