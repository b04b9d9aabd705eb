// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <array>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace punchline::test {

/// A file descriptor that closes itself. A child process gets it only if it is passed on explicitly.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
        ::fcntl(m_number, F_SETFD, FD_CLOEXEC);
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return m_number; }
    void close()
    {
        if (const int number = std::exchange(m_number, -1); number >= 0)
            ::close(number);
    }

    /// Everything that can be read now.
    [[nodiscard]] QByteArray readAll() const
    {
        QByteArray all;
        std::array<char, 64 * 1024> buffer = {};
        pollfd ready = {m_number, POLLIN, 0};
        while (::poll(&ready, 1, 0) > 0) {
            const ssize_t size = ::read(m_number, buffer.data(), buffer.size());
            if (size <= 0)
                break;
            all.append(buffer.data(), size);
        }
        return all;
    }

    void write(const QByteArray &bytes) const
    {
        [[maybe_unused]] const auto written =
            ::write(m_number, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }

private:
    int m_number = -1;
};

/// A pipe; this process owns both ends until they are closed.
struct Pipe
{
    Pipe()
    {
        std::array<int, 2> ends = {-1, -1};
        if (::pipe(ends.data()) != 0)
            std::abort();
        reading = Descriptor(ends[0]);
        writing = Descriptor(ends[1]);
    }

    Descriptor reading;
    Descriptor writing;
};

/// A terminal: `person` is the side where a person types and reads, `program` is the other side.
struct Terminal
{
    Terminal()
        : person(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (::grantpt(person.number()) != 0 || ::unlockpt(person.number()) != 0)
            std::abort();
        // Without O_NOCTTY, a test that leads a session would get it as its own terminal.
        program = Descriptor(::open(::ptsname(person.number()), O_RDWR | O_NOCTTY));
    }

    Descriptor person;
    Descriptor program;
};

/// For a new process: makes standard input its controlling terminal.
inline void takeTerminal()
{
    ::setsid();
    ::ioctl(STDIN_FILENO, TIOCSCTTY, 0);
}

} // namespace punchline::test
