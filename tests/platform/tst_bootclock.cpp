// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/bootclock.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

class tst_BootClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It has counted everything that steady_clock has, and each suspension besides.
    void isNeverBehindTheSteadyClock()
    {
        const auto steady = std::chrono::steady_clock::now().time_since_epoch();
        const auto first = BootClock::now();
        QVERIFY(first.time_since_epoch() >= steady);
        QVERIFY(BootClock::now() >= first);
    }
};

PUNCHLINE_APPLESS_TEST(tst_BootClock)
#include "tst_bootclock.moc"
