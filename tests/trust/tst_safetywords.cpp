// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/safetywords.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <vector>

using namespace punchline;
using wire::hex;

/// Which words represent a key.
class tst_SafetyWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indexes_data();
    void indexes();
    void everyBitCounts();
};

void tst_SafetyWords::indexes_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<std::vector<int>>("expected");
    QTest::newRow("zeros") << QByteArray(9, '\0') << std::vector{0, 0, 0, 0, 0, 0};
    QTest::newRow("ones") << QByteArray(9, '\xff') << std::vector{2047, 2047, 2047, 2047, 2047, 2047};
    QTest::newRow("first bit") << hex("800000000000000000") << std::vector{1024, 0, 0, 0, 0, 0};
    QTest::newRow("eleventh bit") << hex("002000000000000000") << std::vector{1, 0, 0, 0, 0, 0};
    QTest::newRow("twelfth bit") << hex("001000000000000000") << std::vector{0, 1024, 0, 0, 0, 0};
    QTest::newRow("last bit") << hex("000000000000000040") << std::vector{0, 0, 0, 0, 0, 1};
    QTest::newRow("the rest is left") << hex("00000000000000003fff") << std::vector{0, 0, 0, 0, 0, 0};
    // 00000000001 00000000010 00000000011 00000000100 00000000101 00000000110, and six bits
    QTest::newRow("one to six") << hex("0020080180400a0180") << std::vector{1, 2, 3, 4, 5, 6};
}

void tst_SafetyWords::indexes()
{
    QFETCH(QByteArray, key);
    QFETCH(std::vector<int>, expected);
    const SafetyWordIndexes indexes = safetyWordIndexes(SecretBytes::copyOf(key));
    QCOMPARE(std::vector(indexes.begin(), indexes.end()), expected);
}

void tst_SafetyWords::everyBitCounts()
{
    const SecretBytes zeros(9);
    for (std::size_t bit = 0; bit < 66; ++bit) {
        SecretBytes key = zeros;
        key.data()[bit / 8] = static_cast<unsigned char>(0x80 >> (bit % 8));
        QVERIFY(safetyWordIndexes(key) != safetyWordIndexes(zeros));
    }
}

PUNCHLINE_APPLESS_TEST(tst_SafetyWords)

#include "tst_safetywords.moc"
