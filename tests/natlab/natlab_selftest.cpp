// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/probesocket.h"
#include "tests/natlab/verify.h"
#include "tests/natlab/world.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

#include <vector>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

using Kind = ProbeSocket::Kind;
using Answer = ProbeSocket::Answer;

const QHostAddress Any(QHostAddress::AnyIPv4);
constexpr quint16 Port = 40'000;

WorldPlan twoInPublic(const Conditions &conditions = {})
{
    return WorldPlan::pair(kindNamed("open"), kindNamed("open"), conditions);
}

QHostAddress publicAddressOf(const LabHost &host)
{
    return host.addresses().ipv4;
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
}

} // namespace

/// The lab itself, on real namespaces and devices: its timing, its guards, and that each kind of NAT behaves
/// as named, as seen by the kernel's own TCP.
class NatlabSelftest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delayIsKept();
    void lossIsAccounted();
    void burstIsNotLost();
    void foreignSourceSpoilsTheRun();
    void anotherDeviceSpoilsTheRun();
    void nothingIsLeft();
    void kinds_data();
    void kinds();
    void requestedPortIsOpen();
};

void NatlabSelftest::delayIsKept()
{
    World world(twoInPublic({.delay = 40ms}));
    VERIFY_NO_PROBLEM(world.build());
    ProbeSocket near(world.host(0).place(), Kind::Udp, Any, Port);
    ProbeSocket far(world.host(1).place(), Kind::Udp, Any, Port);
    auto fastest = std::chrono::nanoseconds::max();
    for (int count = 0; count < 15; ++count) {
        QElapsedTimer timer;
        timer.start();
        near.send("there and back", publicAddressOf(world.host(1)), Port);
        QVERIFY(far.echo(2s));
        QVERIFY(near.receive(2s));
        const auto took = std::chrono::nanoseconds(timer.nsecsElapsed());
        QVERIFY(took >= 80ms);
        fastest = std::min(fastest, took);
    }
    // A busy machine delays some packets; the lab itself must not delay all of them.
    QVERIFY2(fastest < 82ms, qPrintable(QString::number(fastest.count())));
}

void NatlabSelftest::lossIsAccounted()
{
    constexpr int Sent = 1000;
    World world(twoInPublic({.lossPercent = 30}));
    VERIFY_NO_PROBLEM(world.build());
    ProbeSocket near(world.host(0).place(), Kind::Udp, Any, Port);
    const ProbeSocket far(world.host(1).place(), Kind::Udp, Any, Port);
    for (int count = 0; count < Sent; ++count)
        near.send("x", publicAddressOf(world.host(1)), Port);
    const auto accounted = [&world] {
        const FabricCounts counts = world.pump().counts();
        return counts.delivered + counts.lost;
    };
    QTRY_COMPARE(accounted(), quint64(Sent));
    const quint64 lost = world.pump().counts().lost;
    QVERIFY2(lost > 240 && lost < 360, qPrintable(QString::number(lost)));
}

void NatlabSelftest::burstIsNotLost()
{
    constexpr int Dials = 2000;
    rlimit descriptors{};
    ::getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &descriptors);

    World world(twoInPublic({.delay = 100ms}));
    VERIFY_NO_PROBLEM(world.build());
    std::vector<ProbeSocket> sockets;
    for (int count = 0; count < Dials; ++count) {
        sockets.emplace_back(world.host(0).place(), Kind::Tcp, Any);
        QVERIFY(sockets.back().isOpen());
    }
    for (ProbeSocket &socket : sockets)
        socket.dial(publicAddressOf(world.host(1)), Port);
    for (ProbeSocket &socket : sockets)
        QVERIFY(socket.answer(10s) == Answer::Refused);
    VERIFY_NO_PROBLEM(world.checkHonesty());
    // One SYN and one RST each: for a lost one, the system would have sent another.
    QCOMPARE(world.pump().counts().delivered, quint64(2 * Dials));
}

void NatlabSelftest::foreignSourceSpoilsTheRun()
{
    World world(twoInPublic());
    VERIFY_NO_PROBLEM(world.build());
    VERIFY_NO_PROBLEM(
        configureNetwork(world.host(0).place(), {QStringLiteral("addr add 99.1.2.3/32 dev lo")}));
    ProbeSocket liar(world.host(0).place(), Kind::Udp, QHostAddress(QStringLiteral("99.1.2.3")), Port);
    QVERIFY(liar.isOpen());
    liar.send("x", publicAddressOf(world.host(1)), Port);
    QTRY_COMPARE(world.pump().counts().violations, quint64(1));
    QCOMPARE(world.pump().counts().delivered, quint64(0));
    const MaybeProblem problem = world.checkHonesty();
    QVERIFY(problem && problem->what.contains(QLatin1String("99.1.2.3")));
}

