// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/expectations.h"
#include "tests/natlab/scenarios.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace punchline::natlab;

Q_DECLARE_METATYPE(punchline::natlab::PortClass)
Q_DECLARE_METATYPE(punchline::natlab::Way)

/// The expected way for two kinds, and the consistency of the tables of kinds and scenarios.
class tst_Expectations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ways_data();
    void ways();
    void kindsHaveTheirClass();
    void kindsInTheMatrix();
    void scenariosAreFound();
};

void tst_Expectations::ways_data()
{
    QTest::addColumn<PortClass>("a");
    QTest::addColumn<PortClass>("b");
    QTest::addColumn<Way>("way");
    using enum PortClass;
    QTest::newRow("two stable") << Stable << Stable << Way::Plain;
    QTest::newRow("stable, sequential") << Stable << Sequential << Way::Prediction;
    QTest::newRow("stable, unpredictable") << Stable << Unpredictable << Way::Birthday;
    QTest::newRow("two sequential") << Sequential << Sequential << Way::Prediction;
    QTest::newRow("sequential, unpredictable") << Sequential << Unpredictable << Way::Impossible;
    QTest::newRow("two unpredictable") << Unpredictable << Unpredictable << Way::Impossible;
}

void tst_Expectations::ways()
{
    QFETCH(PortClass, a);
    QFETCH(PortClass, b);
    QFETCH(Way, way);
    QCOMPARE(expectedWay(a, b), way);
    QCOMPARE(expectedWay(b, a), way);
}

void tst_Expectations::kindsHaveTheirClass()
{
    QSet<QString> names;
    for (const NatKind &kind : natKinds()) {
        QVERIFY2(!names.contains(kind.name), qPrintable(kind.name));
        names.insert(kind.name);
        const NatTruth truth = truthOf(kind);
        // The class follows from the NAT's behaviour: ports only move if the mapping depends on the
        // destination.
        const bool stable =
            truth.mapping == QLatin1String("none") || truth.mapping == QLatin1String("endpoint-independent");
        const bool sequential = !stable && truth.allocation == QLatin1String("sequential");
        const PortClass expected = stable ? PortClass::Stable
            : sequential                  ? PortClass::Sequential
                                          : PortClass::Unpredictable;
        QVERIFY2(kind.portClass == expected, qPrintable(kind.name));
    }
}

void tst_Expectations::kindsInTheMatrix()
{
    const QStringList names = matrixKindNames();
    for (const char *name : {"open", "kernel-drop", "kernel-rst", "kernel-random", "eim-drop", "eim-rst",
                             "eim-icmp", "full-cone", "restricted-cone", "seq-drop", "seq-rst", "seq-busy",
                             "adm-seq", "random-drop", "random-rst", "block", "adm-random"})
        QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    QCOMPARE(names.size(), 17);
    QVERIFY(!findNatKind(QStringLiteral("no such kind")));
}

void tst_Expectations::scenariosAreFound()
{
    QCOMPARE(findScenarios(QStringLiteral("all")).size(), scenarios().size());
    for (const char *group : {"lan", "double", "ipv6", "upnp"})
        QVERIFY2(!findScenarios(QString::fromLatin1(group)).isEmpty(), group);
    QCOMPARE(findScenarios(QStringLiteral("double-shared")).size(), 1);
    QVERIFY(findScenarios(QStringLiteral("nothing")).isEmpty());
}

PUNCHLINE_APPLESS_TEST(tst_Expectations)
#include "tst_expectations.moc"
