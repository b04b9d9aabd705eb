// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/bench/load/connection.h"
#include "tests/bench/load/figures.h"
#include "tests/bench/load/pace.h"
#include "tests/bench/load/serverprogram.h"
#include "tests/support/testprogram.h"

#include <QHostAddress>
#include <QTest>

using namespace punchline;
using namespace punchline::load;
using namespace std::chrono_literals;

/// Tests the tools that bench_server computes its figures with.
class tst_Load : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentiles();
    void growthIsOfTheMiddles();
    void evenPace();
    void latePaceMakesUp();
    void sourceAddresses();
    void readyLine_data();
    void readyLine();
    void systemFigures();
};

void tst_Load::percentiles()
{
    Samples samples;
    for (int i = 100; i >= 1; --i)
        samples.push_back(i);
    QCOMPARE(median(samples), 50);
    QCOMPARE(percentile(samples, 0.99), 99);
    QCOMPARE(percentile(samples, 1), 100);
    QCOMPARE(percentile(samples, 0), 1);
    QCOMPARE(median({7}), 7);
    QCOMPARE(median({3, 1, 2}), 2);
    QCOMPARE(median({}), 0);
}

void tst_Load::growthIsOfTheMiddles()
{
    // A single peak neither creates nor hides growth.
    QCOMPARE(growth({5, 90, 5, 5, 5, 5, 5, 5, 5}), 0);
    QCOMPARE(growth({5, 5, 5, 6, 6, 6, 7, 1, 7}), 2);
    QCOMPARE(growth({}), 0);
}

void tst_Load::evenPace()
{
    const TimePoint start{1h};
    Pace pace(4, start);
    QVERIFY(pace.take(start));
    QVERIFY(!pace.take(start + 249ms));
    QCOMPARE(pace.next(), start + 250ms);
    QVERIFY(pace.take(start + 250ms));
}

void tst_Load::latePaceMakesUp()
{
    const TimePoint start{1h};
    Pace pace(1000, start);
    int taken = 0;
    while (pace.take(start + 9ms))
        ++taken;
    QCOMPARE(taken, 10);
    QCOMPARE(pace.next(), start + 10ms);
}

void tst_Load::sourceAddresses()
{
    const auto text = [](quint32 number) { return QHostAddress(sourceAddress(number)).toString(); };
    QCOMPARE(text(0), QStringLiteral("127.1.0.1"));
    QCOMPARE(text(253), QStringLiteral("127.1.0.254"));
    QCOMPARE(text(254), QStringLiteral("127.1.1.1"));
    QCOMPARE(text(254 * 256), QStringLiteral("127.2.0.1"));
}

void tst_Load::readyLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("port");
    QTest::newRow("server") << QByteArray("punchline-server ready on 127.0.0.1:4001 (probe 127.0.0.1:4002)\n")
                            << 4001;
    QTest::newRow("yardstick") << QByteArray("yardstick ready on 127.0.0.1:4003\n") << 4003;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("no port") << QByteArray("yardstick ready on 127.0.0.1:\n") << 0;
    QTest::newRow("no number") << QByteArray("yardstick ready on 127.0.0.1:x\n") << 0;
    QTest::newRow("elsewhere") << QByteArray("yardstick ready on 192.0.2.1:4003\n") << 0;
}

void tst_Load::readyLine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, port);
    QCOMPARE(static_cast<int>(portIn(line).value_or(0)), port);
}

void tst_Load::systemFigures()
{
    const QByteArray status = "Name:\tserver\nVmPeak:\t  900 kB\nVmRSS:\t    12 kB\nThreads:\t1\n";
    QCOMPARE(bytesIn(status, "VmRSS"), 12 * 1024);
    QCOMPARE(bytesIn(status, "VmPeak"), 900 * 1024);
    QVERIFY(!bytesIn(status, "Vm"));
    QVERIFY(!bytesIn(status, "Threads"));
    QVERIFY(!bytesIn({}, "VmRSS"));
}

PUNCHLINE_APPLESS_TEST(tst_Load)
#include "tst_load.moc"
