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

/// Counts the SYNs that a namespace's programs send on any device, including each retransmission.
class SynCounter
{
public:
    [[nodiscard]] MaybeProblem begin(const NetNamespace &place);

    /// Number of SYNs per "ADDRESS:PORT".
    [[nodiscard]] const QMap<QString, int> &counts() const { return m_counts; }
    /// SYNs to all targets whose text starts with @p beginning.
    [[nodiscard]] int to(const QString &beginning) const;
    /// Number of dialled targets whose text starts with @p beginning.
    [[nodiscard]] int targetsAt(const QString &beginning) const;
    /// Whether SYNs were missed because they came faster than they were read.
    [[nodiscard]] bool hasMissedSome() const;

private:
    void readAll();

    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QMap<QString, int> m_counts;
};

} // namespace punchline::natlab
