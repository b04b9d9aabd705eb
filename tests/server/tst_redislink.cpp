// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/redisserver.h"
#include "tests/support/testprogram.h"

#include "server/cluster/redislink.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

namespace {

using ReplyKind = RedisReply::Kind;

/// The questions asked through a link, and the answers so far.
class Questions
{
public:
    explicit Questions(RedisLink &link)
        : m_link(link)
    { }

    void ask(const RedisCommand &command)
    {
        m_link.ask(command, &m_link, [this](const RedisReply &reply) { m_replies.append(reply); });
    }
    [[nodiscard]] const QList<RedisReply> &replies() const { return m_replies; }
    [[nodiscard]] QList<RedisReply> take() { return std::exchange(m_replies, {}); }

private:
    RedisLink &m_link;
    QList<RedisReply> m_replies;
};

} // namespace

/// The link to a Redis: a real one, and programs that are not a Redis.
class tst_RedisLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void messages();
    void nothingIsSilent();
    void comesBack();
    void noticesSilence();
    void answersOnlyWhoLives();
    void letIn_data();
    void letIn();
    void errorsAreReasons();
    void anyOfItsAddresses();
    void noSuchName();
    void noRedis_data();
    void noRedis();
    void nobodyThere();
};

void tst_RedisLink::init()
{
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
}

void tst_RedisLink::answers_data()
{
    QTest::addColumn<RedisServer::Via>("via");
    QTest::newRow("Unix domain socket") << RedisServer::Via::UnixSocket;
    QTest::newRow("TCP") << RedisServer::Via::Tcp;
}

