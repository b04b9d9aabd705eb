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

/// How often @p needle occurs in the writable memory of a process, freed or not: of this one, or of the one
/// that /proc names so.
[[nodiscard]] inline int copiesInMemory(const Needle &needle, const QString &process = QStringLiteral("self"))
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(process));
    const QByteArray memoryName = QStringLiteral("/proc/%1/mem").arg(process).toLatin1();
    const int memory = ::open(memoryName.constData(), O_RDONLY | O_CLOEXEC);
    if (!maps.open(QFile::ReadOnly) || memory < 0)
        qFatal("the memory cannot be read");
    const QList<QByteArray> lines = maps.readAll().split('\n');
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
