// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/strategy.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Which peers a client can link with, and whether its ports have to be predicted.
class tst_Reach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reach_data();
    void reach();

private:
    static NatVerdict verdict(NatMapping mapping, PortAllocation allocation, UnsolicitedAnswer unsolicited)
    {
        return {mapping, allocation, allocation == PortAllocation::Sequential ? 1 : 0, 0, 0, unsolicited};
    }
};

void tst_Reach::reach_data()
{
    QTest::addColumn<NatVerdict>("verdict");
    QTest::addColumn<Reach>("reach");
    QTest::addColumn<bool>("needsPrediction");
    using enum UnsolicitedAnswer;
    using Allocation = PortAllocation;
    const auto row = [](const char *name, NatMapping mapping, Allocation allocation,
                        UnsolicitedAnswer unsolicited, Reach reach, bool prediction = false) {
        QTest::addRow("%s", name) << verdict(mapping, allocation, unsolicited) << reach << prediction;
    };
    constexpr auto Unsure = NatMapping::Unknown;
    constexpr auto Independent = NatMapping::EndpointIndependent;
    constexpr auto ByAddress = NatMapping::AddressDependent;
    constexpr auto Symmetric = NatMapping::AddressAndPortDependent;
    row("nothing known", Unsure, Allocation::Unknown, UnsolicitedAnswer::Unknown, Reach::Unknown);
    row("unknown, random", Unsure, Allocation::Random, Reset, Reach::Unknown);
    row("unknown, sequential", Unsure, Allocation::Sequential, Drop, Reach::Unknown, true);
    row("unknown, open", Unsure, Allocation::Unknown, Open, Reach::Everybody);
    row("no NAT", NatMapping::None, Allocation::Preserving, Drop, Reach::NearlyEverybody);
    row("no NAT, open", NatMapping::None, Allocation::Preserving, Open, Reach::Everybody);
    row("stable", Independent, Allocation::Unknown, Drop, Reach::NearlyEverybody);
    row("stable, RST", Independent, Allocation::Random, Reset, Reach::NearlyEverybody);
    row("stable, although sequential", Independent, Allocation::Sequential, Drop, Reach::NearlyEverybody);
    row("by address, sequential", ByAddress, Allocation::Sequential, Icmp, Reach::AllButRandom, true);
    row("by address, random", ByAddress, Allocation::Random, Drop, Reach::PortStableOnly);
    row("symmetric, sequential", Symmetric, Allocation::Sequential, Drop, Reach::AllButRandom, true);
    row("symmetric, block", Symmetric, Allocation::Block, Drop, Reach::PortStableOnly);
    row("symmetric, random", Symmetric, Allocation::Random, Drop, Reach::PortStableOnly);
    row("symmetric, unknown", Symmetric, Allocation::Unknown, Drop, Reach::PortStableOnly);
    row("symmetric, open", Symmetric, Allocation::Random, Open, Reach::Everybody);
}

void tst_Reach::reach()
{
    QFETCH(NatVerdict, verdict);
    QTEST(reachOf(verdict, false), "reach");
    QTEST(needsPrediction(verdict), "needsPrediction");
    // With a router's port mapping nothing else matters, except for the peer's guesses.
    QCOMPARE(reachOf(verdict, true), Reach::Everybody);
}

PUNCHLINE_APPLESS_TEST(tst_Reach)

#include "tst_reach.moc"
