// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace punchline::load {

/// Prints the results of bench_server and records whether every limit was met.
class Report
{
public:
    enum class Bar { AtLeast, AtMost };

    void heading(const QString &text);
    void line(const QString &text);
    /// A figure that has to meet a limit.
    void judge(const QString &what, double value, Bar bar, double limit);

    [[nodiscard]] int missed() const { return m_missed; }

private:
    int m_missed = 0;
};

} // namespace punchline::load
