// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/peerlink.h"
#include "app/net/punchsockets.h"
#include "tests/support/program.h"
#include "tests/support/securities.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>
#include <vector>

#include <unistd.h>

using namespace punchline;
using namespace punchline::test;

namespace {

const QString Question = QStringLiteral("where is the treasure buried");
const QString Answer = QStringLiteral("under the third oak");

std::unique_ptr<PeerLink> linkOn(qintptr descriptor, Role role)
{
    return std::make_unique<PeerLink>(NativeSocket(descriptor), Dialect::Framed, securities().of(role),
                                      nullptr);
}

/// Keeps traffic flowing, as a chat does: a record whose length was altered stays unread until that much has
/// arrived.
void liveOn(PeerLink *link)
{
    QTimer::singleShot(std::chrono::milliseconds(100), link, [link] {
        for (int i = 0; i < 100; ++i)
            link->send(KeepAlive{});
    });
}

/// Treats each connection as the initiator's, and answers each text.
class Responders : public QTcpServer
{
public:
    bool stayAlive = false; ///< They keep sending KeepAlive messages.
    int altered = 0;        ///< Texts that nobody sent.

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_links.push_back(linkOn(descriptor, Role::Responder));
        PeerLink *link = m_links.back().get();
        connect(link, &PeerLink::nominated, link, &PeerLink::agree);
        connect(link, &PeerLink::agreed, link, [this, link] {
            link->confirm();
            if (stayAlive)
                liveOn(link);
        });
        connect(link, &PeerLink::messageReceived, link, [this, link](const TalkMessage &message) {
            altered += message == TalkMessage(Text{1, Question, false}) ? 0 : 1;
            link->send(Text{1, Answer, false});
        });
        const auto drop = [this, link] {
            std::erase_if(m_links, [link](const auto &one) { return one.get() == link; });
        };
        connect(link, &PeerLink::stranger, this, drop, Qt::QueuedConnection);
        connect(link, &PeerLink::silent, this, drop, Qt::QueuedConnection);
        connect(link, &PeerLink::closed, this, drop, Qt::QueuedConnection);
        connect(link, &PeerLink::spoilt, this, drop, Qt::QueuedConnection);
        link->prove();
    }

private:
    std::vector<std::unique_ptr<PeerLink>> m_links;
};

/// An initiator that dials the wire and asks. It is over when it has an answer or a reason for failure.
class Asker : public QObject
{
public:
    explicit Asker(quint16 wire, int which = 0, bool staysAlive = false)
        : number(which)
    {
        connect(&m_dialler, &QTcpSocket::connected, this, [this, staysAlive] {
            m_link = linkOn(::dup(static_cast<int>(m_dialler.socketDescriptor())), Role::Initiator);
            m_dialler.abort();
            const auto end = [this] { over = true; };
            connect(m_link.get(), &PeerLink::stranger, this, end);
            connect(m_link.get(), &PeerLink::silent, this, end);
            connect(m_link.get(), &PeerLink::closed, this, end);
            connect(m_link.get(), &PeerLink::spoilt, this, end);
            connect(m_link.get(), &PeerLink::agreed, this, [this, staysAlive] {
                m_link->send(Text{1, Question, false});
                if (staysAlive)
                    liveOn(m_link.get());
            });
            connect(m_link.get(), &PeerLink::messageReceived, this, [this](const TalkMessage &message) {
                if (over)
                    return;
                over = true;
                answered = message == TalkMessage(Text{1, Answer, false});
                altered = !answered;
            });
            m_link->nominate();
            dialled = true;
        });
        m_dialler.connectToHost(QHostAddress::LocalHost, wire);
    }

    const int number;
    bool dialled = false;
    bool answered = false;
    bool altered = false;
    bool over = false;

private:
    QTcpSocket m_dialler;
    std::unique_ptr<PeerLink> m_link;
};

/// The man-in-the-middle program in front of @p port.
struct Wire : Program
{
    Wire(quint16 port, const char *trick)
        : Program(HOSTILE_WIRE, {QString::number(port), QString::fromLatin1(trick), Question})
    { }

    [[nodiscard]] quint16 port()
    {
        return match("^hostile-wire ready on 127\\.0\\.0\\.1:([0-9]+)$").toUShort();
    }
};

} // namespace

