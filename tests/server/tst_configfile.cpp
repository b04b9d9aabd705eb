// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/configfile.h"
#include "server/operation/serveroptions.h"

#include "tests/server/certificates.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

namespace {

using Kind = ConfigProblem::Kind;

QByteArray example()
{
    QFile file(QStringLiteral(PUNCHLINE_CONFIG_EXAMPLE));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A configuration file, and how the program reads it together with further options.
class Written
{
public:
    explicit Written(const QByteArray &text)
    {
        QFile file(name());
        QVERIFY(m_folder.isValid());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    [[nodiscard]] QString name() const { return m_folder.filePath(QStringLiteral("server.conf")); }
    [[nodiscard]] ServerOptions read(const QStringList &more = {}) const
    {
        return parseServerOptions(
            QStringList{QStringLiteral("punchline-server"), QStringLiteral("--config"), name()} + more);
    }
    /// Default settings if it is refused.
    [[nodiscard]] ServerConfiguration accepted(const QStringList &more = {}) const
    {
        const ServerOptions options = read(more);
        if (const auto *error = std::get_if<UsageError>(&options))
            qWarning("%s", qPrintable(error->sentence));
        const auto *configuration = std::get_if<ServerConfiguration>(&options);
        return configuration ? *configuration : ServerConfiguration();
    }
    /// Empty if it is accepted.
    [[nodiscard]] QString refusal() const
    {
        const ServerOptions options = read();
        const auto *error = std::get_if<UsageError>(&options);
        return error ? error->sentence : QString();
    }

private:
    QTemporaryDir m_folder;
};

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}

} // namespace

Q_DECLARE_METATYPE(punchline::ConfigProblem)

/// The configuration file, from its bytes to the settings.
class tst_ConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAssignments();
    void refusesLines_data();
    void refusesLines();
    void setsEverything();
    void commandLineWins();
    void saysWhereAValueIsWrong_data();
    void saysWhereAValueIsWrong();
    void keepsPasswordsToItself();
    void refusesFiles();
    void exampleShowsTheDefaults();
    void exampleCanBeUsed();
    void namesWhatNeedsARestart();
};

void tst_ConfigFile::readsAssignments()
{
    const auto parsed =
        parseConfig("# a comment\n\n  port=1\r\n\tlisten =  ::1 \nlisten = 127.0.0.1\n   # another\n"
                    "no-classic = yes");
    const auto *lines = std::get_if<QList<ConfigLine>>(&parsed);
    QVERIFY(lines);
    QCOMPARE(*lines,
             (QList<ConfigLine>{{3, OptionId::Port, QStringLiteral("1")},
                                {4, OptionId::Listen, QStringLiteral("::1")},
                                {5, OptionId::Listen, QStringLiteral("127.0.0.1")},
                                {7, OptionId::NoClassic, QStringLiteral("yes")}}));
    QVERIFY(std::get<QList<ConfigLine>>(parseConfig("")).isEmpty());
}

void tst_ConfigFile::refusesLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ConfigProblem>("problem");
    const auto row = [](const char *name, const QByteArray &text, int line, Kind kind, const char *key,
                        int firstLine = 0) {
        QTest::newRow(name) << text << ConfigProblem{line, kind, QString::fromLatin1(key), firstLine};
    };
    row("unknown key", "port = 1\nprot = 2\n", 2, Kind::UnknownKey, "prot");
    row("a key of the command line only", "config = other\n", 1, Kind::UnknownKey, "config");
    row("another case", "Port = 1\n", 1, Kind::UnknownKey, "Port");
    row("dashes", "--port = 1\n", 1, Kind::UnknownKey, "--port");
    row("no key", "= 1\n", 1, Kind::UnknownKey, "");
    row("no assignment", "\n\nno-classic\n", 3, Kind::NoAssignment, "no-classic");
    row("a section", "[server]\nport = 1\n", 1, Kind::NoAssignment, "[server]");
    row("no value", "port =   \n", 1, Kind::NoValue, "port");
    row("set twice", "port = 1\n# and\nport = 1\n", 3, Kind::SetTwice, "port", 1);
    row("no UTF-8", "# fine\nalternate = \xff\n", 2, Kind::NotText, "");
    row("no UTF-8 in a comment", "# \xc3\n", 1, Kind::NotText, "");
    row("a NUL", QByteArray("port = 1\0\n", 10), 1, Kind::NotText, "");
}

void tst_ConfigFile::refusesLines()
{
    QFETCH(const QByteArray, text);
    QFETCH(const ConfigProblem, problem);
    const auto parsed = parseConfig(text);
    QVERIFY(std::holds_alternative<ConfigProblem>(parsed));
    QCOMPARE(std::get<ConfigProblem>(parsed), problem);
}

