// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/natsurvey.h"
#include "tests/rendezvous/probeport.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace punchline;
using punchline::test::Outside;
using punchline::test::ProbePort;

/// What a session learns about its own NAT, in which order, and what it concludes.
class tst_NatSurvey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_port = std::make_unique<LocalPort>();
        QVERIFY(!m_port->open({}, 0));
        m_survey =
            std::make_unique<NatSurvey>(m_port.get(), PortMappingPolicy::Never, QHostAddress(), nullptr);
        m_completed = std::make_unique<QSignalSpy>(m_survey.get(), &NatSurvey::completed);
    }

    void probesOnlyAfterTheUnexpectedSyn()
    {
        ProbePort first(QStringLiteral("127.0.0.1"),
                        [](const Endpoint &) { return Endpoint(Outside, 4000); });
        ProbePort second(QStringLiteral("127.0.0.2"), first.serverPort(),
                         [](const Endpoint &) { return Endpoint(Outside, 4000); });
        start(first, QHostAddress(QStringLiteral("127.0.0.2")));
        // Anything that would run immediately has run by now.
        QCoreApplication::processEvents();
        QVERIFY(first.callers.isEmpty() && second.callers.isEmpty());
        m_survey->handleUnsolicited(UnsolicitedAnswer::Reset);
        QTRY_COMPARE(m_completed->size(), 1);
        QVERIFY(!first.callers.isEmpty() && !second.callers.isEmpty());
        QCOMPARE(m_survey->verdict().mapping, NatMapping::EndpointIndependent);
        QCOMPARE(m_survey->verdict().unsolicited, UnsolicitedAnswer::Reset);
        // Only the first answer counts.
        m_survey->handleUnsolicited(UnsolicitedAnswer::Drop);
        QCOMPARE(m_survey->verdict().unsolicited, UnsolicitedAnswer::Reset);
    }

    void goesOnWithoutAnAnswer()
    {
        ProbePort only(QStringLiteral("127.0.0.1"), [](const Endpoint &) { return Endpoint(Outside, 4000); });
        start(only, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_completed->size(), 1, 8000);
        QCOMPARE(m_survey->verdict().unsolicited, UnsolicitedAnswer::Unknown);
    }

    /// A NAT may accept a SYN from the one address that it knows and still filter all others.
    void openIsBelievedOfASecondAddressOnly_data()
    {
        QTest::addColumn<bool>("hasAlternate");
        QTest::addColumn<UnsolicitedAnswer>("expected");
        QTest::newRow("one address") << false << UnsolicitedAnswer::Unknown;
        QTest::newRow("two addresses") << true << UnsolicitedAnswer::Open;
    }
    void openIsBelievedOfASecondAddressOnly()
    {
        QFETCH(bool, hasAlternate);
        QFETCH(UnsolicitedAnswer, expected);
        ProbePort first(QStringLiteral("127.0.0.1"),
                        [](const Endpoint &) { return Endpoint(Outside, 4000); });
        ProbePort second(QStringLiteral("127.0.0.2"), first.serverPort(),
                         [](const Endpoint &) { return Endpoint(Outside, 4000); });
        start(first, hasAlternate ? QHostAddress(QStringLiteral("127.0.0.2")) : QHostAddress());
        m_survey->handleUnsolicited(UnsolicitedAnswer::Open);
        QTRY_COMPARE(m_completed->size(), 1);
        QCOMPARE(m_survey->verdict().unsolicited, expected);
    }

    /// A server in this program would see no NAT, and the peer would believe that.
    void aServerInThisProgramIsNotAsked()
    {
        ProbePort probe(QStringLiteral("127.0.0.1"), [](const Endpoint &caller) { return caller; });
        const QHostAddress others(QStringLiteral("203.0.113.9"));
        m_survey = std::make_unique<NatSurvey>(m_port.get(), PortMappingPolicy::Never, others, nullptr);
        m_completed = std::make_unique<QSignalSpy>(m_survey.get(), &NatSurvey::completed);
        QVERIFY(!m_survey->asksServer());
        start(probe, {});
        QCOMPARE(m_completed->size(), 0); // Never emitted from inside start().
        QTRY_COMPARE(m_completed->size(), 1);
        QVERIFY(probe.callers.isEmpty());
        QCOMPARE(m_survey->verdict(), NatVerdict());
        QCOMPARE(m_survey->seenFromOutside(Endpoint(QHostAddress(QHostAddress::LocalHost), 1)),
                 Endpoint(others, m_port->port()));
    }

    void onlyAnAddressOfNoInterfaceIsOneFromOutside_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QHostAddress>("outside");
        QTest::newRow("none") << QString() << QHostAddress();
        QTest::newRow("the router's")
            << QStringLiteral("203.0.113.9") << QHostAddress(QStringLiteral("203.0.113.9"));
        QTest::newRow("an own one") << QStringLiteral("127.0.0.1") << QHostAddress();
        QTest::newRow("a name") << QStringLiteral("example.org") << QHostAddress();
    }
    void onlyAnAddressOfNoInterfaceIsOneFromOutside()
    {
        QFETCH(QString, host);
        QFETCH(QHostAddress, outside);
        SessionOptions options;
        if (!host.isEmpty())
            options.hostedAs = ServerAddress{host, DefaultServerPort};
        QCOMPARE(addressFromOutside(options), outside);
    }

    /// The server of this session is local, so an alternate address elsewhere cannot be its own.
    void dialsNoAlternateThatCannotBeTheServers_data()
    {
        QTest::addColumn<QString>("alternate");
        QTest::newRow("the same") << QStringLiteral("127.0.0.1");
        QTest::newRow("somebody's") << QStringLiteral("198.51.100.1");
        QTest::newRow("multicast") << QStringLiteral("224.0.0.1");
        QTest::newRow("the other family") << QStringLiteral("::1");
    }
    void dialsNoAlternateThatCannotBeTheServers()
    {
        QFETCH(QString, alternate);
        ProbePort only(QStringLiteral("127.0.0.1"), [](const Endpoint &) { return Endpoint(Outside, 4000); });
        start(only, QHostAddress(alternate));
        m_survey->handleUnsolicited(UnsolicitedAnswer::Drop);
        QTRY_COMPARE(m_completed->size(), 1);
        // One from the session's port, five from others: no probe was wasted on an address that does not
        // answer.
        QCOMPARE(only.callers.size(), 6);
        QCOMPARE(m_survey->verdict().mapping, NatMapping::Unknown);
    }

    void predictsTheNextPort()
    {
        quint16 next = 50000;
        ProbePort only(QStringLiteral("127.0.0.1"),
                       [&next](const Endpoint &) { return Endpoint(Outside, next += 3); });
        start(only, {}, next);
        m_survey->handleUnsolicited(UnsolicitedAnswer::Drop);
        QTRY_COMPARE(m_completed->size(), 1);
        QCOMPARE(m_survey->verdict().allocation, PortAllocation::Sequential);
        QSignalSpy predicted(m_survey.get(), &NatSurvey::predicted);
        m_survey->predictNext();
        QTRY_COMPARE(predicted.size(), 1);
        const auto candidate = predicted.first().first().value<std::optional<Candidate>>();
        QVERIFY(candidate);
        QCOMPARE(candidate->kind, CandidateKind::Predicted);
        QCOMPARE(int(candidate->endpoint.port), next + m_survey->verdict().delta);
    }

    /// If the server only saw a proxy, the probe port's view is better, and the server's unsolicited SYN went
    /// to the wrong address.
    void aProxyBeforeTheServer()
    {
        ProbePort first(QStringLiteral("127.0.0.1"),
                        [](const Endpoint &) { return Endpoint(Outside, 4000); });
        ProbePort second(QStringLiteral("127.0.0.2"), first.serverPort(),
                         [](const Endpoint &) { return Endpoint(Outside, 4000); });
        const Endpoint proxy(QHostAddress(QStringLiteral("198.51.100.9")), 7000);
        start(first, QHostAddress(QStringLiteral("127.0.0.2")), proxy);
        QCOMPARE(m_survey->seenFromOutside(proxy), proxy);
        m_survey->handleUnsolicited(UnsolicitedAnswer::Reset);
        QTRY_COMPARE(m_completed->size(), 1);
        QCOMPARE(m_survey->seenFromOutside(proxy), Endpoint(Outside, 4000));
        QCOMPARE(m_survey->verdict().mapping, NatMapping::EndpointIndependent);
        QCOMPARE(m_survey->verdict().unsolicited, UnsolicitedAnswer::Unknown);
        // If the server reports another endpoint later, that one is used as it is.
        const Endpoint later(QHostAddress(QStringLiteral("203.0.113.7")), 4001);
        QCOMPARE(m_survey->seenFromOutside(later), later);
    }

    /// The ticket identifies the client on the server's own probe port; an address that the server merely
    /// names never gets it.
    void theTicketGoesToTheServersAddressAlone()
    {
        QCOMPARE(m_survey->ticket().size(), TicketSize);
        ProbePort first(QStringLiteral("127.0.0.1"),
                        [](const Endpoint &) { return Endpoint(Outside, 4000); });
        ProbePort second(QStringLiteral("127.0.0.2"), first.serverPort(),
                         [](const Endpoint &) { return Endpoint(Outside, 4000); });
        start(first, QHostAddress(QStringLiteral("127.0.0.2")));
        m_survey->handleUnsolicited(UnsolicitedAnswer::Drop);
        QTRY_COMPARE(m_completed->size(), 1);
        QTRY_VERIFY(first.said.contains(m_survey->ticket()));
        QTRY_VERIFY(!second.said.isEmpty());
        QVERIFY(!second.said.contains(m_survey->ticket()));
    }

private:
    void start(const ProbePort &probe, const QHostAddress &alternate, quint16 mapped = 4000)
    {
        start(probe, alternate, Endpoint(Outside, mapped));
    }

    void start(const ProbePort &probe, const QHostAddress &alternate, const Endpoint &mapped)
    {
        const QHostAddress here(QHostAddress::LocalHost);
        const NatSample control{Endpoint(here, m_port->port()), mapped, Endpoint(here, 1)};
        Welcome welcome;
        welcome.serverReflexive = control.serverReflexive;
        welcome.probePort = probe.serverPort();
        welcome.alternate = alternate;
        m_survey->start(control, welcome);
    }

    std::unique_ptr<LocalPort> m_port;
    std::unique_ptr<NatSurvey> m_survey;
    std::unique_ptr<QSignalSpy> m_completed;
};

PUNCHLINE_GUILESS_TEST(tst_NatSurvey)
#include "tst_natsurvey.moc"
