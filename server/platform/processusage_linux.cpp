// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/processusage.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <ctime>

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

namespace punchline {

namespace {

// proc(5): files in /proc have no size, and we only need their first bytes.
constexpr qint64 MostBytes = 8192;

QByteArray contentOf(const char *name)
{
    QFile file(QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.read(MostBytes) : QByteArray();
}

std::optional<quint64> numberAt(const QList<QByteArray> &words, qsizetype index)
{
    bool isNumber = false;
    const quint64 number = words.value(index).toULongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<quint64> residentBytes()
{
    const auto pages = numberAt(contentOf("/proc/self/statm").split(' '), 1);
    return pages ? std::optional(*pages * static_cast<quint64>(::sysconf(_SC_PAGESIZE))) : std::nullopt;
}

std::optional<quint64> openDescriptors()
{
    DIR *folder = ::opendir("/proc/self/fd");
    if (!folder)
        return std::nullopt;
    quint64 entries = 0;
    while (::readdir(folder))
        ++entries;
    ::closedir(folder);
    constexpr quint64 Others = 3; // "." and "..", and the descriptor of this directory.
    return entries - Others;
}

double secondsOf(const timespec &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// Field 22 counts from boot. /proc/stat has the boot time, but a service may see nothing but processes in
// /proc.
std::optional<double> startTime()
{
    // Field 3 follows the program's name, which is in parentheses and may contain anything.
    const QByteArray stat = contentOf("/proc/self/stat");
    const auto ticks = numberAt(stat.mid(stat.lastIndexOf(')') + 2).split(' '), 22 - 3);
    timespec now = {};
    timespec sinceBoot = {};
    if (!ticks || ::clock_gettime(CLOCK_REALTIME, &now) != 0
        || ::clock_gettime(CLOCK_BOOTTIME, &sinceBoot) != 0)
        return std::nullopt;
    const auto perSecond = static_cast<double>(::sysconf(_SC_CLK_TCK));
    return secondsOf(now) - secondsOf(sinceBoot) + static_cast<double>(*ticks) / perSecond;
}

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

ProcessUsage processUsage()
{
    ProcessUsage usage{.residentBytes = residentBytes(),
                       .openDescriptors = openDescriptors(),
                       .mostDescriptors = std::nullopt,
                       .processorSeconds = std::nullopt,
                       .startTime = startTime()};
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        usage.mostDescriptors = limit.rlim_cur;
    rusage taken = {};
    if (::getrusage(RUSAGE_SELF, &taken) == 0)
        usage.processorSeconds = secondsOf(taken.ru_utime) + secondsOf(taken.ru_stime);
    return usage;
}

} // namespace punchline
