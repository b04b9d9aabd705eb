// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/nat.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace punchline::natlab {

/// How well somebody outside can know the external port of the next connection.
enum class PortClass {
    Stable,        ///< One port for all destinations, or none is changed.
    Sequential,    ///< Another for each destination, but the next can be told from the last.
    Unpredictable, ///< Another for each destination, anywhere or anywhere within a block.
};

/// No NAT: the host has the public address itself.
struct NoNat
{ };

/// Linux' own NAT, in a router of its own: nftables' masquerade.
struct KernelNat
{
    enum class Ports { Preserving, Random, FullyRandom };
    enum class Unsolicited {
        Drop,   ///< A rule drops what nobody has asked for.
        Answer, ///< No rule: the router answers as a host with closed ports does, with RST.
    };
    /// Whether a port mapping daemon (UPnP IGD, NAT-PMP, PCP) runs on the router.
    enum class PortMapping { None, Miniupnpd };

    Ports ports = Ports::Preserving;
    Unsolicited unsolicited = Unsolicited::Drop;
    PortMapping portMapping = PortMapping::None;
};

/// One kind of NAT that a host of the lab can be behind.
struct NatKind
{
    enum class Set { Matrix, Extra };

    QString name;
    Set set = Set::Matrix;
    PortClass portClass = PortClass::Stable;
    std::variant<NoNat, KernelNat, NatBehavior> implementation;
    QString description;
};

/// All kinds, in the order of the tables.
[[nodiscard]] const QList<NatKind> &natKinds();
[[nodiscard]] std::optional<NatKind> findNatKind(const QString &name);
/// The names of those in the matrix.
[[nodiscard]] QStringList matrixKindNames();

/// What a perfect check says of a kind, in the words of the client's "nat" event; nothing where the question
/// makes no sense for it.
struct NatTruth
{
    QString mapping;
    QString allocation;
    QString unsolicited;
};
[[nodiscard]] NatTruth truthOf(const NatKind &kind);

[[nodiscard]] QString nameOf(PortClass portClass);

} // namespace punchline::natlab
