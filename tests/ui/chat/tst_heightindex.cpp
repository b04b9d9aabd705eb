// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/heightindex.h"

#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace punchline;

class tst_HeightIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void topsAndRows();
    void measuredHeightsReplaceEstimates();
    void agreesWithAPlainSum();
    void theFirstRowsAreRemoved();
};

void tst_HeightIndex::empty()
{
    const HeightIndex heights;
    QCOMPARE(heights.count(), 0);
    QCOMPARE(heights.total(), 0);
    QCOMPARE(heights.top(0), 0);
    QCOMPARE(heights.rowAt(0), -1);
    QCOMPARE(heights.rowAt(100), -1);
}

void tst_HeightIndex::topsAndRows()
{
    HeightIndex heights;
    heights.append(3, 10);
    QCOMPARE(heights.total(), 30);
    QCOMPARE(heights.top(2), 20);
    QCOMPARE(heights.rowAt(-5), 0);
    QCOMPARE(heights.rowAt(0), 0);
    QCOMPARE(heights.rowAt(9), 0);
    QCOMPARE(heights.rowAt(10), 1);
    QCOMPARE(heights.rowAt(29), 2);
    QCOMPARE(heights.rowAt(30), 2);
    QCOMPARE(heights.rowAt(1000), 2);
}

void tst_HeightIndex::measuredHeightsReplaceEstimates()
{
    HeightIndex heights;
    heights.append(4, 10);
    QVERIFY(!heights.isMeasured(1));
    heights.measure(1, 25);
    QVERIFY(heights.isMeasured(1));
    QCOMPARE(heights.height(1), 25);
    QCOMPARE(heights.top(2), 35);
    QCOMPARE(heights.total(), 55);
    heights.measure(1, 0); // rowAt() could never find a row of height 0.
    QCOMPARE(heights.height(1), 1);
    heights.reset(2, 7);
    QVERIFY(!heights.isMeasured(1));
    QCOMPARE(heights.total(), 14);
}

void tst_HeightIndex::agreesWithAPlainSum()
{
    QRandomGenerator random(4711);
    HeightIndex heights;
    std::vector<int> plain;
    for (int step = 0; step < 2000; ++step) {
        if (plain.empty() || random.bounded(3) > 0) {
            const int estimate = random.bounded(1, 60);
            heights.append(1, estimate);
            plain.push_back(estimate);
        } else {
            const int row = random.bounded(static_cast<int>(plain.size()));
            const int height = random.bounded(1, 300);
            heights.measure(row, height);
            plain[static_cast<std::size_t>(row)] = height;
        }
        const int row = random.bounded(static_cast<int>(plain.size()) + 1);
        const qint64 top = std::accumulate(plain.begin(), plain.begin() + row, qint64(0));
        QCOMPARE(heights.top(row), top);
        if (row < heights.count()) {
            QCOMPARE(heights.rowAt(top), row);
            QCOMPARE(heights.rowAt(top + heights.height(row) - 1), row);
        }
    }
}

void tst_HeightIndex::theFirstRowsAreRemoved()
{
    HeightIndex heights;
    heights.append(5, 10);
    heights.measure(1, 20);
    heights.measure(3, 30);
    heights.removeFirst(2);
    QCOMPARE(heights.count(), 3);
    QCOMPARE(heights.total(), 50);
    QVERIFY(!heights.isMeasured(0));
    QVERIFY(heights.isMeasured(1));
    QCOMPARE(heights.top(2), 40);
    heights.append(1, 10);
    QCOMPARE(heights.rowAt(50), 3);
}

PUNCHLINE_APPLESS_TEST(tst_HeightIndex)
#include "tst_heightindex.moc"
