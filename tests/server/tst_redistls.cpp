// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/certificates.h"
#include "tests/server/httpquestion.h"
#include "tests/server/redisserver.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include "server/cluster/redislink.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace punchline;

namespace {

const QString Host = QStringLiteral("host");

QStringList tlsOptions(const TestAuthority &authority)
{
    return {QStringLiteral("--tls-cert-file"),    authority.certificateOf(Host),
            QStringLiteral("--tls-key-file"),     authority.keyOf(Host),
            QStringLiteral("--tls-ca-cert-file"), authority.certificateFile(),
            QStringLiteral("--tls-auth-clients"), QStringLiteral("no"),
            QStringLiteral("--requirepass"),      QStringLiteral("open sesame")};
}

} // namespace

/// A Redis that is reached over TLS, a real one.
class tst_RedisTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void answersAndComesBack();
    void onlyWhomItTrusts_data();
    void onlyWhomItTrusts();
    void whatIsNoTls();
    void oneThatWantsOurCertificate();
    void theProgramUsesIt();
    void theProgramRefuses_data();
    void theProgramRefuses();

private:
    void start(const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"));
    [[nodiscard]] RedisAddress address() const;

    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<RedisServer> m_redis;
};

void tst_RedisTls::init()
{
    if (!RedisServer::isInstalled() || !TestAuthority::isPossible())
        QSKIP("redis-server or openssl is not installed");
    m_authority = std::make_unique<TestAuthority>();
}

void tst_RedisTls::cleanup()
{
    m_redis.reset();
    m_authority.reset();
}

void tst_RedisTls::start(const QString &names)
{
    m_authority->issue(Host, names);
    m_redis = std::make_unique<RedisServer>(RedisServer::Via::Tls, RedisServer::Data::Lost,
                                            tlsOptions(*m_authority));
    QVERIFY(m_redis->isRunning());
}

RedisAddress tst_RedisTls::address() const
{
    RedisAddress address = m_redis->address();
    address.password = QStringLiteral("open sesame");
    address.authorities = m_authority->certificate();
    return address;
}

void tst_RedisTls::answersAndComesBack()
{
    start();
    RedisLink link(address());
    const QSignalSpy heard(&link, &RedisLink::published);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY(link.isUp());
    QCOMPARE(troubled.size(), 0);
    const QByteArray large(500'000, 'x');
    QByteArray answer;
    link.ask({"SET", "key", large}, &link, [](const RedisReply &) {});
    link.ask({"GET", "key"}, &link, [&answer](const RedisReply &reply) { answer = reply.bytes; });
    QTRY_COMPARE(answer.size(), large.size());

    m_redis->kill();
    QTRY_VERIFY(!link.isUp());
    m_redis->start();
    QTRY_VERIFY(link.isUp());
    QCOMPARE(link.problem(), QString());
    link.ask({"PUBLISH", "here", "again"}, &link, [](const RedisReply &) {});
    QTRY_COMPARE(heard.size(), 1);
}

void tst_RedisTls::onlyWhomItTrusts_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<bool>("isOwnAuthority");
    QTest::addColumn<bool>("isSystems");
    QTest::addColumn<QString>("reason");
    const QString right = QStringLiteral("IP:127.0.0.1");
    QTest::newRow("another's name") << QStringLiteral("DNS:redis.example,IP:127.0.0.2") << true << false
                                    << QStringLiteral("its certificate is not for 127.0.0.1");
    QTest::newRow("another authority")
        << right << false << false << QStringLiteral("its certificate is not trusted here (");
    QTest::newRow("none that the system trusts")
        << right << false << true << QStringLiteral("its certificate is not trusted here (");
}

void tst_RedisTls::onlyWhomItTrusts()
{
    QFETCH(const QString, names);
    QFETCH(const bool, isOwnAuthority);
    QFETCH(const bool, isSystems);
    QFETCH(const QString, reason);
    start(names);
    RedisAddress wanted = address();
    if (!isOwnAuthority)
        wanted.authorities = isSystems ? QByteArray() : TestAuthority().certificate();
    RedisLink link(wanted);
    const QSignalSpy cameUp(&link, &RedisLink::cameUp);
    const QSignalSpy troubled(&link, &RedisLink::troubled);
    link.start("here");
    QTRY_VERIFY2(link.problem().startsWith(reason), qPrintable(link.problem()));
    // It is tried again, for the certificate can change, and said once.
    QTest::qWait(200);
    QVERIFY2(link.problem().startsWith(reason), qPrintable(link.problem()));
    QCOMPARE(troubled.size(), 1);
    QCOMPARE(cameUp.size(), 0);
}