void NatlabSelftest::anotherDeviceSpoilsTheRun()
{
    World world(twoInPublic());
    VERIFY_NO_PROBLEM(world.build());
    TunDevice other;
    VERIFY_NO_PROBLEM(other.open(world.host(1).place(), "other0"));
    const MaybeProblem problem = world.checkHonesty();
    QVERIFY(problem && problem->what.contains(QLatin1String("other0")));
}

void NatlabSelftest::nothingIsLeft()
{
    const qsizetype before = openDescriptors();
    {
        World world(WorldPlan::pair(kindNamed("kernel-drop"), kindNamed("eim-drop"), {}));
        VERIFY_NO_PROBLEM(world.build());
        QVERIFY(openDescriptors() > before);
    }
    QCOMPARE(openDescriptors(), before);
}

void NatlabSelftest::kinds_data()
{
    QTest::addColumn<QString>("name");
    for (const NatKind &kind : natKinds()) {
        if (kind.name != QLatin1String("kernel-upnp"))
            QTest::newRow(qPrintable(kind.name)) << kind.name;
    }
}

void NatlabSelftest::kinds()
{
    QFETCH(QString, name);
    const NatKind kind = findNatKind(name).value();
    const NatTruth truth = truthOf(kind);
    World world(WorldPlan::pair(kind, kindNamed("open"), {}));
    VERIFY_NO_PROBLEM(world.build());

    const QList<ProbeSocket::Peer> destinations{{World::serverAddress(), 7001},
                                                {World::serverAddress(), 7002},
                                                {World::alternateServerAddress(), 7001}};
    std::vector<ProbeSocket> kept;
    QList<ProbeSocket::Peer> seen;
    for (const auto &[address, port] : destinations) {
        ProbeSocket listener(world.server().place(), Kind::Tcp, address, port);
        QVERIFY(listener.listen());
        kept.emplace_back(world.host(0).place(), Kind::Tcp, Any, Port);
        kept.back().dial(address, port);
        const auto peer = listener.accepted(5s);
        QVERIFY(peer);
        QVERIFY(kept.back().answer(5s) == Answer::Connected);
        seen.append(*peer);
        kept.push_back(std::move(listener));
    }
    const bool samePort = seen.at(0).port == seen.at(1).port;
    const bool sameFromOtherAddress = seen.at(0).port == seen.at(2).port;
    QCOMPARE(samePort, truth.mapping != QLatin1String("address-and-port-dependent"));
    QCOMPARE(sameFromOtherAddress, kind.portClass == PortClass::Stable);
    if (truth.allocation == QLatin1String("preserving") || truth.mapping == QLatin1String("none"))
        QCOMPARE(seen.at(0).port, Port);
    if (kind.portClass == PortClass::Sequential) {
        const int step = seen.at(2).port - seen.at(0).port;
        QVERIFY2(step > 0 && step <= 10, qPrintable(QString::number(step)));
    }

    // From an address to which the host has never sent.
    ProbeSocket stranger(world.host(1).place(), Kind::Tcp, Any);
    stranger.dial(seen.at(0).address, seen.at(0).port);
    const Answer answer = stranger.answer(truth.unsolicited == QLatin1String("drop") ? 300ms : 5000ms);
    if (truth.unsolicited == QLatin1String("drop"))
        QVERIFY(answer == Answer::Silence);
    else if (truth.unsolicited == QLatin1String("icmp"))
        QVERIFY(answer == Answer::Unreachable);
    else // By the NAT, or by the host itself if strangers get through.
        QVERIFY(answer == Answer::Refused);
    VERIFY_NO_PROBLEM(world.checkHonesty());
}

void NatlabSelftest::requestedPortIsOpen()
{
    if (findTool(QStringLiteral("miniupnpd")).isEmpty())
        QSKIP("miniupnpd is not installed.");
    World world(WorldPlan::pair(kindNamed("kernel-upnp"), kindNamed("open"), {}));
    VERIFY_NO_PROBLEM(world.build());
    ProbeSocket listener(world.host(0).place(), Kind::Tcp, Any, Port);
    QVERIFY(listener.listen());
    const QHostAddress external = world.publicAddress(0);

    ProbeSocket early(world.host(1).place(), Kind::Tcp, Any);
    early.dial(external, Port);
    QVERIFY(early.answer(300ms) == Answer::Silence);

    // Maps TCP port 40000 for ten minutes (RFC 6886, section 3.3).
    ProbeSocket request(world.host(0).place(), Kind::Udp, Any);
    request.send(QByteArray::fromHex("000200009c409c4000000258"), KernelRouter::lanAddress(), 5351);
    QVERIFY(request.receive(5s));
    ProbeSocket stranger(world.host(1).place(), Kind::Tcp, Any);
    stranger.dial(external, Port);
    const auto peer = listener.accepted(5s);
    QVERIFY(peer);
    QCOMPARE(peer->address, publicAddressOf(world.host(1)));
}

PUNCHLINE_TEST(NatlabSelftest, [](int argc, char *argv[]) {
    return runLabTest<NatlabSelftest>("natlab_selftest", argc, argv);
})

#include "natlab_selftest.moc"
