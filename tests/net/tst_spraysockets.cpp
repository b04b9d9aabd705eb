// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/spraysockets.h"
#include "app/platform/descriptorlimit.h"

#include "tests/support/testprogram.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <set>

#include <sys/resource.h>

using namespace punchline;

namespace {

const QHostAddress Here(QHostAddress::LocalHost);

punch::Spray sprayOf(SourcePorts source, const QList<Endpoint> &targets)
{
    return {PunchStrategy::Birthday, source, targets};
}

SprayProgress last(const QSignalSpy &progressed)
{
    return progressed.last().first().value<SprayProgress>();
}

} // namespace

class tst_SpraySockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_port = std::make_unique<LocalPort>();
        QVERIFY(!m_port->open(Here, 0));
        m_spray = std::make_unique<SpraySockets>(m_port.get(), nullptr);
        // The receiver owns each descriptor that it is given.
        connect(m_spray.get(), &SpraySockets::connected, this,
                [this](qintptr descriptor) { m_hits.emplace_back(descriptor); });
    }
    /// Everything is closed before the next test opens anything: spareDescriptors() counts from the lowest
    /// free number.
    void cleanup()
    {
        m_spray.reset();
        m_hits.clear();
        m_port.reset();
    }

    void allFromTheSessionsPort()
    {
        std::vector<std::unique_ptr<QTcpServer>> servers;
        QList<Endpoint> targets;
        for (int i = 0; i < 20; ++i) {
            servers.push_back(std::make_unique<QTcpServer>());
            QVERIFY(servers.back()->listen(Here));
            targets.append({Here, servers.back()->serverPort()});
        }
        m_spray->begin(sprayOf(SourcePorts::Session, targets));
        QTRY_COMPARE(m_hits.size(), 20U);
        for (const NativeSocket &hit : m_hits)
            QCOMPARE(hit.localEndpoint().port, m_port->port());
    }

    void eachFromAPortOfItsOwn()
    {
        QTcpServer server;
        server.setListenBacklogSize(512);
        QVERIFY(server.listen(Here));
        m_spray->begin(
            sprayOf(SourcePorts::Fresh, QList<Endpoint>(200, Endpoint(Here, server.serverPort()))));
        QTRY_COMPARE(m_hits.size(), 200U);
        std::set<quint16> ports;
        for (const NativeSocket &hit : m_hits)
            ports.insert(hit.localEndpoint().port);
        QCOMPARE(ports.size(), 200U);
        QVERIFY(!ports.contains(m_port->port()));
    }

    /// Refused misses are not reported, and do not hide the hit.
    void findsTheOneThatHits()
    {
        QTcpServer server;
        QVERIFY(server.listen(Here));
        QList<Endpoint> targets;
        for (quint16 port = 2000; targets.size() < 500; ++port) {
            if (port != server.serverPort())
                targets.append({Here, port});
        }
        targets.insert(300, Endpoint(Here, server.serverPort()));
        QSignalSpy progressed(m_spray.get(), &SpraySockets::progressed);
        m_spray->begin(sprayOf(SourcePorts::Session, targets));
        QTRY_VERIFY(std::ranges::any_of(m_hits, [&server](const NativeSocket &hit) {
            return hit.remoteEndpoint().port == server.serverPort();
        }));
        QTRY_COMPARE(last(progressed).sent, last(progressed).planned);
        QCOMPARE(last(progressed).wanted, 501);
    }

    /// A window has to keep painting: other events get their turn between two portions.
    void leavesRoomForOtherEvents()
    {
        int turns = 0;
        QTimer other;
        connect(&other, &QTimer::timeout, this, [&turns] { ++turns; });
        other.start(0);
        QSignalSpy progressed(m_spray.get(), &SpraySockets::progressed);
        m_spray->begin(sprayOf(SourcePorts::Session, QList<Endpoint>(1024, Endpoint(Here, 1))));
        QTRY_COMPARE(last(progressed).sent, last(progressed).planned);
        QVERIFY2(turns >= 10, qPrintable(QString::number(turns)));
        QVERIFY(progressed.size() >= 1024 / 64);
    }

    void theNextOneReplacesTheLast()
    {
        const int before = spareDescriptors();
        QTcpServer silent;
        QVERIFY(silent.listen(Here));
        for (int i = 0; i < 5; ++i)
            m_spray->begin(
                sprayOf(SourcePorts::Fresh, QList<Endpoint>(64, Endpoint(Here, silent.serverPort()))));
        QVERIFY(before - spareDescriptors() <= 64 + 2);
        m_spray->stop();
        QVERIFY(before - spareDescriptors() <= 2);
    }

    void becomesSmallerWithFewDescriptors()
    {
        rlimit limit = {};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        const rlim_t usual = limit.rlim_cur;
        const auto restore = qScopeGuard([&limit, usual] {
            limit.rlim_cur = usual;
            setrlimit(RLIMIT_NOFILE, &limit);
        });
        // Leaves 100, of which 64 stay reserved.
        limit.rlim_cur -= static_cast<rlim_t>(spareDescriptors() - 100);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QSignalSpy progressed(m_spray.get(), &SpraySockets::progressed);
        m_spray->begin(sprayOf(SourcePorts::Session, QList<Endpoint>(512, Endpoint(Here, 1))));
        QTRY_COMPARE(last(progressed).sent, last(progressed).planned);
        QCOMPARE(last(progressed).wanted, 512);
        QVERIFY(last(progressed).planned <= 36);
    }

private:
    std::unique_ptr<LocalPort> m_port;
    std::unique_ptr<SpraySockets> m_spray;
    std::vector<NativeSocket> m_hits;
};

PUNCHLINE_GUILESS_TEST(tst_SpraySockets)
#include "tst_spraysockets.moc"
