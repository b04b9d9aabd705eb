// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/middlebox.h"
#include "tests/natlab/problem.h"

#include <QFile>

namespace punchline::natlab {

/// A capture file of IP packets for tcpdump and Wireshark. Times come from the packets' steady clock,
/// starting when the file was opened.
class PcapFile
{
public:
    [[nodiscard]] MaybeProblem open(const QString &fileName);
    void write(const QList<QPair<TimePoint, QByteArray>> &packets);

private:
    QFile m_file;
    TimePoint m_begin;
};

} // namespace punchline::natlab
