// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/rendezvousmessages.h"

#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <limits>

using namespace punchline;

/// Clients report the outcome of punching; only whether there is a link is mandatory. tst_RendezvousMessages
/// checks the bytes.
class tst_Outcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesNeedNoDetails_data();
    void outcomesNeedNoDetails();
    void natKinds();
};

void tst_Outcome::outcomesNeedNoDetails_data()
{
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QCborValue>("value");
    for (const qint64 key : {2, 3, 4, 5}) {
        int number = 0;
        for (const QCborValue &value :
             {QCborValue(), QCborValue(nullptr), QCborValue(-1), QCborValue(600'001), QCborValue(1.0),
              QCborValue(true), QCborValue(QStringLiteral("1")),
              QCborValue(std::numeric_limits<qint64>::max())})
            QTest::addRow("key %d, %d", static_cast<int>(key), ++number) << key << value;
    }
    QTest::addRow("a strategy of later") << qint64(2) << QCborValue(4);
    QTest::addRow("a NAT of later") << qint64(3) << QCborValue(6);
    QTest::addRow("a peer's NAT of later") << qint64(4) << QCborValue(6);
}

void tst_Outcome::outcomesNeedNoDetails()
{
    QFETCH(const qint64, key);
    QFETCH(const QCborValue, value);
    Outcome expected{true, PunchStrategy::Birthday, NatKind::Random, NatKind::Stable,
                     std::chrono::milliseconds(1234)};
    QCborMap map = wire::mapOf(encodeRendezvous(expected)).value();
    map[key] = value;
    if (key == 2)
        expected.strategy = PunchStrategy::Unknown;
    else if (key == 3)
        expected.nat = NatKind::Unknown;
    else if (key == 4)
        expected.peerNat = NatKind::Unknown;
    else
        expected.time.reset();
    QCOMPARE(decodeRendezvous(map), Decoded<RendezvousMessage>(expected));
}

void tst_Outcome::natKinds()
{
    using Mapping = NatMapping;
    using Allocation = PortAllocation;
    QCOMPARE(natKindOf({}), NatKind::Unknown);
    QCOMPARE(natKindOf({.mapping = Mapping::None}), NatKind::None);
    QCOMPARE(natKindOf({.mapping = Mapping::EndpointIndependent, .allocation = Allocation::Random}),
             NatKind::Stable);
    for (const Mapping mapping : {Mapping::AddressDependent, Mapping::AddressAndPortDependent}) {
        QCOMPARE(natKindOf({.mapping = mapping, .allocation = Allocation::Sequential, .delta = 1}),
                 NatKind::Sequential);
        QCOMPARE(natKindOf({.mapping = mapping, .allocation = Allocation::Block}), NatKind::Block);
        QCOMPARE(natKindOf({.mapping = mapping, .allocation = Allocation::Random}), NatKind::Random);
        QCOMPARE(natKindOf({.mapping = mapping}), NatKind::Random);
    }
}

PUNCHLINE_APPLESS_TEST(tst_Outcome)

#include "tst_outcome.moc"
