// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/frame.h"
#include "tests/net/linkstage.h"
#include "tests/support/testprogram.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

// A tenth of the real ones. The path is this machine's loopback, so three round trips are less than that.
constexpr LivenessTimes Quick{2200ms, 100ms, 2500ms, 500ms, 50ms};

/// Reads what the link has sent to @p other, and counts its keep-alives.
class Reader
{
public:
    explicit Reader(QSslSocket *other)
        : m_other(other)
    { }

    [[nodiscard]] int keepAlives()
    {
        m_bytes += m_other->readAll();
        return static_cast<int>(m_bytes.count(encodePeer(KeepAlive{})));
    }

private:
    QSslSocket *m_other;
    QByteArray m_bytes;
};

/// A link and the bare socket at its other end, both of which have read "ready".
LinkAndSocket answeringLink(const LivenessTimes &times)
{
    LinkAndSocket pair = openLinkAndSocket(times);
    pair.other->write(encodePeer(KeepAlive{}));
    QByteArray bytes;
    if (!QTest::qWaitFor([&] { return (bytes += pair.other->readAll()).contains(encodePeer(Alive{})); }))
        qFatal("the link does not answer");
    return pair;
}

/// The system's limit for unacknowledged data on the connection of @p link.
std::optional<std::chrono::milliseconds> userTimeout(const PeerLink &link)
{
    unsigned milliseconds = 0;
    socklen_t length = sizeof milliseconds;
    if (::getsockopt(descriptorOf(link), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, &length) != 0)
        return std::nullopt;
    return std::chrono::milliseconds(milliseconds);
}

} // namespace

/// When a PeerLink gives up on a peer that keeps its connection.
class tst_LinkLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingAsksForASignOfLife()
    {
        auto [link, other] = answeringLink(Quick);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        Reader reader(other.get());
        const auto typed = BootClock::now();
        link->send(Typing());
        QTRY_COMPARE(reader.keepAlives(), 1);
        QTRY_COMPARE(silent.size(), 1);
        QVERIFY(BootClock::now() - typed >= Quick.answer);
        QVERIFY(BootClock::now() - typed < Quick.keepAlive);
    }

    void noticesSilenceAfterAText()
    {
        auto [link, other] = answeringLink(Quick);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        Reader reader(other.get());
        const auto sent = BootClock::now();
        link->send(Text{1, QStringLiteral("are you there"), false});
        QTRY_COMPARE(silent.size(), 1);
        QVERIFY(BootClock::now() - sent >= Quick.answer);
        QVERIFY(BootClock::now() - sent < Quick.keepAlive); // Not by the clock of an idle link.
        QCOMPARE(reader.keepAlives(), 1);
    }

    void noticesSilenceAfterATextThatWaitedForTheLink()
    {
        auto [link, other] = secureLinkAndSocket(Quick);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        link->send(Text{1, QStringLiteral("are you there"), false});
        const auto begin = BootClock::now();
        other->write(encodePeer(LinkReady{}));
        QTRY_COMPARE(silent.size(), 1);
        QVERIFY(BootClock::now() - begin < Quick.keepAlive);
    }

    void noticesSilenceOfAnIdleLink()
    {
        constexpr LivenessTimes Short{220ms, 10ms, 250ms, 50ms, 5ms};
        auto [link, other] = answeringLink(Short);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        Reader reader(other.get());
        QTRY_COMPARE(silent.size(), 1);
        QCOMPARE(reader.keepAlives(), 1);
    }

    void livesWithAPeerThatWithholdsAcknowledgements()
    {
        auto [link, other] = answeringLink(Quick);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        int answered = 0;
        connect(other.get(), &QSslSocket::readyRead, other.get(), [&answered, other = other.get()] {
            if (!other->isEncrypted() || !other->readAll().contains(encodePeer(KeepAlive{})))
                return;
            ++answered;
            other->write(encodePeer(Alive{}));
        });
        link->send(Text{1, QStringLiteral("take your time"), false});
        QTRY_COMPARE(answered, 5); // More than a second: twice the time for an answer.
        QCOMPARE(silent.size(), 0);
    }

    void probesSendFewFrames()
    {
        auto [link, other] = answeringLink({});
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        Reader reader(other.get());
        const auto begin = BootClock::now();
        for (int i = 0; i < 100; ++i) {
            link->probe();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(reader.keepAlives(), 1);
        other->write(encodePeer(Alive{}));
        for (int i = 0; i < 100; ++i) {
            link->probe();
            QCoreApplication::processEvents();
        }
        QVERIFY(reader.keepAlives() == 1 || BootClock::now() - begin >= LivenessTimes().doubt);
        QCOMPARE(silent.size(), 0);
    }

    void aProbeFindsADeadLink()
    {
        auto [link, other] = answeringLink(Quick);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        const auto begin = BootClock::now();
        link->probe();
        QTRY_COMPARE(silent.size(), 1);
        QVERIFY(BootClock::now() - begin >= Quick.answer);
        QVERIFY(BootClock::now() - begin < Quick.keepAlive);
    }

    void theSystemHasTheLastWord()
    {
        auto [link, other] = answeringLink({});
        QCOMPARE(userTimeout(*link), 2 * LivenessTimes().answer);
        // Its window may stay closed for long while it lives.
        auto [classic, reader] = linkAndSocket(Dialect::Classic, LinkSecurity());
        QVERIFY(userTimeout(*classic) > 30s);
        QSignalSpy framed(classic.get(), &PeerLink::becameFramed);
        classic->open();
        reader->write(encodePeer(LinkReady{}));
        QTRY_COMPARE(framed.size(), 1);
        QCOMPARE(userTimeout(*classic), 2 * LivenessTimes().answer);
    }

    /// It hears nothing because it does not read: nobody is to blame for that.
    void judgesNobodyWhilePaused()
    {
        constexpr LivenessTimes Short{100ms, 10ms, 150ms, 50ms, 5ms};
        auto [link, other] = answeringLink(Short);
        QSignalSpy silent(link.get(), &PeerLink::fellSilent);
        QSignalSpy received(link.get(), &PeerLink::messageReceived);
        Reader reader(other.get());
        link->setPaused(true);
        link->send(Text{1, QStringLiteral("said while paused"), false});
        other->write(encodePeer(StopHello{}));
        // It is still told that this side lives.
        QTRY_VERIFY(reader.keepAlives() >= 5);
        QCOMPARE(silent.size() + received.size(), 0);
        link->setPaused(false);
        QTRY_COMPARE(received.size(), 1);
        QTRY_COMPARE(silent.size(), 1);
    }
};

PUNCHLINE_GUILESS_TEST(tst_LinkLife)
#include "tst_linklife.moc"
