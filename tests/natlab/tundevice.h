// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/problem.h"

#include <QByteArray>

namespace punchline::natlab {

class NetNamespace;

/// A network device of a namespace whose other end is this object, which exchanges whole IP packets without a
/// header in front of them. The device is removed with this object. Reading and writing never block.
class TunDevice
{
public:
    /// Creates the device @p name in @p place: up, but without addresses.
    [[nodiscard]] MaybeProblem open(const NetNamespace &place, const QByteArray &name);

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// The next packet that the namespace sends; empty if there is none now.
    [[nodiscard]] QByteArray read();
    /// Passes a packet to the namespace. Returns false if it is not accepted.
    [[nodiscard]] bool write(const QByteArray &packet);

private:
    Descriptor m_descriptor;
};

} // namespace punchline::natlab