void tst_ConfigFile::setsEverything()
{
    if (!TestAuthority::isPossible())
        QSKIP("openssl is not installed");
    const TestAuthority authority;
    const Written file("listen = 127.0.0.1\nlisten = [::1]\nport = 1\nprobe-port = 2\nprobe-public-port = "
                       "12\nalternate = 127.0.0.2\n"
                       "proxy-protocol = 10.0.0.0/8\nproxy-protocol = ::1\n"
                       "no-classic = yes\nmax-clients = 3\nmax-clients-per-address = 4\nroom-seconds = 5\n"
                       "relay = yes\nrelay-rate = 20480\nrelay-total-rate = 40960\nrelay-pairs = 6\n"
                       "public-address = [2001:db8::1]:9000\n"
                       "log-level = debug\nmetrics = [::1]:0\n"
                       "redis = rediss://:secret@[::1]:7000/2\nredis-ca = "
                       + authority.certificateFile().toUtf8() + '\n');
    const ServerConfiguration read = file.accepted();
    QCOMPARE(read.server.addresses,
             (QList{QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}));
    QCOMPARE(read.server.port, 1);
    QCOMPARE(read.server.probePort, 2);
    QCOMPARE(read.server.probePublicPort, 12);
    QCOMPARE(read.server.alternate, QHostAddress(QStringLiteral("127.0.0.2")));
    QCOMPARE(read.server.proxies,
             (QList{Network{QHostAddress(QStringLiteral("10.0.0.0")), 8},
                    Network{QHostAddress(QHostAddress::LocalHostIPv6), 128}}));
    QVERIFY(!read.server.limits.classic);
    QCOMPARE(read.server.limits.maxClients, 3);
    QCOMPARE(read.server.limits.maxClientsPerAddress, 4);
    QCOMPARE(read.server.limits.roomTime, std::chrono::seconds(5));
    QVERIFY(read.server.relays);
    QCOMPARE(read.server.limits.relayRate, 20'480);
    QCOMPARE(read.server.limits.relayTotalRate, 40'960);
    QCOMPARE(read.server.limits.relays, 6);
    QCOMPARE(read.server.publicAddress, Endpoint(QHostAddress(QStringLiteral("2001:db8::1")), 9000));
    QCOMPARE(read.logLevel, std::optional(LogLevel::Debug));
    QVERIFY(read.metrics);
    QCOMPARE(read.metrics->address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(read.metrics->port, 0);
    QVERIFY(read.server.redis);
    QCOMPARE(read.server.redis->host, QStringLiteral("::1"));
    QCOMPARE(read.server.redis->password, QStringLiteral("secret"));
    QCOMPARE(read.server.redis->port, 7000);
    QCOMPARE(read.server.redis->database, 2U);
    QCOMPARE(read.server.redis->security, RedisAddress::Security::Tls);
    QCOMPARE(read.server.redis->authorities, authority.certificate());
    // A new option has to be added here.
    QCOMPARE(read.given.size(), static_cast<qsizetype>(optionTable().size()));
}

void tst_ConfigFile::commandLineWins()
{
    const Written file(
        "listen = 127.0.0.1\nlisten = 127.0.0.2\nport = 1\nmax-clients = many\nno-classic = no\n");
    const ServerConfiguration read =
        file.accepted(words({"--listen", "127.0.0.3", "--max-clients", "7", "--no-classic"}));
    QCOMPARE(read.server.addresses, QList{QHostAddress(QStringLiteral("127.0.0.3"))});
    QCOMPARE(read.server.port, 1);
    QCOMPARE(read.server.limits.maxClients, 7);
    QVERIFY(!read.server.limits.classic);
}

void tst_ConfigFile::saysWhereAValueIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &text, const char *sentence) {
        QTest::newRow(name) << text << QString::fromLatin1(sentence);
    };
    row("no number", "\nport = http\n",
        ", line 2: port does not take \"http\": give it a port from 0 to 65535.");
    row("too large", "room-seconds = 86401\n",
        ", line 1: room-seconds does not take \"86401\": give it a number from 1 to 86400.");
    row("too small", "max-clients = 0\n",
        ", line 1: max-clients does not take \"0\": give it a number from 1 to 1000000.");
    row("no flag", "no-classic = true\n", ", line 1: no-classic does not take \"true\": give it yes or no.");
    row("a comment behind it", "port = 1 # one\n", ", line 1: port does not take \"1 # one\"");
    row("the second address", "listen = ::1\nlisten = example.org\n",
        ", line 2: listen does not take \"example.org\"");
    row("no level", "log-level = loud\n", ", line 1: log-level does not take \"loud\"");
    row("a port alone", "metrics = 9464\n", ", line 1: metrics does not take \"9464\"");
    row("a name", "metrics = localhost:0\n", ", line 1: metrics does not take \"localhost:0\"");
    row("no port", "metrics = 127.0.0.1:\n", ", line 1: metrics does not take \"127.0.0.1:\"");
    row("no Redis", "redis = localhost:6379\n", ", line 1: This is no URL of a Redis: give redis one such");
    row("a slow relay", "relay-rate = 1000\n",
        ", line 1: relay-rate does not take \"1000\": give it a number from 16384 to 4294967295.");
    row("everywhere", "public-address = 0.0.0.0:80\n",
        ", line 1: public-address does not take \"0.0.0.0:80\"");
    row("a name to reach it", "public-address = example.org\n",
        ", line 1: public-address does not take \"example.org\"");
    row("equal ports", "port = 5\nprobe-port = 5\n",
        ", line 2: The port for clients and the probe port are both 5");
    row("an unknown option", "prot = 1\n", ", line 1: there is no option \"prot\"");
    row("set twice", "port = 1\nport = 2\n", ", line 2: port was set in line 1 already");
}

void tst_ConfigFile::saysWhereAValueIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, sentence);
    const Written file(text);
    QVERIFY2(file.refusal().startsWith(file.name() + sentence), qPrintable(file.refusal()));
    QVERIFY(file.refusal().endsWith(u'.'));
}

