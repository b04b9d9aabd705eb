// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/problem.h"

#include <QStringList>

namespace punchline::natlab {

/// Moves this process out of the machine's own network for good, into a private network namespace; without
/// root, inside a private user namespace, in which it is root. Call it before any thread is started. The
/// problem says what this system does not allow; then the lab cannot run.
[[nodiscard]] MaybeProblem leaveMachineNetwork();

/// Whether that took a user namespace, which other programs must enter before any of the lab's networks.
[[nodiscard]] bool isInUserNamespace();

/// A network namespace without a name. It lasts as long as this object, any open descriptor of its devices,
/// and any process in it. It leaves no trace in the file system.
class NetNamespace
{
public:
    [[nodiscard]] MaybeProblem create();

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// Calls @p function with the calling thread inside the namespace, and returns the thread to its own.
    template <typename Function> auto inside(Function function) const
    {
        const Visit visit(*this);
        return function();
    }

    /// The names of all devices that are up, sorted.
    [[nodiscard]] QStringList devicesUp() const;
    /// The devices that dropped outgoing packets, and how many: "eth0: 3".
    [[nodiscard]] QStringList drops() const;

private:
    /// Keeps the calling thread in the namespace for its lifetime.
    class Visit
    {
    public:
        explicit Visit(const NetNamespace &place);
        Visit(const Visit &) = delete;
        Visit &operator=(const Visit &) = delete;
        ~Visit();

    private:
        Descriptor m_home;
    };

    Descriptor m_descriptor;
};

} // namespace punchline::natlab
