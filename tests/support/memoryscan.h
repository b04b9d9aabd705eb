// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/sanitizers.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <algorithm>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace punchline::test {

/// Bytes to look for in memory. They are stored as their complement, so that the search does not find itself.
class Needle
{
public:
    explicit Needle(const unsigned char *bytes, std::size_t size)
        : m_complement(bytes, bytes + size)
    {
        for (unsigned char &byte : m_complement)
            byte = static_cast<unsigned char>(~byte);
    }

    [[nodiscard]] std::size_t size() const { return m_complement.size(); }
    [[nodiscard]] Needle reversed() const
    {
        Needle other = *this;
        std::ranges::reverse(other.m_complement);
        return other;
    }
    [[nodiscard]] bool isAt(const unsigned char *place) const
    {
        return std::equal(
            m_complement.begin(), m_complement.end(), place,
            [](unsigned char a, unsigned char b) { return a == static_cast<unsigned char>(~b); });
    }

private:
    std::vector<unsigned char> m_complement;
};

/// Whether memory can be scanned: only on Linux, and not with a sanitizer, which reserves too much of it.
[[nodiscard]] inline bool canScanMemory()
{
    return !IsSanitized && QFile::exists(QStringLiteral("/proc/self/mem"));
}

/// How often @p needle occurs in this process's writable memory, freed or not.
[[nodiscard]] inline int copiesInMemory(const Needle &needle)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (!maps.open(QFile::ReadOnly))
        qFatal("no list of the memory");
    const QList<QByteArray> lines = maps.readAll().split('\n');
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::vector<unsigned char> chunk(1 << 20);
    const auto own = reinterpret_cast<quintptr>(chunk.data());
    int copies = 0;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() < 2 || !parts.at(1).startsWith("rw"))
            continue;
        const qsizetype dash = parts.first().indexOf('-');
        quintptr place = parts.first().left(dash).toULongLong(nullptr, 16);
        const quintptr end = parts.first().mid(dash + 1).toULongLong(nullptr, 16);
        while (place + needle.size() <= end) {
            const auto wanted = std::min<std::size_t>(chunk.size(), end - place);
            const ssize_t got = ::pread(memory, chunk.data(), wanted, static_cast<off_t>(place));
            if (got < static_cast<ssize_t>(needle.size()))
                break;
            const auto last = static_cast<std::size_t>(got) - needle.size();
            for (std::size_t i = 0; i <= last; ++i) {
                const bool isOwn = place + i >= own && place + i < own + chunk.size();
                copies += !isOwn && needle.isAt(chunk.data() + i) ? 1 : 0;
            }
            place += last + 1;
        }
    }
    ::close(memory);
    return copies;
}

} // namespace punchline::test
