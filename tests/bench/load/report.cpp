// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/report.h"

#include <cstdio>

namespace punchline::load {

namespace {

void print(const QString &text)
{
    std::puts(qPrintable(text));
    std::fflush(stdout); // A run takes minutes: show its progress.
}

} // namespace

void Report::heading(const QString &text)
{
    print(QStringLiteral("\n%1").arg(text));
}

void Report::line(const QString &text)
{
    print(QStringLiteral("  %1").arg(text));
}

void Report::judge(const QString &what, double value, Bar bar, double limit)
{
    const bool isMet = bar == Bar::AtLeast ? value >= limit : value <= limit;
    m_missed += isMet ? 0 : 1;
    print(QStringLiteral("  %1  %2: %3 (bar: at %4 %5)")
              .arg(isMet ? QStringLiteral("met   ") : QStringLiteral("MISSED"), what,
                   QString::number(value, 'f', 2),
                   bar == Bar::AtLeast ? QStringLiteral("least") : QStringLiteral("most"),
                   QString::number(limit)));
}

} // namespace punchline::load