void tst_ConfigFile::keepsPasswordsToItself()
{
    const Written file("redis = rediss://:secret@localhost:none\n");
    QVERIFY(!file.refusal().isEmpty());
    QVERIFY2(!file.refusal().contains(QStringLiteral("secret")), qPrintable(file.refusal()));
}

void tst_ConfigFile::refusesFiles()
{
    QVERIFY(Written(QByteArray(MaxConfigBytes, '\n')).refusal().isEmpty());
    QVERIFY(Written(QByteArray(MaxConfigBytes + 1, '\n')).refusal().contains(QStringLiteral("65536")));
    const QTemporaryDir folder;
    for (const QString &name : {folder.path(), folder.filePath(QStringLiteral("none"))}) {
        const ServerOptions options =
            parseServerOptions(words({"punchline-server", "--config"}) + QStringList{name});
        const auto *error = std::get_if<UsageError>(&options);
        QVERIFY2(error && error->sentence.contains(name), qPrintable(name));
    }
}

void tst_ConfigFile::exampleShowsTheDefaults()
{
    // The example sets nothing by itself.
    QVERIFY(std::get<QList<ConfigLine>>(parseConfig(example())).isEmpty());
    for (const OptionEntry &option : optionTable()) {
        const QByteArray line = '\n' + QByteArray("#") + option.name.data() + " = ";
        QCOMPARE(example().count(line), 1);
        if (!option.fallback.isEmpty())
            QVERIFY2(example().contains(line + option.fallback.data() + '\n'), line.constData());
        // The nearest comment above says whether a reload changes it.
        const QByteArray above = example().left(example().indexOf(line));
        const bool saysReload = above.mid(above.lastIndexOf("\n\n")).startsWith("\n\n# reload: ");
        QCOMPARE(saysReload, option.changes == OptionEntry::Changes::AtReload);
    }
}

void tst_ConfigFile::exampleCanBeUsed()
{
    if (!TestAuthority::isPossible())
        QSKIP("openssl is not installed");
    const TestAuthority authority;
    // An option has no space behind its #, a comment has one.
    QStringList lines = QString::fromUtf8(example()).split(u'\n');
    lines.replaceInStrings(QRegularExpression(QStringLiteral("^#([a-z])")), QStringLiteral("\\1"));
    lines.replaceInStrings(QRegularExpression(QStringLiteral("^redis-ca = .*")),
                           QStringLiteral("redis-ca = ") + authority.certificateFile());
    const Written file(lines.join(u'\n').toUtf8());
    const ServerConfiguration read = file.accepted();
    QCOMPARE(read.given.size(), static_cast<qsizetype>(optionTable().size()));
}

void tst_ConfigFile::namesWhatNeedsARestart()
{
    const Written before("port = 1\nmax-clients = 5\nlisten = ::1\n");
    QVERIFY(needingRestart(before.accepted(), before.accepted()).isEmpty());
    QVERIFY(needingRestart(Written("").accepted(), Written("port = 8877\nmax-clients = 6\n").accepted())
                .isEmpty());
    QCOMPARE(needingRestart(before.accepted(), Written("probe-port = 2\nmax-clients = 6\n").accepted()),
             words({"listen", "port", "probe-port"}));
}

PUNCHLINE_GUILESS_TEST(tst_ConfigFile)

#include "tst_configfile.moc"
