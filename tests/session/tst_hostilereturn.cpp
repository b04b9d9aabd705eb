// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/peermessages.h"
#include "tests/session/falseserver.h"
#include "tests/session/hostilepeer.h"
#include "tests/session/sessionprobe.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

/// Two engines whose link a test cuts.
struct Two
{
    explicit Two(const ServerAddress &server)
    {
        first.start(server);
        if (!QTest::qWaitFor([this] { return first->phase() == Phase::Waiting; }))
            qFatal("the server is not reached");
        second.start(server);
    }

    [[nodiscard]] bool areLinked() { return test::areLinked(first, second); }
    [[nodiscard]] bool areReturning()
    {
        return first->phase() == Phase::Returning && second->phase() == Phase::Returning;
    }
    /// Neither waits with its next try.
    void hurry()
    {
        first->returnNow();
        second->returnNow();
    }
    /// Both write a text.
    void say(const QString &text)
    {
        said.append(text);
        QCOMPARE(first->sendText(text), SendResult::Taken);
        QCOMPARE(second->sendText(text), SendResult::Taken);
    }
    [[nodiscard]] bool haveHeardEverything()
    {
        return first.textsFromPeer() == said && second.textsFromPeer() == said && first->isAllDelivered()
            && second->isAllDelivered();
    }

    SessionProbe first;
    SessionProbe second;
    QStringList said;
};

ReturnKey guessedKey()
{
    return ReturnKey::after(SecretBytes::copyOf(QByteArray(32, 'g')), {});
}

/// Why a try to return has failed last; `nullopt` if none has.
std::optional<ErrorCode> failureOf(const SessionProbe &side)
{
    std::optional<ErrorCode> reason;
    for (const auto &event : side.all<event::Returning>()) {
        if (event.reason)
            reason = event.reason->code;
    }
    return reason;
}

/// The second of the two, who returns only when a test says so, and says what it is told on each link.
struct Returner
{
    explicit Returner(const Endpoint &server)
        : peer(server)
    {
        peer.returns = true;
        peer.onLink = [this](QSslSocket *newLink) { begin(newLink); };
    }

    void begin(QSslSocket *newLink)
    {
        link = newLink;
        heard.clear();
        link->write(encodePeer(LinkReady{}));
        for (const TalkMessage &message : toSay)
            link->write(encodePeer(message));
        const auto buffer = std::make_shared<QByteArray>();
        QObject::connect(link, &QSslSocket::readyRead, link, [this, buffer] {
            *buffer += link->readAll();
            QCborMap map;
            while (takeFrame(*buffer, map) == FrameStatus::Taken) {
                const auto decoded = decodePeer(map);
                const auto *message = std::get_if<PeerMessage>(&decoded);
                const auto *talk = message ? std::get_if<TalkMessage>(message) : nullptr;
                if (const auto *text = talk ? std::get_if<Text>(talk) : nullptr)
                    heard.append(QStringLiteral("%1 %2").arg(text->id).arg(text->text));
            }
        });
    }

    QList<TalkMessage> toSay{Resume{1, 0}};
    QStringList heard; ///< On the last link.
    QSslSocket *link = nullptr;
    HostilePeer peer;
};

enum class Trick { NoHandle, NobodysHandle, WithItself, WithAStranger };

} // namespace

Q_DECLARE_METATYPE(QList<punchline::TalkMessage>)

/// Two real engines on their way back to each other, and somebody who is in the way: the server, a stranger
/// with their handle, or one of the two. Each costs a try or a link, is told in words, and keeps nobody away.
class tst_HostileReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatPairsWrongly_data();
    void aServerThatPairsWrongly();
    void aStrangerWithTheHandle();
    void aStrangerWhoGuesses();
    void aPeerThatLies_data();
    void aPeerThatLies();
};

void tst_HostileReturn::aServerThatPairsWrongly_data()
{
    QTest::addColumn<Trick>("trick");
    QTest::addColumn<ErrorCode>("reason");
    QTest::addRow("by no handle") << Trick::NoHandle << ErrorCode::ServerMisbehaved;
    QTest::addRow("by nobody's handle") << Trick::NobodysHandle << ErrorCode::ServerMisbehaved;
    QTest::addRow("with itself") << Trick::WithItself << ErrorCode::PeerMisbehaved;
    QTest::addRow("with a stranger") << Trick::WithAStranger << ErrorCode::PeerNotAuthenticated;
}

