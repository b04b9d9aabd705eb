// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/natprobe.h"
#include "tests/rendezvous/probeport.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace punchline;
using punchline::test::Outside;
using punchline::test::ProbePort;

namespace {

/// The sample from the control connection of a client on @p port.
NatSample control(const LocalPort &port, quint16 mapped)
{
    return {Endpoint(QHostAddress(QHostAddress::LocalHost), port.port()), Endpoint(Outside, mapped),
            Endpoint(QHostAddress(QHostAddress::LocalHost), 1)};
}

} // namespace

class tst_NatProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_port = std::make_unique<LocalPort>();
        QVERIFY(!m_port->open({}, 0));
        m_probe = std::make_unique<NatProbe>(m_port.get(), nullptr);
        m_judged = std::make_unique<QSignalSpy>(m_probe.get(), &NatProbe::judged);
    }

    void asksFromTheSessionsPort()
    {
        const auto stable = [](const Endpoint &local) { return Endpoint(Outside, local.port); };
        ProbePort first(QStringLiteral("127.0.0.1"), stable);
        ProbePort second(QStringLiteral("127.0.0.2"), stable);
        QSignalSpy observed(m_probe.get(), &NatProbe::observed);
        m_probe->start(control(*m_port, m_port->port()), {first.endpoint(), second.endpoint()});
        QTRY_COMPARE(m_judged->size(), 1);
        QCOMPARE(verdict().mapping, NatMapping::EndpointIndependent);
        QCOMPARE(verdict().allocation, PortAllocation::Preserving);
        QCOMPARE(first.callers.size(), 1);
        QCOMPARE(first.callers.first().port, m_port->port());
        QCOMPARE(second.callers.size(), 1);
        QCOMPARE(second.callers.first().port, m_port->port());
        QCOMPARE(observed.size(), 2);
    }

    void asksFromMorePortsWhereTheAnswersDiffer()
    {
        quint16 next = 50000;
        const auto sequential = [&next](const Endpoint &) { return Endpoint(Outside, next += 2); };
        ProbePort first(QStringLiteral("127.0.0.1"), sequential);
        ProbePort second(QStringLiteral("127.0.0.2"), sequential);
        m_probe->start(control(*m_port, 50000), {first.endpoint(), second.endpoint()});
        QTRY_COMPARE(m_judged->size(), 1);
        QCOMPARE(verdict().mapping, NatMapping::AddressAndPortDependent);
        QCOMPARE(verdict().allocation, PortAllocation::Sequential);
        QCOMPARE(std::abs(verdict().delta), 2);
        QCOMPARE(first.callers.size(), 6);
        for (qsizetype i = 1; i < first.callers.size(); ++i)
            QVERIFY(first.callers.at(i).port != m_port->port());
    }

    void oneAddressCannotTell()
    {
        ProbePort only(QStringLiteral("127.0.0.1"),
                       [](const Endpoint &local) { return Endpoint(Outside, local.port ^ 0x4000); });
        m_probe->start(control(*m_port, m_port->port() ^ 0x4000), {only.endpoint()});
        QTRY_COMPARE(m_judged->size(), 1);
        QCOMPARE(verdict().mapping, NatMapping::Unknown);
    }

    void nobodyAnswers_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("silence") << QByteArray();
        QTest::newRow("garbage") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("a frame that never ends") << QByteArray("\0\0\xff\xff", 4);
        QTest::newRow("a frame of something else") << encodeRendezvous(Waiting{});
    }
    void nobodyAnswers()
    {
        QFETCH(QByteArray, garbage);
        ProbePort mute(QStringLiteral("127.0.0.1"), {});
        mute.garbage = garbage;
        m_probe->start(control(*m_port, 40000), {mute.endpoint()});
        QTRY_COMPARE_WITH_TIMEOUT(m_judged->size(), 1, 8000);
        QCOMPARE(verdict().mapping, NatMapping::Unknown);
    }

    void noProbePort()
    {
        m_probe->start(control(*m_port, 40000), {});
        QCOMPARE(m_judged->size(), 0);
        QTRY_COMPARE(m_judged->size(), 1);
        QCOMPARE(verdict(), NatVerdict());
        QSignalSpy sampled(m_probe.get(), &NatProbe::sampled);
        m_probe->sampleNext();
        QCOMPARE(sampled.size(), 1);
        QVERIFY(!sampled.first().first().value<std::optional<Endpoint>>());
    }

    void samplesWhatComesNext()
    {
        quint16 next = 50000;
        ProbePort port(QStringLiteral("127.0.0.1"),
                       [&next](const Endpoint &) { return Endpoint(Outside, next++); });
        m_probe->start(control(*m_port, 40000), {port.endpoint()});
        QTRY_COMPARE(m_judged->size(), 1);
        QSignalSpy sampled(m_probe.get(), &NatProbe::sampled);
        const quint16 expected = next;
        m_probe->sampleNext();
        QTRY_COMPARE(sampled.size(), 1);
        QCOMPARE(sampled.first().first().value<std::optional<Endpoint>>(), Endpoint(Outside, expected));
        QVERIFY(port.callers.last().port != m_port->port());
    }

    /// Each question has one answer: none arrives after the timeout.
    void samplesOnce()
    {
        ProbePort port(QStringLiteral("127.0.0.1"),
                       [](const Endpoint &) { return Endpoint(Outside, 50000); });
        m_probe->start(control(*m_port, 40000), {port.endpoint()});
        QTRY_COMPARE(m_judged->size(), 1);
        QSignalSpy sampled(m_probe.get(), &NatProbe::sampled);
        port.holdsBack = true;
        m_probe->sampleNext();
        QTRY_COMPARE(sampled.size(), 1);
        QVERIFY(!sampled.first().first().value<std::optional<Endpoint>>());
        // The probing connection is closed.
        QTRY_VERIFY(!port.last || port.last->state() == QAbstractSocket::UnconnectedState);
        QCOMPARE(sampled.size(), 1);
    }

private:
    [[nodiscard]] NatVerdict verdict() const { return m_judged->first().first().value<NatVerdict>(); }

    std::unique_ptr<LocalPort> m_port;
    std::unique_ptr<NatProbe> m_probe;
    std::unique_ptr<QSignalSpy> m_judged;
};

PUNCHLINE_GUILESS_TEST(tst_NatProbe)
#include "tst_natprobe.moc"
