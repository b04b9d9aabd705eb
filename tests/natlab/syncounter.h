// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/descriptor.h"
#include "tests/natlab/netns.h"
#include "tests/natlab/problem.h"

#include <QByteArray>
#include <QMap>
#include <QSocketNotifier>
#include <QString>

#include <functional>
#include <memory>

namespace punchline::natlab {

/// Counts the SYNs that the programs of a namespace send, on whatever device, each retransmission too.
class SynCounter
{
public:
    [[nodiscard]] MaybeProblem begin(const NetNamespace &place);

    /// How many have gone to each "ADDRESS:PORT".
    [[nodiscard]] const QMap<QString, int> &counts() const { return m_counts; }
    /// All to targets whose text begins so.
    [[nodiscard]] int to(const QString &beginning) const;
    /// How many targets have been dialled whose text begins so.
    [[nodiscard]] int targetsAt(const QString &beginning) const;
    /// Whether some have been missed, since they came faster than they were read.
    [[nodiscard]] bool hasMissedSome() const;

private:
    void readAll();

    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QMap<QString, int> m_counts;
};

} // namespace punchline::natlab