/// A man in the middle of the link, as a separate program.
class tst_HostileWire : public QObject
{
    Q_OBJECT

private:
    /// How many bytes go each way before the answer arrives.
    static QPair<int, int> measure(Responders &responders)
    {
        Wire wire(responders.serverPort(), "pass");
        if (!QTest::qWaitFor([&] { return wire.port() != 0; }))
            return {};
        {
            Asker asker(wire.port());
            if (!QTest::qWaitFor([&] { return asker.over; }) || !asker.answered)
                return {};
        }
        if (!QTest::qWaitFor([&] { return wire.out().contains("connection 0"); })
            || wire.out().contains("in the clear"))
            return {};
        return {wire.match("up ([0-9]+)").toInt(), wire.match("down ([0-9]+)").toInt()};
    }

private Q_SLOTS:
    void flipsEachByteInTurn_data()
    {
        QTest::addColumn<QByteArray>("trick");
        QTest::addColumn<bool>("isUp");
        QTest::addRow("on the way to the responder") << QByteArray("flip-up") << true;
        QTest::addRow("on the way to the initiator") << QByteArray("flip-down") << false;
    }

    /// Whichever byte is altered in transit, no text comes through, nothing hangs, and nothing is in the
    /// clear.
    void flipsEachByteInTurn()
    {
        QFETCH(const QByteArray, trick);
        QFETCH(const bool, isUp);
        Responders responders;
        QVERIFY(responders.listen(QHostAddress::LocalHost));
        const auto [up, down] = measure(responders);
        const int bytes = isUp ? up : down;
        // A knock, a handshake with a certificate, a LinkReady and a text.
        QVERIFY2(bytes > 600, qPrintable(QString::number(bytes)));

        responders.stayAlive = true;
        Wire wire(responders.serverPort(), trick.constData());
        QTRY_VERIFY(wire.port() != 0);
        constexpr std::size_t AtOnce = 100;
        std::vector<std::unique_ptr<Asker>> askers;
        int begun = 0;
        int answered = 0;
        int altered = 0;
        const auto goOn = [&] {
            std::erase_if(askers, [&](const auto &asker) {
                answered += asker->over && asker->answered ? 1 : 0;
                altered += asker->over && asker->altered ? 1 : 0;
                return asker->over;
            });
            // One at a time: the wire numbers connections as they arrive.
            const bool isDialled = askers.empty() || askers.back()->dialled;
            if (isDialled && askers.size() < AtOnce && begun < bytes) {
                askers.push_back(std::make_unique<Asker>(wire.port(), begun++, true));
            }
            return begun == bytes && askers.empty();
        };
        const bool areOver = QTest::qWaitFor(goOn, 100'000);
        QString waiting;
        for (const auto &asker : askers)
            waiting += QStringLiteral(" %1").arg(asker->number);
        QVERIFY2(areOver, qPrintable(QStringLiteral("of %1 these wait:").arg(bytes) + waiting));
        QCOMPARE(altered, 0);
        QCOMPARE(responders.altered, 0);
        QVERIFY(!wire.out().contains("in the clear"));
        // The version in a plaintext record's header is ignored (RFC 8446, section 5.1), and so is the whole
        // record that only imitates TLS 1.2 (appendix D.4): a flip there changes nothing.
        QVERIFY2(answered <= 4, qPrintable(QString::number(answered)));
    }

    /// What the initiator sends is replayed to the responder while the session is on.
    void repeatsWhatItHears()
    {
        LocalPort initiatorPort;
        LocalPort responderPort;
        QVERIFY(!initiatorPort.open(QHostAddress(QHostAddress::LocalHost), 0));
        QVERIFY(!responderPort.open(QHostAddress(QHostAddress::LocalHost), 0));
        Wire wire(responderPort.port(), "replay");
        QTRY_VERIFY(wire.port() != 0);

        PunchSetup setup;
        setup.role = Role::Responder;
        PunchSockets responder(&responderPort, setup, securities().responder, {}, nullptr);
        setup.role = Role::Initiator;
        setup.targets = {{CandidateKind::Host, Endpoint(QHostAddress(QHostAddress::LocalHost), wire.port())}};
        PunchSockets initiator(&initiatorPort, setup, securities().initiator, {}, nullptr);
        PeerLink *asks = nullptr;
        PeerLink *answers = nullptr;
        connect(&initiator, &PunchSockets::won, this, [&](PeerLink *link) { asks = link; });
        connect(&responder, &PunchSockets::won, this, [&](PeerLink *link) { answers = link; });
        QSignalSpy reports(&responder, &PunchSockets::attemptChanged);

        initiator.go();
        responder.go();
        QTRY_VERIFY(asks && answers);
        QSignalSpy received(answers, &PeerLink::messageReceived);
        asks->send(Text{1, Question, false});
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().first().value<TalkMessage>(), TalkMessage(Text{1, Question, false}));
        // Both connections arrived, but the replayed one had nothing more than a valid knock.
        QSet<AttemptId> connected;
        for (const auto &report : std::as_const(reports))
            connected.insert(report.first().value<AttemptReport>().id);
        QCOMPARE(connected.size(), 2);
        QVERIFY(!wire.out().contains("in the clear"));
        delete asks;
        delete answers;
    }
};

PUNCHLINE_GUILESS_TEST(tst_HostileWire)
#include "tst_hostilewire.moc"
