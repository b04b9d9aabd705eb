// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/host/hostedserver.h"
#include "tests/support/messageflood.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace punchline;
using punchline::test::MessageFlood;

namespace {

/// The 90th percentile of this thread's timer lateness in milliseconds: the delay that a person feels.
double usualLateness()
{
    constexpr std::size_t Ticks = 100;
    constexpr qint64 Interval = 5;
    std::vector<double> late;
    QElapsedTimer sinceTick;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        late.push_back(static_cast<double>(sinceTick.nsecsElapsed()) / 1e6 - Interval);
        sinceTick.start();
        if (late.size() == Ticks)
            loop.quit();
    });
    sinceTick.start();
    timer.start(Interval);
    loop.exec();
    std::ranges::sort(late);
    return late[Ticks * 9 / 10];
}

} // namespace

/// The hosted server shares its thread with the window: what the window feels of a flood.
class tst_HostedFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheThreadResponsive_data();
    void leavesTheThreadResponsive();
};

void tst_HostedFlood::leavesTheThreadResponsive_data()
{
    QTest::addColumn<const MessageFlood::Kind *>("kind");
    QTest::newRow("stale pongs") << &MessageFlood::StalePongs;
    QTest::newRow("unknown types") << &MessageFlood::UnknownTypes;
}

void tst_HostedFlood::leavesTheThreadResponsive()
{
    QFETCH(const MessageFlood::Kind *, kind);
    HostedServer::Settings settings;
    settings.listenOn = {QHostAddress(QHostAddress::LocalHost)};
    settings.port = 0;
    settings.probePort = 0;
    settings.networks = [] { return QList<LocalNetwork>(); };
    HostedServer host(settings);
    host.start();
    QCOMPARE(host.state().phase, HostState::Phase::Running);
    const double idle = usualLateness();
    constexpr std::size_t Connections = 64;
    const MessageFlood flood(host.state().port, "127.0.0.1", Connections, *kind);
    QTRY_COMPARE(flood.begun(), Connections);
    const double flooded = usualLateness();
    qInfo("late by %.2f ms, flooded by %.2f ms", idle, flooded);
    QVERIFY(flooded < idle + 15);
}

PUNCHLINE_GUILESS_TEST(tst_HostedFlood)

#include "tst_hostedflood.moc"
