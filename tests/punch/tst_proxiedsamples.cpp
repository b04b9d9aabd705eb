// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/punch/natjudge.h"
#include "tests/support/testprogram.h"

#include <QStringList>
#include <QTest>

using namespace punchline;

/// Which samples show the client's NAT, and which show a proxy in front of the server.
class tst_ProxiedSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leftOut_data();
    void leftOut();
};

void tst_ProxiedSamples::leftOut_data()
{
    QTest::addColumn<QStringList>("seen"); // "mapped@server" each, all from one local endpoint, control first
    QTest::addColumn<QList<int>>("left");
    const auto row = [](const char *name, const char *seen, const QList<int> &left) {
        QTest::newRow(name) << QString::fromLatin1(seen).split(u' ') << left;
    };
    row("nothing in between", "203.0.113.7:4000@198.51.100.1:8877 203.0.113.7:4000@198.51.100.1:8878",
        {0, 1});
    row("a NAT that allots a port each",
        "203.0.113.7:4000@198.51.100.1:8877 203.0.113.7:4001@198.51.100.1:8878 "
        "203.0.113.7:4002@198.51.100.2:8878",
        {0, 1, 2});
    row("a container's published ports",
        "172.17.0.1:4000@198.51.100.1:8877 172.17.0.1:4001@198.51.100.1:8878", {});
    row("a proxy before the control connection",
        "127.0.0.1:4000@198.51.100.1:8877 203.0.113.7:4000@198.51.100.1:8878", {1});
    row("before the probes", "203.0.113.7:4000@198.51.100.1:8877 10.0.0.3:4000@198.51.100.1:8878", {0});
    row("at an address of the internet",
        "198.51.100.9:4000@198.51.100.1:8877 203.0.113.7:4000@198.51.100.1:8878 "
        "203.0.113.7:4000@198.51.100.2:8878",
        {1, 2});
    row("a NAT with several addresses, by the server's", // Both could be the NAT's.
        "203.0.113.8:4000@198.51.100.1:8877 203.0.113.7:4000@198.51.100.2:8878", {0, 1});
    row("a NAT with several addresses, at random",
        "203.0.113.8:4000@198.51.100.1:8877 203.0.113.7:4000@198.51.100.1:8878 "
        "203.0.113.9:4000@198.51.100.2:8878",
        {0, 1, 2});
    row("a server in the private network",
        "192.168.1.2:4000@192.168.1.9:8877 192.168.1.2:4000@192.168.1.9:8878", {0, 1});
    row("one machine", "127.0.0.1:4000@127.0.0.1:8877 127.0.0.1:4000@127.0.0.1:8878", {0, 1});
    row("turned round by the router", "192.168.1.20:4000@198.51.100.1:8877", {0});
}

void tst_ProxiedSamples::leftOut()
{
    QFETCH(const QStringList, seen);
    QFETCH(const QList<int>, left);
    const auto at = [](const QString &text) { return Endpoint::fromString(text).value(); };
    QList<NatSample> samples;
    for (const QString &one : seen)
        samples.append({{QHostAddress(QStringLiteral("192.168.1.20")), 4000},
                        at(one.section(u'@', 0, 0)),
                        at(one.section(u'@', 1))});
    QList<NatSample> expected;
    for (const int index : left)
        expected.append(samples.at(index));
    QCOMPARE(withoutProxied(samples), expected);
}

PUNCHLINE_APPLESS_TEST(tst_ProxiedSamples)

#include "tst_proxiedsamples.moc"
