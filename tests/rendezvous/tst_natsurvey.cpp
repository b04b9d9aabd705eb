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

/// What a session learns of its own NAT, in which order, and what it makes of it.
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
        // Whatever wants to be done at once has been done by now.
        QCoreApplication::processEvents();
        QVERIFY(first.callers.isEmpty() && second.callers.isEmpty());
        m_survey->handleUnsolicited(UnsolicitedAnswer::Reset);
        QTRY_COMPARE(m_completed->size(), 1);
        QVERIFY(!first.callers.isEmpty() && !second.callers.isEmpty());
        QCOMPARE(m_survey->verdict().mapping, NatMapping::EndpointIndependent);
        QCOMPARE(m_survey->verdict().unsolicited, UnsolicitedAnswer::Reset);
        // The answer counts once.
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

    /// A NAT may let through from the one address that it knows what it keeps from others.
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

    /// It would show that there is no NAT, and the other side would believe that.
    void aServerInThisProgramIsNotAsked()
    {
        ProbePort probe(QStringLiteral("127.0.0.1"), [](const Endpoint &caller) { return caller; });
        const QHostAddress others(QStringLiteral("203.0.113.9"));
        m_survey = std::make_unique<NatSurvey>(m_port.get(), PortMappingPolicy::Never, others, nullptr);
        m_completed = std::make_unique<QSignalSpy>(m_survey.get(), &NatSurvey::completed);
        QVERIFY(!m_survey->asksServer());
        start(probe, {});
        QCOMPARE(m_completed->size(), 0); // Never from inside start().
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

    /// A server on this machine has no business on another one.
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
        // One from the session's port, five from others: none was lost at an address that does not answer.
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

    /// What stands before the server shows itself: the probe port knows better, and the server's SYN has gone
    /// elsewhere.
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
        // What the server says later, having seen the same, is its own word.
        const Endpoint later(QHostAddress(QStringLiteral("203.0.113.7")), 4001);
        QCOMPARE(m_survey->seenFromOutside(later), later);
    }

    /// The server knows its client again on its own probe port; an address that it merely names is told
    /// nothing.
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
        welcome.observed = control.mapped;
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
