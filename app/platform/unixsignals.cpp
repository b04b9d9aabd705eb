// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/unixsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace punchline {

namespace {

constexpr std::size_t SignalNumbers = 65; // POSIX names fewer; Linux counts to 64.

// The descriptor that the handler writes to for each signal. A handler may call write() and hardly anything
// else (signal-safety(7)).
std::array<volatile std::sig_atomic_t, SignalNumbers> writeEnds = {};

void handleSignal(int number)
{
    const int savedErrno = errno;
    const char byte = static_cast<char>(number);
    // If the pipe is full, the program has been notified already.
    [[maybe_unused]] const auto written = ::write(writeEnds[static_cast<std::size_t>(number)], &byte, 1);
    errno = savedErrno;
}

void setHandler(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(number, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(std::vector<int> numbers, QObject *parent)
    : QObject(parent)
    , m_numbers(std::move(numbers))
{
    if (::pipe(m_pipe.data()) != 0)
        qFatal("UnixSignals: no pipe");
    for (const int end : m_pipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &UnixSignals::drain);
    for (const int number : m_numbers) {
        writeEnds[static_cast<std::size_t>(number)] = m_pipe[1];
        setHandler(number, handleSignal);
    }
}

UnixSignals::~UnixSignals()
{
    for (const int number : m_numbers)
        setHandler(number, SIG_DFL);
    for (const int end : m_pipe)
        ::close(end);
}

void UnixSignals::drain()
{
    char byte = 0;
    while (::read(m_pipe[0], &byte, 1) == 1)
        Q_EMIT arrived(byte);
}

} // namespace punchline
