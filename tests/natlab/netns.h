// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/problem.h"

#include <QStringList>

namespace punchline::natlab {

/// Takes this process out of the machine's own network for good: into a network namespace of its own, as
/// root; otherwise inside a user namespace of its own, in which it is root. To be called before any thread is
/// started. The problem says what this system does not allow; the lab cannot run then.
[[nodiscard]] MaybeProblem leaveMachineNetwork();

/// One network namespace without a name: it lasts as long as this object, the devices whose descriptors are
/// open, and the processes in it. Nothing in the file system tells of it.
class NetNamespace
{
public:
    [[nodiscard]] MaybeProblem create();

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// Calls @p function with the calling thread inside, and brings it back.
    template <typename Function> auto inside(Function function) const
    {
        const Visit visit(*this);
        return function();
    }

    /// The names of all devices that are up, sorted.
    [[nodiscard]] QStringList devicesUp() const;
    /// Which of its devices had to drop packets that they were to send, and how many: "eth0: 3".
    [[nodiscard]] QStringList drops() const;

private:
    /// The calling thread is in the namespace as long as this lasts.
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