void tst_RedisLink::answers()
{
    QFETCH(const RedisServer::Via, via);
    RedisServer server(via);
    QVERIFY(server.isRunning());
    RedisLink link(server.address());
    const QSignalSpy cameUp(&link, &RedisLink::cameUp);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    QCOMPARE(cameUp.size(), 1);

    const QByteArray bytes("\0\r\n$5\r\n\xff", 9);
    const QByteArray large(500'000, 'x');
    Questions questions(link);
    questions.ask({"SET", "key", bytes});
    questions.ask({"GET", "key"});
    questions.ask({"GET", "nothing"});
    questions.ask({"INCR", "number"});
    questions.ask({"INCR", "key"});
    questions.ask({"SET", "empty", ""});
    questions.ask({"MGET", "empty", "nothing", "number"});
    questions.ask({"SET", "large", large});
    questions.ask({"GET", "large"});
    QTRY_COMPARE(questions.replies().size(), 9);
    const auto &replies = questions.replies();
    QCOMPARE(replies.at(0).bytes, "OK");
    QCOMPARE(replies.at(1).kind, ReplyKind::Bytes);
    QCOMPARE(replies.at(1).bytes, bytes);
    QCOMPARE(replies.at(2).kind, ReplyKind::Nil);
    QCOMPARE(replies.at(3).kind, ReplyKind::Integer);
    QCOMPARE(replies.at(3).integer, 1);
    QCOMPARE(replies.at(4).kind, ReplyKind::Error);
    QVERIFY(replies.at(4).bytes.startsWith("ERR"));
    QCOMPARE(replies.at(6).kind, ReplyKind::List);
    QCOMPARE(replies.at(6).list.size(), 3);
    QCOMPARE(replies.at(6).list.at(0).kind, ReplyKind::Bytes);
    QCOMPARE(replies.at(6).list.at(1).kind, ReplyKind::Nil);
    QCOMPARE(replies.at(6).list.at(2).bytes, "1");
    QCOMPARE(replies.at(8).bytes.size(), large.size());
    QCOMPARE(troubled.size(), 1);
    QVERIFY(link.problem().startsWith(QStringLiteral("ERR")));
}

void tst_RedisLink::messages()
{
    RedisServer server;
    RedisLink here(server.address());
    RedisLink there(server.address());
    const QSignalSpy heardHere(&here, &RedisLink::published);
    const QSignalSpy heardThere(&there, &RedisLink::published);
    here.start("here");
    there.start("there");
    QTRY_VERIFY(here.isUp() && there.isUp());

    const QByteArray payload("\0message\r\n", 10);
    Questions questions(here);
    questions.ask({"PUBLISH", "there", payload});
    questions.ask({"PUBLISH", "there", ""});
    questions.ask({"PUBLISH", "here", "to myself"});
    questions.ask({"PUBLISH", "nowhere", "lost"});
    QTRY_COMPARE(questions.replies().size(), 4);
    QTRY_COMPARE(heardThere.size(), 2);
    QTRY_COMPARE(heardHere.size(), 1);
    QCOMPARE(heardThere.at(0).at(0).toByteArray(), payload);
    QCOMPARE(heardThere.at(1).at(0).toByteArray(), QByteArray());
    QCOMPARE(heardHere.at(0).at(0).toByteArray(), "to myself");
    QCOMPARE(questions.replies().at(3).integer, 0);
}

void tst_RedisLink::nothingIsSilent()
{
    RedisServer server;
    RedisLink link(server.address());
    const QSignalSpy wentDown(&link, &RedisLink::wentDown);
    Questions questions(link);
    questions.ask({"PING"});
    QCOMPARE(questions.take().constFirst().kind, ReplyKind::Lost);

    link.start("here");
    questions.ask({"PING"});
    QCOMPARE(questions.take().constFirst().kind, ReplyKind::Lost);

    QTRY_VERIFY(link.isUp());
    server.freeze();
    questions.ask({"PING"});
    questions.ask({"PING"});
    // A question asked from within an answer is answered, too.
    link.ask({"PING"}, &link, [&questions](const RedisReply &reply) {
        if (reply.kind == ReplyKind::Lost)
            questions.ask({"PING"});
    });
    server.kill();
    QTRY_COMPARE(wentDown.size(), 1);
    QCOMPARE(questions.replies().size(), 3);
    for (const RedisReply &reply : questions.replies())
        QCOMPARE(reply.kind, ReplyKind::Lost);
    QVERIFY(!link.isUp());
    QVERIFY(!link.problem().isEmpty());
}

void tst_RedisLink::comesBack()
{
    RedisServer server(RedisServer::Via::Tcp);
    RedisLink link(server.address());
    const QSignalSpy cameUp(&link, &RedisLink::cameUp);
    const QSignalSpy heard(&link, &RedisLink::published);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    for (int times = 1; times <= 3; ++times) {
        server.kill();
        QTRY_VERIFY(!link.isUp());
        server.start();
        QTRY_VERIFY(link.isUp());
        QCOMPARE(cameUp.size(), times + 1);
        QCOMPARE(link.problem(), QString());
        Questions questions(link);
        questions.ask({"PUBLISH", "here", "again"});
        QTRY_COMPARE(heard.size(), times);
        QTRY_COMPARE(questions.replies().size(), 1);
        QCOMPARE(questions.replies().constFirst().integer, 1);
    }
}

void tst_RedisLink::noticesSilence()
{
    RedisServer server;
    RedisLink link(server.address());
    link.start("here");
    QTRY_VERIFY(link.isUp());
    Questions questions(link);
    server.freeze();
    questions.ask({"PING"});
    QTRY_VERIFY_WITH_TIMEOUT(!link.isUp(), 20'000);
    QCOMPARE(questions.replies().constFirst().kind, ReplyKind::Lost);
    server.thaw();
    QTRY_VERIFY(link.isUp());
}

void tst_RedisLink::answersOnlyWhoLives()
{
    RedisServer server;
    RedisLink link(server.address());
    link.start("here");
    QTRY_VERIFY(link.isUp());
    int answers = 0;
    {
        const QObject context;
        link.ask({"PING"}, &context, [&answers](const RedisReply &) { answers += 100; });
    }
    link.ask({"PING"}, &link, [&answers](const RedisReply &) { ++answers; });
    QTRY_COMPARE(answers, 1);
}

void tst_RedisLink::letIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<quint32>("database");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const char *user, const char *password, quint32 database,
                        const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(user) << QString::fromLatin1(password) << database
                            << QString::fromLatin1(problem);
    };
    row("password", "", "open sesame", 0, "");
    row("user and database", "default", "open sesame", 5, "");
    row("no password", "", "", 0, "NOAUTH");
    row("no password, but a database", "", "", 5, "NOAUTH");
    row("wrong password", "", "open", 0, "WRONGPASS");
    row("wrong user", "somebody", "open sesame", 0, "WRONGPASS");
    row("no such database", "", "open sesame", 99, "ERR");
}

void tst_RedisLink::letIn()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const quint32, database);
    QFETCH(const QString, problem);
    RedisServer server(RedisServer::Via::UnixSocket, RedisServer::Data::Lost,
                       {QStringLiteral("--requirepass"), QStringLiteral("open sesame")});
    RedisAddress address = server.address();
    address.user = user;
    address.password = password;
    address.database = database;
    RedisLink link(address);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    if (problem.isEmpty()) {
        QTRY_VERIFY(link.isUp());
        QCOMPARE(troubled.size(), 0);
        return;
    }
    // Reported once, although it is tried again and again.
    QTRY_VERIFY(link.problem().startsWith(problem));
    QTest::qWait(200);
    QCOMPARE(troubled.size(), 1);
    QVERIFY(!link.isUp());
    QVERIFY(password.isEmpty() || !link.problem().contains(password));
}

