// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/sealedbox.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// The sealed boxes of one direction.
class tst_SealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenBytes();
    void inOrder();
    void emptyText();
    void replayIsRefused();
    void reorderIsRefused();
    void everyFlippedBitIsRefused();
    void everyCutIsRefused();
    void otherKeyOrBindingIsRefused();
    void equalTextsLookDifferent();
};

namespace {

SecretBytes boxKey(char first = 'k')
{
    return SecretBytes::copyOf(QByteArray(SealKeySize, first));
}

constexpr const char *Bound = "room 7, initiator";

} // namespace

/// Computed with libsodium's function from Python: the nonces are 23 zeros and 0 or 1, the associated data
/// "bound" and the number in 8 bytes.
void tst_SealedBox::goldenBytes()
{
    Sealer sealer(boxKey(), "bound");
    QCOMPARE(sealer.seal("hello").toHex(), QByteArray("46a3d57265dce7ea92bda9e48d7219ada9db9477de"));
    QCOMPARE(sealer.seal("hello").toHex(), QByteArray("d1c278aab059263a566f505b5d52623ce4f0340496"));
}

void tst_SealedBox::inOrder()
{
    Sealer sealer(boxKey(), Bound);
    Opener opener(boxKey(), Bound);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray text = QByteArray::number(i);
        const QByteArray box = sealer.seal(text);
        QCOMPARE(box.size(), text.size() + 16);
        QVERIFY(!box.contains(text) || text.size() < 3);
        QCOMPARE(opener.open(box), std::optional(text));
    }
}

void tst_SealedBox::emptyText()
{
    const QByteArray box = Sealer(boxKey(), Bound).seal({});
    QCOMPARE(box.size(), 16);
    QCOMPARE(Opener(boxKey(), Bound).open(box), std::optional(QByteArray()));
}

void tst_SealedBox::replayIsRefused()
{
    Sealer sealer(boxKey(), Bound);
    Opener opener(boxKey(), Bound);
    const QByteArray first = sealer.seal("one");
    QVERIFY(opener.open(first));
    QVERIFY(!opener.open(first));
    // A refused box does not advance the counter.
    QCOMPARE(opener.open(sealer.seal("two")), std::optional(QByteArray("two")));
}

void tst_SealedBox::reorderIsRefused()
{
    Sealer sealer(boxKey(), Bound);
    Opener opener(boxKey(), Bound);
    const QByteArray first = sealer.seal("one");
    const QByteArray second = sealer.seal("two");
    QVERIFY(!opener.open(second));
    QVERIFY(opener.open(first));
    QVERIFY(opener.open(second));
}

void tst_SealedBox::everyFlippedBitIsRefused()
{
    const QByteArray box = Sealer(boxKey(), Bound).seal("a candidate");
    Opener opener(boxKey(), Bound);
    for (qsizetype bit = 0; bit < box.size() * 8; ++bit) {
        QByteArray wrong = box;
        wrong[bit / 8] = static_cast<char>(wrong.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!opener.open(wrong));
    }
    QVERIFY(opener.open(box));
}

void tst_SealedBox::everyCutIsRefused()
{
    const QByteArray box = Sealer(boxKey(), Bound).seal("a candidate");
    Opener opener(boxKey(), Bound);
    for (qsizetype size = 0; size < box.size(); ++size) {
        QVERIFY(!opener.open(box.left(size)));
        QVERIFY(!opener.open(box.right(size)));
    }
    QVERIFY(!opener.open(box + '\0'));
}

void tst_SealedBox::otherKeyOrBindingIsRefused()
{
    const QByteArray box = Sealer(boxKey(), Bound).seal("a candidate");
    QVERIFY(!Opener(boxKey('l'), Bound).open(box));
    QVERIFY(!Opener(boxKey(), "room 7, responder").open(box));
    QVERIFY(!Opener(boxKey(), {}).open(box));
}

void tst_SealedBox::equalTextsLookDifferent()
{
    Sealer sealer(boxKey(), Bound);
    QVERIFY(sealer.seal("the same") != sealer.seal("the same"));
}

PUNCHLINE_APPLESS_TEST(tst_SealedBox)

#include "tst_sealedbox.moc"
