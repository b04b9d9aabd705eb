// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/problem.h"

#include <QByteArray>

namespace punchline::natlab {

class NetNamespace;

/// A network device of a namespace whose other end is in our hands: whole IP packets, without a header before
/// them. It is gone when this object is. Reading and writing never wait.
class TunDevice
{
public:
    /// Makes the device @p name in @p place: up, but without addresses.
    [[nodiscard]] MaybeProblem open(const NetNamespace &place, const QByteArray &name);

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// The next packet that the namespace sends; empty if there is none now.
    [[nodiscard]] QByteArray read();
    /// Hands a packet to the namespace; false if it does not take it.
    [[nodiscard]] bool write(const QByteArray &packet);

private:
    Descriptor m_descriptor;
};

} // namespace punchline::natlab
