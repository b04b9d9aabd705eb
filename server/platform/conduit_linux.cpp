// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/conduit.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace punchline {

namespace {

using Moved = Conduit::Moved;

/// @p size is what splice(2) has returned.
Moved movedBy(ssize_t size)
{
    if (size > 0)
        return Moved::Bytes;
    if (size == 0)
        return Moved::End;
    return errno == EAGAIN || errno == EINTR ? Moved::Nothing : Moved::Broken;
}

/// A pipe between two sockets: the kernel only passes on its pages.
class PipeConduit final : public Conduit
{
public:
    PipeConduit()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            m_ends = {-1, -1};
    }
    ~PipeConduit() override
    {
        for (const int end : m_ends) {
            if (end >= 0)
                ::close(end);
        }
    }
    Q_DISABLE_COPY_MOVE(PipeConduit)

    [[nodiscard]] bool isUsable() const { return m_ends.front() >= 0; }

    Moved fill(NativeSocket::Descriptor source, qsizetype most) override
    {
        const auto wanted = static_cast<std::size_t>(std::min(most, Capacity));
        const ssize_t size = ::splice(static_cast<int>(source), nullptr, m_ends.back(), nullptr, wanted,
                                      SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        m_size += std::max<ssize_t>(size, 0);
        return movedBy(size);
    }

    Moved empty(NativeSocket::Descriptor sink) override
    {
        const ssize_t size = ::splice(m_ends.front(), nullptr, static_cast<int>(sink), nullptr,
                                      static_cast<std::size_t>(m_size), SPLICE_F_MOVE | SPLICE_F_NONBLOCK);
        m_size -= std::max<ssize_t>(size, 0);
        return size == 0 ? Moved::Nothing : movedBy(size);
    }

    qsizetype size() const override { return m_size; }

private:
    std::array<int, 2> m_ends{-1, -1};
    qsizetype m_size = 0;
};

} // namespace

std::unique_ptr<Conduit> makeConduit()
{
    // splice(2) has no MSG_NOSIGNAL, and a connection that breaks must not end the program.
    [[maybe_unused]] static const auto before = std::signal(SIGPIPE, SIG_IGN);
    auto conduit = std::make_unique<PipeConduit>();
    if (!conduit->isUsable())
        conduit.reset();
    return conduit;
}

} // namespace punchline