void tst_RedisTls::whatIsNoTls()
{
    RedisServer plain(RedisServer::Via::Tcp);
    RedisAddress wanted = plain.address();
    wanted.security = RedisAddress::Security::Tls;
    RedisLink secure(wanted);
    secure.start("here");
    start();
    wanted = address();
    wanted.security = RedisAddress::Security::None;
    RedisLink clear(wanted);
    clear.start("here");
    QTRY_VERIFY(!secure.problem().isEmpty() && !clear.problem().isEmpty());
    QVERIFY(!secure.isUp() && !clear.isUp());
    QVERIFY2(secure.problem().contains(QStringLiteral("begin with redis://")), qPrintable(secure.problem()));
    QVERIFY2(clear.problem().contains(QStringLiteral("begin with rediss://")), qPrintable(clear.problem()));
}

void tst_RedisTls::oneThatWantsOurCertificate()
{
    m_authority->issue(Host, QStringLiteral("IP:127.0.0.1"));
    QStringList options = tlsOptions(*m_authority);
    options.replace(options.indexOf(QStringLiteral("--tls-auth-clients")) + 1, QStringLiteral("yes"));
    m_redis = std::make_unique<RedisServer>(RedisServer::Via::Tls, RedisServer::Data::Lost, options);
    RedisLink link(address());
    link.start("here");
    QTRY_VERIFY2(link.problem().contains(QStringLiteral("tls-auth-clients")), qPrintable(link.problem()));
    QVERIFY(!link.isUp());
}

void tst_RedisTls::theProgramUsesIt()
{
    start();
    const QString file = m_authority->certificateOf(QStringLiteral("server")) + QStringLiteral(".conf");
    QFile configuration(file);
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write("redis = rediss://:open%20sesame@localhost:"
                        + QByteArray::number(m_redis->address().port)
                        + "\nredis-ca = " + m_authority->certificateFile().toUtf8() + '\n');
    configuration.close();
    StartedProgram server(ServerProgram,
                          freePorts() + withMetrics() + QStringList{QStringLiteral("--config"), file});
    QTRY_VERIFY(server.errors().contains(QStringLiteral("redis-up redis=rediss://localhost:")));
    QVERIFY(!server.errors().contains(QStringLiteral("sesame")));
    m_redis->kill();
    QTRY_VERIFY(server.errors().contains(QStringLiteral("redis-down")));
    m_redis->start();
    QTRY_COMPARE(server.errors().count(QStringLiteral("redis-up")), 2);
}

void tst_RedisTls::theProgramRefuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const QString ca = QStringLiteral("--redis-ca");
    const QString redis = QStringLiteral("--redis");
    const QString secure = QStringLiteral("rediss://localhost");
    QTest::newRow("no such file") << QStringList{redis, secure, ca, QStringLiteral("/nonexistent.pem")}
                                  << QStringLiteral("/nonexistent.pem");
    QTest::newRow("no certificate") << QStringList{redis, secure, ca, QStringLiteral("/dev/null")}
                                    << QStringLiteral("/dev/null");
    QTest::newRow("in the clear") << QStringList{redis, QStringLiteral("redis://localhost"), ca,
                                                 QStringLiteral("x")}
                                  << QStringLiteral("rediss://");
    QTest::newRow("no Redis") << QStringList{ca, QStringLiteral("x")} << QStringLiteral("rediss://");
}

void tst_RedisTls::theProgramRefuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    StartedProgram server(ServerProgram, freePorts() + arguments);
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 2);
    QCOMPARE(server.errors().count(u'\n'), 1);
    QVERIFY2(server.errors().contains(named), qPrintable(server.errors()));
}

PUNCHLINE_GUILESS_TEST(tst_RedisTls)

#include "tst_redistls.moc"
