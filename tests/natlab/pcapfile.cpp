// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/pcapfile.h"

#include <array>

namespace punchline::natlab {

namespace {

// draft-ietf-opsawg-pcap, in the machine's byte order.
constexpr quint32 MagicOfMicroseconds = 0xa1b2c3d4;
constexpr quint32 VersionTwoFour = 0x00040002;
constexpr quint32 SnapLength = 65'535;
constexpr quint32 LinkTypeRaw = 101;

template <std::size_t size> QByteArray bytesOf(const std::array<quint32, size> &words)
{
    return {reinterpret_cast<const char *>(words.data()), static_cast<qsizetype>(sizeof words)};
}

} // namespace

MaybeProblem PcapFile::open(const QString &fileName)
{
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::WriteOnly))
        return Problem{QStringLiteral("%1 cannot be written: %2.").arg(fileName, m_file.errorString())};
    m_begin = std::chrono::steady_clock::now();
    m_file.write(
        bytesOf(std::array<quint32, 6>{MagicOfMicroseconds, VersionTwoFour, 0, 0, SnapLength, LinkTypeRaw}));
    return {};
}

void PcapFile::write(const QList<QPair<TimePoint, QByteArray>> &packets)
{
    constexpr int MicrosecondsOfSecond = 1'000'000;
    if (!m_file.isOpen())
        return;
    for (const auto &[time, packet] : packets) {
        const auto since = std::chrono::duration_cast<std::chrono::microseconds>(time - m_begin).count();
        const auto size = static_cast<quint32>(packet.size());
        m_file.write(
            bytesOf(std::array<quint32, 4>{static_cast<quint32>(since / MicrosecondsOfSecond),
                                           static_cast<quint32>(since % MicrosecondsOfSecond), size, size}));
        m_file.write(packet);
    }
}

} // namespace punchline::natlab
