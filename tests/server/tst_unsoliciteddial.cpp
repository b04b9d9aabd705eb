// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/unsoliciteddial.h"
#include "tests/server/caller.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <vector>

using namespace punchline;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(punchline::UnsolicitedAnswer)

namespace {

// Short for tests: on the loopback interface answers come at once.
constexpr auto Wait = 400ms;

/// A dial and its answers.
class Asked
{
public:
    explicit Asked(const Endpoint &target, const QHostAddress &source = Localhost)
        : m_dial(source, target, Wait, nullptr)
    {
        QObject::connect(&m_dial, &UnsolicitedDial::answered, &m_dial,
                         [this](UnsolicitedAnswer answer) { m_answers.push_back(answer); });
    }

    [[nodiscard]] bool isOver() const { return !m_answers.empty(); }
    [[nodiscard]] const std::vector<UnsolicitedAnswer> &answers() const { return m_answers; }
    /// Once, and nothing else.
    [[nodiscard]] bool was(UnsolicitedAnswer answer) const { return m_answers == std::vector{answer}; }

private:
    UnsolicitedDial m_dial;
    std::vector<UnsolicitedAnswer> m_answers;
};

/// A port that is bound but not listening: connections are refused.
NativeSocket bound()
{
    NativeSocket socket;
    if (socket.bind(Localhost, 0, PortSharing::Exclusive))
        qFatal("cannot bind");
    return socket;
}

/// A port that swallows every SYN: it listens, its queue is full, and nobody accepts.
class SilentPort
{
public:
    SilentPort()
        : m_listener(bound())
    {
        if (m_listener.listen(0))
            qFatal("cannot listen");
        m_filler.connectToHost(Localhost, endpoint().port);
    }
    [[nodiscard]] bool isFull() const { return m_filler.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] Endpoint endpoint() const { return m_listener.localEndpoint(); }

private:
    NativeSocket m_listener;
    QTcpSocket m_filler;
};

} // namespace

/// The unsolicited SYN, over the loopback interface.
class tst_UnsolicitedDial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void open();
    void openOverIpv6();
    void reset();
    void drop();
    void answerToTheSecond();
    void deletedWhileItWaits();
    void sourceOfAnotherMachine();
    void noRoute();
};

void tst_UnsolicitedDial::failures_data()
{
    QTest::addColumn<int>("failure");
    QTest::addColumn<UnsolicitedAnswer>("answer");
    QTest::newRow("refused") << int(SocketFailure::Refused) << UnsolicitedAnswer::Reset;
    QTest::newRow("unreachable") << int(SocketFailure::Unreachable) << UnsolicitedAnswer::Icmp;
    QTest::newRow("timed out") << int(SocketFailure::TimedOut) << UnsolicitedAnswer::Drop;
    for (const auto failure :
         {SocketFailure::AddressInUse, SocketFailure::AddressNotAvailable, SocketFailure::PermissionDenied,
          SocketFailure::NoDescriptor, SocketFailure::Other})
        QTest::addRow("of this machine, %d", int(failure)) << int(failure) << UnsolicitedAnswer::Unknown;
}

void tst_UnsolicitedDial::failures()
{
    QFETCH(int, failure);
    QTEST(UnsolicitedDial::answerFor(static_cast<SocketFailure>(failure)), "answer");
}

void tst_UnsolicitedDial::open()
{
    const QHostAddress source(QStringLiteral("127.0.0.2"));
    NativeSocket listener = bound();
    QVERIFY(!listener.listen(4));
    const Asked asked(listener.localEndpoint(), source);
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Open));

    // It comes from where it was told to, and is reset at once.
    auto caller = nextCaller(listener);
    QVERIFY(caller);
    QCOMPARE(caller->from.address, source);
    QVERIFY(caller->from.port >= 1024);
    const auto error = caller->socket.takeError();
    QVERIFY(error);
    QCOMPARE(error->failure, SocketFailure::Refused);
}

void tst_UnsolicitedDial::openOverIpv6()
{
    const QHostAddress localhost(QHostAddress::LocalHostIPv6);
    QTcpServer listener;
    if (!listener.listen(localhost))
        QSKIP("There is no IPv6 here.");
    const Asked asked(Endpoint(localhost, listener.serverPort()), localhost);
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Open));
}

void tst_UnsolicitedDial::reset()
{
    const NativeSocket closed = bound();
    const Asked asked(closed.localEndpoint());
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Reset));
}

void tst_UnsolicitedDial::drop()
{
    const SilentPort port;
    QTRY_VERIFY(port.isFull());
    QElapsedTimer time;
    time.start();
    const Asked asked(port.endpoint());
    QTRY_VERIFY(asked.isOver());
    QVERIFY(asked.was(UnsolicitedAnswer::Drop));
    // Timers may be a twentieth early.
    QVERIFY2(time.elapsed() >= std::chrono::milliseconds(Wait).count() * 9 / 10,
             qPrintable(QString::number(time.elapsed())));
}

void tst_UnsolicitedDial::answerToTheSecond()
{
    // The first SYN gets lost; what the second meets is told long before the system would repeat the first.
    auto port = std::make_unique<SilentPort>();
    QTRY_VERIFY(port->isFull());
    const Endpoint target = port->endpoint();
    QTimer::singleShot(UnsolicitedDial::SecondSynDelay / 2, this, [&port] { port.reset(); });
    const Asked asked(target);
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Reset));
    QVERIFY(!port);
}

void tst_UnsolicitedDial::deletedWhileItWaits()
{
    const SilentPort port;
    QTRY_VERIFY(port.isFull());
    auto dial = std::make_unique<UnsolicitedDial>(Localhost, port.endpoint(), Wait, nullptr);
    const QSignalSpy answers(dial.get(), &UnsolicitedDial::answered);
    QTimer::singleShot(UnsolicitedDial::SecondSynDelay * 2, this, [&dial] { dial.reset(); });
    QTRY_VERIFY(!dial);
    QCOMPARE(answers.size(), 0);
}

void tst_UnsolicitedDial::sourceOfAnotherMachine()
{
    const NativeSocket closed = bound();
    const Asked asked(closed.localEndpoint(), QHostAddress(QStringLiteral("192.0.2.1")));
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Unknown));
}

void tst_UnsolicitedDial::noRoute()
{
    // Nothing leaves the loopback interface, so nothing is sent and nobody has answered.
    const Asked asked(Endpoint(QHostAddress(QStringLiteral("192.0.2.1")), 4000));
    QTRY_VERIFY(asked.was(UnsolicitedAnswer::Unknown));
}

PUNCHLINE_GUILESS_TEST(tst_UnsolicitedDial)

#include "tst_unsoliciteddial.moc"
