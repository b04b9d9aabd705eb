// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/net/punchsockets.h"
#include "tests/support/securities.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline;
using namespace punchline::test;

namespace {

/// One side of a pair on this machine.
struct Side
{
    LocalPort port;
    std::unique_ptr<PunchSockets> sockets;
    PeerLink *link = nullptr;
    int gaveUp = 0;
    QList<AttemptReport> reports;

    Side()
    {
        if (port.open({}, 0))
            qFatal("no port");
    }

    [[nodiscard]] QList<Candidate> candidates() const
    {
        return {{CandidateKind::Host, Endpoint(QHostAddress(QHostAddress::LocalHost), port.port())},
                {CandidateKind::Host, Endpoint(QHostAddress(QHostAddress::LocalHostIPv6), port.port())}};
    }

    void begin(Role role, const QList<Candidate> &targets,
               std::chrono::milliseconds budget = std::chrono::seconds(20))
    {
        PunchSetup setup;
        setup.role = role;
        setup.targets = targets;
        if (!targets.isEmpty())
            setup.sprayTarget.serverReflexive = targets.first().endpoint;
        setup.budget = budget;
        setup.seed = 1;
        sockets = std::make_unique<PunchSockets>(&port, setup, securities().of(role), std::nullopt, nullptr);
        QObject::connect(sockets.get(), &PunchSockets::won, sockets.get(),
                         [this](PeerLink *winner) { link = winner; });
        QObject::connect(sockets.get(), &PunchSockets::gaveUp, sockets.get(), [this] { gaveUp += 1; });
        QObject::connect(sockets.get(), &PunchSockets::attemptChanged, sockets.get(),
                         [this](const AttemptReport &report) { reports.append(report); });
    }

    [[nodiscard]] bool saw(AttemptState state) const
    {
        return std::ranges::any_of(reports,
                                   [&](const AttemptReport &report) { return report.state == state; });
    }
};

} // namespace

class tst_PunchSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeOnOneLink_data()
    {
        QTest::addColumn<bool>("initiatorGoes");
        QTest::addColumn<bool>("responderGoes");
        QTest::addRow("both dial") << true << true;
        QTest::addRow("only the initiator dials") << true << false;
        QTest::addRow("only the responder dials") << false << true;
    }

    void agreeOnOneLink()
    {
        QFETCH(const bool, initiatorGoes);
        QFETCH(const bool, responderGoes);
        for (int i = 0; i < 20; ++i) {
            Side a;
            Side b;
            a.begin(Role::Initiator, b.candidates());
            b.begin(Role::Responder, a.candidates());
            if (initiatorGoes)
                a.sockets->go();
            if (responderGoes)
                b.sockets->go();
            QTRY_VERIFY(a.link && b.link);
            QCOMPARE(a.link->local(), b.link->remote());
            QCOMPARE(a.link->remote(), b.link->local());
            QCOMPARE(a.link->local().port, a.port.port());
            QCOMPARE(b.link->local().port, b.port.port());

            QSignalSpy received(b.link, &PeerLink::messageReceived);
            a.link->send(Text{1, QStringLiteral("hi"), false});
            QTRY_COMPARE(received.size(), 1);
        }
    }

    void redialsFromTheSamePortUntilThePeerIsThere()
    {
        Side a;
        Side b;
        const auto targets = b.candidates();
        b.port.close();
        a.begin(Role::Initiator, {targets.first()});
        a.sockets->go();
        QTRY_VERIFY(std::ranges::count(a.reports, AttemptState::Refused, &AttemptReport::state) >= 3);
        QVERIFY(!b.port.open({}, b.port.port()));
        b.begin(Role::Responder, {});
        QTRY_VERIFY(a.link && b.link);
        for (const AttemptReport &report : std::as_const(a.reports))
            QCOMPARE(report.local.port, a.port.port());
    }

    void strangersDoNotHoldItUp()
    {
        Side a;
        Side b;
        std::vector<std::unique_ptr<QTcpSocket>> strangers;
        for (int i = 0; i < 40; ++i) {
            strangers.push_back(std::make_unique<QTcpSocket>());
            strangers.back()->connectToHost(QHostAddress::LocalHost, a.port.port());
            if (i % 2 == 0)
                strangers.back()->write("GET / HTTP/1.1\r\n\r\n");
        }
        QTRY_VERIFY(std::ranges::all_of(strangers, [](const auto &stranger) {
            return stranger->state() == QAbstractSocket::ConnectedState;
        }));
        a.begin(Role::Initiator, b.candidates());
        b.begin(Role::Responder, a.candidates());
        a.sockets->go();
        b.sockets->go();
        QTRY_VERIFY(a.link && b.link);
        QCOMPARE(a.link->local(), b.link->remote());
        QVERIFY(a.saw(AttemptState::Rejected));
    }

    void givesUpInTime()
    {
        Side a;
        Side b;
        const auto targets = b.candidates();
        b.port.close();
        a.begin(Role::Initiator, targets, std::chrono::milliseconds(200));
        a.sockets->go();
        QTRY_COMPARE(a.gaveUp, 1);
        QVERIFY(!a.link);
        QVERIFY(a.saw(AttemptState::Refused));
    }

    void cancelDropsEverything()
    {
        Side a;
        QTcpSocket stranger;
        a.begin(Role::Initiator, {});
        a.sockets->go();
        stranger.connectToHost(QHostAddress::LocalHost, a.port.port());
        QTRY_VERIFY(a.saw(AttemptState::Connected));
        a.sockets->cancel();
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(a.saw(AttemptState::Lost));
        QCOMPARE(a.gaveUp, 0);
    }
};

PUNCHLINE_GUILESS_TEST(tst_PunchSockets)
#include "tst_punchsockets.moc"