void tst_RedisLink::errorsAreReasons()
{
    RedisServer server;
    RedisLink link(server.address());
    QStringList reasons;
    connect(&link, &RedisLink::troubled, this, [&reasons](const QString &reason) { reasons += reason; });
    link.start("here");
    QTRY_VERIFY(link.isUp());
    Questions questions(link);
    questions.ask({"SET", "key", "value"});
    questions.ask({"INCR", "key"});
    questions.ask({"INCR", "key"});
    QTRY_COMPARE(questions.replies().size(), 3);
    QCOMPARE(questions.replies().constLast().kind, ReplyKind::Error);
    QCOMPARE(reasons.size(), 1);
    QVERIFY(reasons.constFirst().startsWith(QStringLiteral("ERR")));
    QVERIFY(link.isUp());
}

void tst_RedisLink::anyOfItsAddresses()
{
    // The name has two addresses on most machines, and the Redis is at one of them.
    RedisServer server(RedisServer::Via::Tcp);
    RedisAddress address = server.address();
    address.host = QStringLiteral("localhost");
    RedisLink link(address);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    QCOMPARE(troubled.size(), 0);
    server.kill();
    QTRY_VERIFY(!link.isUp());
    server.start();
    QTRY_VERIFY(link.isUp());
}

void tst_RedisLink::noSuchName()
{
    RedisAddress address;
    address.host = QStringLiteral("no-such-host.invalid");
    RedisLink link(address);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY_WITH_TIMEOUT(!link.problem().isEmpty(), 10'000);
    QVERIFY2(link.problem().contains(address.host), qPrintable(link.problem()));
    QTest::qWait(300);
    QCOMPARE(troubled.size(), 1);
}

void tst_RedisLink::noRedis_data()
{
    QTest::addColumn<QByteArray>("nonsense");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n");
    QTest::newRow("a number") << QByteArray("220 mail.example ESMTP\r\n");
    QTest::newRow("a wrong reply") << QByteArray("+hello\r\n");
    QTest::newRow("a reply of another kind") << QByteArray(":1\r\n");
    QTest::newRow("a nil") << QByteArray("$-1\r\n");
    QTest::newRow("a negative size") << QByteArray("$-5\r\n");
    QTest::newRow("a large size") << QByteArray("$99999999999999999999\r\n");
    QTest::newRow("replies that nobody asked for") << QByteArray("+PONG\r\n+PONG\r\n+PONG\r\n+PONG\r\n");
    QTest::newRow("an error that nobody asked for") << QByteArray("-ERR\r\n-ERR\r\n");
    QTest::newRow("lists without end") << QByteArray("*1\r\n").repeated(100);
    QTest::newRow("a reply without end") << QByteArray("$1000000000\r\n") + QByteArray(2'000'000, 'x');
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("a message") << QByteArray("+PONG\r\n*3\r\n$7\r\nmessage\r\n$4\r\nhere\r\n$1\r\nx\r\n");
    QTest::newRow("an odd subscription") << QByteArray("+PONG\r\n*0\r\n*1\r\n:1\r\n*3\r\n:1\r\n:2\r\n:3\r\n");
}

void tst_RedisLink::noRedis()
{
    QFETCH(const QByteArray, nonsense);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("nonsense.sock"));
    QLocalServer server;
    int dials = 0;
    connect(&server, &QLocalServer::newConnection, &server, [&] {
        while (QLocalSocket *const socket = server.nextPendingConnection()) {
            ++dials;
            socket->write(nonsense);
            if (nonsense.isEmpty())
                socket->disconnectFromServer();
        }
    });
    QVERIFY(server.listen(path));
    RedisAddress address;
    address.path = path;
    RedisLink link(address);
    const QSignalSpy heard(&link, &RedisLink::published);
    link.start("here");
    // It is tried again and again.
    QTRY_VERIFY(dials >= 6);
    QVERIFY(!link.isUp());
    QVERIFY(!link.problem().isEmpty());
    QCOMPARE(heard.size(), 0);
}

void tst_RedisLink::nobodyThere()
{
    const QTemporaryDir folder;
    RedisAddress socket;
    socket.path = folder.filePath(QStringLiteral("nothing.sock"));
    RedisAddress port;
    port.host = QStringLiteral("127.0.0.1");
    port.port = 1;
    for (const RedisAddress &address : {socket, port}) {
        RedisLink link(address);
        const QSignalSpy wentDown(&link, &RedisLink::wentDown);
        link.start("here");
        QTRY_VERIFY(!link.problem().isEmpty());
        QVERIFY(!link.isUp());
        QCOMPARE(wentDown.size(), 0);
    }
}

PUNCHLINE_GUILESS_TEST(tst_RedisLink)

#include "tst_redislink.moc"