void tst_HostileReturn::aServerThatPairsWrongly()
{
    QFETCH(const Trick, trick);
    QFETCH(const ErrorCode, reason);
    LocalServer server;
    const Endpoint endpoint = server.endpoint();
    Two pair(server.address());
    QTRY_VERIFY(pair.areLinked());
    Two strangers(server.address());
    QTRY_VERIFY(strangers.areLinked());
    server.die();
    {
        const FalseServer falseServer(endpoint);
        QVERIFY(pair.first.cutLink());
        QTRY_COMPARE(falseServer.callers().size(), 1);
        FalseServer::Client &caller = *falseServer.callers().constFirst();
        const QByteArray handle = caller.handles.constFirst();
        QVERIFY(strangers.first.cutLink());
        QTRY_COMPARE(falseServer.callers().size(), 2);
        QTRY_COMPARE(falseServer.awaiters().size(), 2);
        FalseServer::Client &stranger = *falseServer.callers().constLast();
        pair.say(QStringLiteral("for nobody else"));
        switch (trick) {
        case Trick::NoHandle:
            FalseServer::pair(caller, Role::Initiator, stranger, {});
            break;
        case Trick::NobodysHandle:
            FalseServer::pair(caller, Role::Initiator, stranger, QByteArray(HandleSize, 'h'));
            break;
        case Trick::WithItself:
            FalseServer::pair(caller, Role::Initiator, caller, handle);
            break;
        case Trick::WithAStranger:
            FalseServer::pair(caller, Role::Initiator, stranger, handle);
            FalseServer::pair(stranger, Role::Responder, caller, stranger.handles.constFirst());
            QTRY_COMPARE(failureOf(strangers.first), reason);
            break;
        }
        QTRY_COMPARE(failureOf(pair.first), reason);
        QVERIFY(pair.areReturning() && strangers.areReturning());
    }
    server.comeBack();
    QTRY_VERIFY((pair.hurry(), pair.areLinked()));
    QTRY_VERIFY((strangers.hurry(), strangers.areLinked()));
    pair.say(QStringLiteral("again"));
    QTRY_VERIFY(pair.haveHeardEverything());
    QVERIFY(strangers.haveHeardEverything());
    QVERIFY(!pair.first.error() && !pair.second.error());
}

void tst_HostileReturn::aStrangerWithTheHandle()
{
    LocalServer server;
    SessionProbe victim;
    victim.start(server.address());
    QTRY_COMPARE(victim->phase(), Phase::Waiting);
    Returner right(server.endpoint());
    QTRY_VERIFY(right.link && victim->phase() == Phase::Linked);
    const ReturnKey key = right.peer.returnKey();
    right.link->abort();
    QTRY_VERIFY(server.lobby().handleCount() > 0);
    QCOMPARE(victim->sendText(QStringLiteral("for nobody else")), SendResult::Taken);

    // What clients say to the server can be read on the way.
    HostilePeer stranger(server.endpoint());
    stranger.comeBack(server.endpoint(), guessedKey(), key.handle());
    QTRY_COMPARE(failureOf(victim), ErrorCode::PeerNotAuthenticated);
    QCOMPARE(victim->phase(), Phase::Returning);
    stranger.leave();
    QTRY_COMPARE(server.lobby().handleCount(), 0);

    right.toSay = {Resume{2, 0}, Text{1, QStringLiteral("it is me")}};
    victim->returnNow();
    QTRY_VERIFY(server.lobby().handleCount() > 0);
    right.peer.comeBack(server.endpoint(), key, key.handle());
    QTRY_COMPARE(victim.textsFromPeer(), QStringList{QStringLiteral("it is me")});
    QTRY_COMPARE(right.heard, QStringList{QStringLiteral("1 for nobody else")});
    QVERIFY(!victim.error());
}

