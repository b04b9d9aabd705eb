// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/nat.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace punchline::natlab {

/// How well an outsider can know the external port of the next connection.
enum class PortClass {
    Stable,        ///< One port for all destinations, or no translation.
    Sequential,    ///< A new port for each destination, predictable from the last one.
    Unpredictable, ///< A new port for each destination, anywhere or anywhere in a block.
};

/// No NAT: the host itself has the public address.
struct NoNat
{ };

/// Linux' own NAT in a separate router: nftables' masquerade.
struct KernelNat
{
    enum class Ports { Preserving, Random, FullyRandom };
    enum class Unsolicited {
        Drop,   ///< A rule drops unsolicited packets.
        Answer, ///< No rule: the router answers with RST, as a host with closed ports does.
    };
    /// Whether a port mapping daemon (UPnP IGD, NAT-PMP, PCP) runs on the router.
    enum class PortMapping { None, Miniupnpd };

    Ports ports = Ports::Preserving;
    Unsolicited unsolicited = Unsolicited::Drop;
    PortMapping portMapping = PortMapping::None;
};

/// A kind of NAT for a host of the lab.
struct NatKind
{
    enum class Set { Matrix, Extra };

    QString name;
    Set set = Set::Matrix;
    PortClass portClass = PortClass::Stable;
    std::variant<NoNat, KernelNat, NatBehavior> implementation;
    QString description;
};

/// All kinds, in the tables' order.
[[nodiscard]] const QList<NatKind> &natKinds();
[[nodiscard]] std::optional<NatKind> findNatKind(const QString &name);
/// Names of the kinds in the matrix.
[[nodiscard]] QStringList matrixKindNames();

/// A perfect check's verdict on a kind, in the words of the client's "nat" event. A field is empty if the
/// question makes no sense for that kind.
struct NatTruth
{
    QString mapping;
    QString allocation;
    QString unsolicited;
};
[[nodiscard]] NatTruth truthOf(const NatKind &kind);

[[nodiscard]] QString nameOf(PortClass portClass);

} // namespace punchline::natlab
