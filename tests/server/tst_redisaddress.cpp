// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisaddress.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

/// Where a Redis is.
class tst_RedisAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data();
    void understood();
    void refused_data();
    void refused();
};

void tst_RedisAddress::understood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RedisAddress>("address");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char *text, const RedisAddress &address, const char *shown) {
        QTest::newRow(text) << QString::fromLatin1(text) << address << QString::fromLatin1(shown);
    };
    const auto tcp = [](const char *host, quint16 port = RedisAddress::DefaultPort, quint32 database = 0) {
        return RedisAddress{.path = {},
                            .host = QString::fromLatin1(host),
                            .port = port,
                            .user = {},
                            .password = {},
                            .database = database,
                            .security = {},
                            .authorities = {}};
    };
    const auto local = [](const char *path, quint32 database = 0) {
        RedisAddress address;
        address.path = QString::fromLatin1(path);
        address.database = database;
        return address;
    };
    const auto with = [](RedisAddress address, const char *user, const char *password) {
        address.user = QString::fromUtf8(user);
        address.password = QString::fromUtf8(password);
        return address;
    };

    row("redis://redis.example", tcp("redis.example"), "redis://redis.example:6379");
    row("REDIS://redis.example/", tcp("redis.example"), "redis://redis.example:6379");
    row("redis://192.0.2.1:7000/3", tcp("192.0.2.1", 7000, 3), "redis://192.0.2.1:7000/3");
    row("redis://[2001:db8::1]:65535", tcp("2001:db8::1", 65535), "redis://[2001:db8::1]:65535");
    RedisAddress secure = with(tcp("redis.example", 7000, 3), "punchline", "secret");
    secure.security = RedisAddress::Security::Tls;
    row("rediss://punchline:secret@redis.example:7000/3", secure, "rediss://redis.example:7000/3");
    row("redis://:secret@localhost", with(tcp("localhost"), "", "secret"), "redis://localhost:6379");
    row("redis://punchline:a%40b%3Ac%2F%C3%BC@localhost/1",
        with(tcp("localhost", RedisAddress::DefaultPort, 1), "punchline", "a@b:c/ü"),
        "redis://localhost:6379/1");
    row("unix:///run/redis/redis.sock", local("/run/redis/redis.sock"), "unix:///run/redis/redis.sock");
    row("unix:///run/redis.sock?db=15", local("/run/redis.sock", 15), "unix:///run/redis.sock?db=15");
    row("unix:///run/a%20b", local("/run/a b"), "unix:///run/a%20b");
}

void tst_RedisAddress::understood()
{
    QFETCH(const QString, text);
    QFETCH(const RedisAddress, address);
    QFETCH(const QString, shown);

    const auto read = RedisAddress::fromText(text);
    QVERIFY(read);
    QCOMPARE(read->path, address.path);
    QCOMPARE(read->host, address.host);
    QCOMPARE(read->password, address.password);
    QVERIFY(*read == address);
    QCOMPARE(read->toText(), shown);
}

void tst_RedisAddress::refused_data()
{
    QTest::addColumn<QString>("text");

    for (const char *text : {"",
                             "redis",
                             "redis:",
                             "redis://",
                             "redis:///1",
                             "redis://:6379",
                             "localhost:6379",
                             "127.0.0.1",
                             "redisss://redis.example",
                             "rediss://",
                             "rediss://user@host",
                             "http://redis.example",
                             "redis://host:0",
                             "redis://host:65536",
                             "redis://host:-1",
                             "redis://host:port",
                             "redis://host/one",
                             "redis://host/1/2",
                             "redis://host/-1",
                             "redis://host/+1",
                             "redis://host/4294967296",
                             "redis://host?db=1",
                             "redis://host#1",
                             "redis://user@host",
                             "redis://user:@host",
                             "redis://:@host",
                             "redis://a b",
                             "redis://[::1",
                             "unix:",
                             "unix://",
                             "unix:///",
                             "unix:/run/redis.sock",
                             "unix://run/redis.sock",
                             "unix:run/redis.sock",
                             "unix:///run/redis.sock?db=",
                             "unix:///run/redis.sock?db=one",
                             "unix:///run/redis.sock?db=1&db=2",
                             "unix:///run/redis.sock?password=secret",
                             "unix:///run/redis.sock#1",
                             "unix:///run/%00"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("a path too long") << QStringLiteral("unix:///") + QString(107, u'x');
}

void tst_RedisAddress::refused()
{
    QFETCH(const QString, text);
    QVERIFY(!RedisAddress::fromText(text));
}

PUNCHLINE_APPLESS_TEST(tst_RedisAddress)

#include "tst_redisaddress.moc"