void tst_HostileReturn::aStrangerWhoGuesses()
{
    LocalServer server;
    Two pair(server.address());
    QTRY_VERIFY(pair.areLinked());
    HostilePeer stranger(server.endpoint());
    stranger.leave();
    stranger.comeBack(server.endpoint(), guessedKey(), guessedKey().handle());
    bool hasMet = false;
    stranger.onPaired = [&hasMet] { hasMet = true; };
    pair.say(QStringLiteral("one"));
    QVERIFY(pair.first.cutLink());
    pair.say(QStringLiteral("two"));
    QTRY_VERIFY(pair.areLinked() && pair.haveHeardEverything());
    QCOMPARE(pair.first.last<event::LinkEstablished>()->generation, 2U);
    QVERIFY(!failureOf(pair.first) && !failureOf(pair.second));
    QVERIFY(!hasMet);
}

void tst_HostileReturn::aPeerThatLies_data()
{
    using Words = QList<TalkMessage>;
    QTest::addColumn<Words>("words");
    const Text first{1, QStringLiteral("hello")};
    QTest::addRow("an earlier link") << Words{Resume{1, 0}};
    QTest::addRow("all words of an earlier link") << Words{Resume{1, 0}, first};
    QTest::addRow("a later link") << Words{Resume{3, 1}};
    QTest::addRow("what was never sent") << Words{Resume{2, 3}};
    QTest::addRow("no first words") << Words{first};
    QTest::addRow("goodbye without first words") << Words{Leave()};
    QTest::addRow("first words twice") << Words{Resume{2, 1}, Resume{2, 1}};
    QTest::addRow("a text too many") << Words{Resume{2, 1}, Text{3, QStringLiteral("gap")}};
    QTest::addRow("acknowledges what was never sent") << Words{Resume{2, 1}, Ack{3}};
}

void tst_HostileReturn::aPeerThatLies()
{
    QFETCH(const QList<TalkMessage>, words);
    LocalServer server;
    SessionProbe victim;
    victim.start(server.address());
    QTRY_COMPARE(victim->phase(), Phase::Waiting);
    Returner peer(server.endpoint());
    peer.toSay.append(Text{1, QStringLiteral("hello")});
    QTRY_COMPARE(victim.textsFromPeer(), QStringList{QStringLiteral("hello")});
    QCOMPARE(victim->sendText(QStringLiteral("one")), SendResult::Taken);
    QCOMPARE(victim->sendText(QStringLiteral("two")), SendResult::Taken);
    QTRY_COMPARE(peer.heard.size(), 2);

    const auto comeBack = [&] {
        const ReturnKey key = peer.peer.returnKey();
        peer.link->abort();
        // Who has waited is the initiator, which this peer cannot be.
        QTRY_VERIFY((victim->returnNow(), server.lobby().handleCount() > 0));
        peer.peer.comeBack(server.endpoint(), key, key.handle());
    };
    peer.toSay = words;
    comeBack();
    QTRY_COMPARE(victim.all<event::LinkInterrupted>().size(), 2);
    QCOMPARE(victim.last<event::LinkInterrupted>()->reason.code, ErrorCode::PeerMisbehaved);
    QCOMPARE(victim.last<event::LinkEstablished>()->generation, 2U);
    QCOMPARE(victim->phase(), Phase::Returning);
    QCOMPARE(victim.textsFromPeer(), QStringList{QStringLiteral("hello")});

    // It repeats what it has said, but rightly this time.
    peer.toSay = {Resume{3, 1}, Text{1, QStringLiteral("hello")}, Text{2, QStringLiteral("again")}};
    comeBack();
    const QStringList all{QStringLiteral("hello"), QStringLiteral("again")};
    QTRY_COMPARE(victim.textsFromPeer(), all);
    QTRY_COMPARE(peer.heard, QStringList{QStringLiteral("2 two")});
    QVERIFY(!victim->isAllDelivered());
    peer.link->write(encodePeer(Ack{2}));
    QTRY_VERIFY(victim->isAllDelivered());
    QCOMPARE(victim->phase(), Phase::Linked);
    QVERIFY(!victim.error());
}

PUNCHLINE_GUILESS_TEST(tst_HostileReturn)

#include "tst_hostilereturn.moc"
