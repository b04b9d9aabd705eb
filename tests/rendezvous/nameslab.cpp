// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/serverdial.h"
#include "tests/support/program.h"
#include "tests/support/testprogram.h"

#include <QHash>
#include <QNetworkDatagram>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimer>
#include <QUdpSocket>

#include <sys/mount.h>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

constexpr quint16 NamePort = 53;
constexpr quint16 Ipv4Type = 1;  // A, RFC 1035
constexpr quint16 Ipv6Type = 28; // AAAA, RFC 3596

/// A name server for one question per datagram, which can drop questions of a given type. It answers for IPv6
/// addresses late if the name begins with "slow".
class NameServer : public QUdpSocket
{
public:
    struct Zone
    {
        QList<QHostAddress> addresses;
        QList<quint16> dropped; ///< Question types that get no answer.
    };

    NameServer()
    {
        connect(this, &QUdpSocket::readyRead, this, [this] {
            while (hasPendingDatagrams())
                take(receiveDatagram());
        });
    }

    QHash<QByteArray, Zone> zones; ///< Any other name does not exist.

private:
    static QByteArray number(quint16 value)
    {
        return QByteArray().append(static_cast<char>(value >> 8)).append(static_cast<char>(value & 0xff));
    }

    void take(const QNetworkDatagram &question)
    {
        const bool isDelayed = question.data().contains(QByteArray("slow"))
            && question.data().contains(QByteArray("\0\x1c\0\1", 4));
        if (isDelayed)
            QTimer::singleShot(600, this, [this, question] { answer(question); });
        else
            answer(question);
    }

    void answer(const QNetworkDatagram &question)
    {
        const QByteArray bytes = question.data();
        QByteArray name;
        qsizetype at = 12;
        while (at < bytes.size() && bytes.at(at) != 0) {
            name += bytes.mid(at + 1, bytes.at(at)) + '.';
            at += 1 + bytes.at(at);
        }
        const auto type = static_cast<quint16>(static_cast<uchar>(bytes.at(at + 2)));
        const auto zone = zones.constFind(name);
        if (zone != zones.cend() && zone->dropped.contains(type))
            return;
        QByteArray records;
        quint16 count = 0;
        for (const QHostAddress &address : zone == zones.cend() ? QList<QHostAddress>() : zone->addresses) {
            const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
            if (type != (isIpv4 ? Ipv4Type : Ipv6Type))
                continue;
            QByteArray data;
            if (isIpv4) {
                const quint32 ip = address.toIPv4Address();
                data = number(static_cast<quint16>(ip >> 16)) + number(static_cast<quint16>(ip & 0xffff));
            } else {
                const Q_IPV6ADDR ip = address.toIPv6Address();
                data = QByteArray(reinterpret_cast<const char *>(&ip), sizeof ip);
            }
            records += number(0xc00c) + number(type) + number(1) + number(0) + number(60)
                + number(static_cast<quint16>(data.size())) + data;
            ++count;
        }
        const quint16 flags = zone == zones.cend() ? 0x8183 : 0x8180; // NXDOMAIN or NOERROR
        writeDatagram(question.makeReply(bytes.left(2) + number(flags) + number(1) + number(count) + number(0)
                                         + number(0) + bytes.mid(12, at + 5 - 12) + records));
    }
};

/// Accepts no connection and answers no SYN, because its queue is full.
class FullServer
{
public:
    bool fill(const QHostAddress &address, quint16 port)
    {
        if (m_listener.bind(address, port) || m_listener.listen(0))
            return false;
        // One more than the queue holds: from then on SYNs are dropped.
        for (NativeSocket &caller : m_callers) {
            if (caller.bind(address, 0) || caller.connect(m_listener.localEndpoint()))
                return false;
        }
        return true;
    }

private:
    NativeSocket m_listener;
    std::array<NativeSocket, 3> m_callers;
};

/// What `ip` prints with @p arguments; `nullopt` if it fails.
std::optional<QByteArray> ip(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("ip"), arguments);
    const bool isDone =
        process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isDone ? std::optional(process.readAllStandardOutput()) : std::nullopt;
}

} // namespace

/// Server names and addresses, tested in a network and with a name server of their own: see tst_names.
class NamesLab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aNameServerThatDropsOneFamilyHoldsNobodyUp_data();
    void aNameServerThatDropsOneFamilyHoldsNobodyUp();
    void aNameThatDoesNotExistIsSaid();
    void aSilentNameServerIsSaid();
    void aSilentNameServerHoldsNoExitUp();
    void theNextAddressIsTriedSoon();
    void anAddressThatComesLateIsTriedSoon();
    void aFamilyThatThisMachineLacksIsSaidAtOnce();
    void aZoneIsKept();
    void whereTheServerWasIsKnown_data();
    void whereTheServerWasIsKnown();
    void theNameIsGoneOnTheWayBack();

private:
    void dial(const QString &host) { dial(host, m_server.serverPort()); }
    /// Dials @p host at port @p to. Then m_remote is the address that connected, or m_error says why none
    /// did.
    void dial(const QString &host, quint16 to, const QHostAddress &known = {})
    {
        m_error.reset();
        LocalPort port;
        QVERIFY(!port.open({}, 0));
        ServerDial dial(&port, nullptr, {1500ms, 4000ms});
        QSignalSpy connected(&dial, &ServerDial::connected);
        QSignalSpy failed(&dial, &ServerDial::failed);
        QElapsedTimer clock;
        clock.start();
        dial.start({host, to}, known);
        QTRY_VERIFY_WITH_TIMEOUT(!connected.isEmpty() || !failed.isEmpty(), 10'000);
        m_took = std::chrono::milliseconds(clock.elapsed());
        m_remote = dial.remote();
        if (!failed.isEmpty())
            m_error = failed.first().first().value<Error>();
    }

    QTemporaryDir m_folder;
    NameServer m_names;
    QTcpServer m_server;
    std::optional<Error> m_error;
    Endpoint m_remote;
    std::chrono::milliseconds m_took{};
};

void NamesLab::initTestCase()
{
    QVERIFY(ip({QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("lo"), QStringLiteral("up")}));
    QFile settings(m_folder.filePath(QStringLiteral("resolv.conf")));
    QVERIFY(settings.open(QFile::WriteOnly));
    settings.write("nameserver 127.0.0.1\n");
    settings.close();
    const QByteArray path = settings.fileName().toLocal8Bit();
    QCOMPARE(::mount(path.constData(), "/etc/resolv.conf", nullptr, MS_BIND, nullptr), 0);
    QVERIFY(m_names.bind(QHostAddress::LocalHost, NamePort));
    QVERIFY(m_server.listen(QHostAddress::AnyIPv4, 0));
}

void NamesLab::cleanup()
{
    m_names.zones.clear();
}

void NamesLab::aNameServerThatDropsOneFamilyHoldsNobodyUp_data()
{
    QTest::addColumn<quint16>("dropped");
    QTest::newRow("AAAA") << Ipv6Type;
    QTest::newRow("none") << quint16{0};
}

void NamesLab::aNameServerThatDropsOneFamilyHoldsNobodyUp()
{
    QFETCH(const quint16, dropped);
    m_names.zones["good.test."] = {{QHostAddress(QStringLiteral("127.0.0.1"))}, {dropped}};
    dial(QStringLiteral("good.test"));
    QVERIFY(!m_error);
    QVERIFY2(m_took < 1000ms, qPrintable(QString::number(m_took.count())));
}

void NamesLab::aNameThatDoesNotExistIsSaid()
{
    dial(QStringLiteral("nowhere.test"));
    QVERIFY(m_error);
    QCOMPARE(m_error->code, ErrorCode::NameNotFound);
    QCOMPARE(m_error->detail, QStringLiteral("nowhere.test"));
}

void NamesLab::aSilentNameServerIsSaid()
{
    m_names.zones["silent.test."] = {{}, {Ipv4Type, Ipv6Type}};
    dial(QStringLiteral("silent.test"));
    QVERIFY(m_error);
    QCOMPARE(m_error->code, ErrorCode::NameServerSilent);
}

void NamesLab::aSilentNameServerHoldsNoExitUp()
{
    m_names.zones["silent.test."] = {{}, {Ipv4Type, Ipv6Type}};
    QElapsedTimer clock;
    clock.start();
    test::Program client(PUNCHLINE_CLI,
                         {QStringLiteral("connect"), QStringLiteral("silent.test"),
                          QStringLiteral("--timeout"), QStringLiteral("1")});
    QCOMPARE(client.wait(), 3);
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed()))); // The resolver takes ten.
}

void NamesLab::theNextAddressIsTriedSoon()
{
    QTcpServer open;
    QVERIFY(open.listen(QHostAddress(QStringLiteral("127.0.0.3")), 0));
    FullServer silent;
    QVERIFY(silent.fill(QHostAddress(QStringLiteral("127.0.0.2")), open.serverPort()));
    m_names.zones["several.test."] = {
        {QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QStringLiteral("127.0.0.3"))}, {}};
    dial(QStringLiteral("several.test"), open.serverPort());
    QVERIFY(!m_error);
    QCOMPARE(m_remote.address, QHostAddress(QStringLiteral("127.0.0.3")));
    QVERIFY2(m_took < 1000ms, qPrintable(QString::number(m_took.count())));
}

void NamesLab::anAddressThatComesLateIsTriedSoon()
{
    QTcpServer open;
    QVERIFY(open.listen(QHostAddress(QHostAddress::LocalHostIPv6), 0));
    FullServer silent;
    QVERIFY(silent.fill(QHostAddress(QStringLiteral("127.0.0.2")), open.serverPort()));
    m_names.zones["slow.test."] = {
        {QHostAddress(QStringLiteral("127.0.0.2")), QHostAddress(QHostAddress::LocalHostIPv6)}, {}};
    dial(QStringLiteral("slow.test"), open.serverPort());
    QVERIFY(!m_error);
    QVERIFY(!m_remote.isIpv4());
    // It did not wait for the dial's four seconds.
    QVERIFY2(m_took < 2000ms, qPrintable(QString::number(m_took.count())));
}

void NamesLab::aFamilyThatThisMachineLacksIsSaidAtOnce()
{
    m_names.zones["six.test."] = {{QHostAddress(QStringLiteral("2001:db8::1"))}, {}};
    dial(QStringLiteral("six.test"));
    QVERIFY(m_error);
    QCOMPARE(m_error->code, ErrorCode::ServerFamilyMissing);
    QVERIFY2(m_took < 1000ms, qPrintable(QString::number(m_took.count())));
}

void NamesLab::aZoneIsKept()
{
    QVERIFY(ip({QStringLiteral("address"), QStringLiteral("add"), QStringLiteral("fe80::7/64"),
                QStringLiteral("dev"), QStringLiteral("lo"), QStringLiteral("nodad")}));
    // The kernel adds the address at once and its route a moment later, in a thread of its own.
    QTRY_VERIFY(!ip({QStringLiteral("-6"), QStringLiteral("route"), QStringLiteral("show"),
                     QStringLiteral("table"), QStringLiteral("local"), QStringLiteral("fe80::7")})
                     .value_or(QByteArray())
                     .isEmpty());
    NativeSocket listener;
    const QHostAddress address(QStringLiteral("fe80::7%lo"));
    QVERIFY(!listener.bind(address, 0));
    QVERIFY(!listener.listen(1));
    const auto parsed =
        ServerAddress::parse(QStringLiteral("[fe80::7%lo]:%1").arg(listener.localEndpoint().port));
    QVERIFY(std::holds_alternative<ServerAddress>(parsed));
    const auto &server = std::get<ServerAddress>(parsed);
    dial(server.host, server.port);
    QVERIFY(!m_error);
}

void NamesLab::whereTheServerWasIsKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reached");
    QTest::addRow("no such name") << QStringLiteral("nowhere.test") << QStringLiteral("127.0.0.4");
    QTest::addRow("a silent name server") << QStringLiteral("silent.test") << QStringLiteral("127.0.0.4");
    QTest::addRow("nothing there") << QStringLiteral("stale.test") << QStringLiteral("127.0.0.4");
    QTest::addRow("it has moved") << QStringLiteral("moved.test") << QStringLiteral("127.0.0.1");
}

void NamesLab::whereTheServerWasIsKnown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reached);
    m_names.zones["silent.test."] = {{}, {Ipv4Type, Ipv6Type}};
    m_names.zones["stale.test."] = {{QHostAddress(QHostAddress::LocalHostIPv6)},
                                    {}}; // Nothing listens there.
    m_names.zones["moved.test."] = {{QHostAddress(QStringLiteral("127.0.0.1"))}, {}};
    dial(name, m_server.serverPort(), QHostAddress(QStringLiteral("127.0.0.4")));
    QVERIFY(!m_error);
    QCOMPARE(m_remote.address, QHostAddress(reached));
    QVERIFY2(m_took < 1000ms, qPrintable(QString::number(m_took.count())));
}

void NamesLab::theNameIsGoneOnTheWayBack()
{
    m_names.zones["good.test."] = {{QHostAddress(QStringLiteral("127.0.0.1"))}, {}};
    test::Program server(PUNCHLINE_SERVER,
                         {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                          QStringLiteral("0"), QStringLiteral("--probe-port"), QStringLiteral("0")});
    QString port;
    QTRY_VERIFY(!(port = server.match("ready on 127\\.0\\.0\\.1:([0-9]+) ")).isEmpty());
    const QStringList arguments{QStringLiteral("connect"), QStringLiteral("good.test:") + port,
                                QStringLiteral("--json"), QStringLiteral("--no-port-mapping"),
                                QStringLiteral("--until-left")};
    test::Program first(PUNCHLINE_CLI, arguments);
    test::Program second(PUNCHLINE_CLI, arguments);
    const auto areLinked = [&](const char *generation) {
        return !first.match(generation).isEmpty() && !second.match(generation).isEmpty();
    };
    QTRY_VERIFY(areLinked("\"(generation)\":1"));
    m_names.zones.clear();
    QProcess cut;
    cut.start(QStringLiteral("ss"),
              {QStringLiteral("--kill"), QStringLiteral("--tcp"), QStringLiteral("state"),
               QStringLiteral("established")});
    if (!cut.waitForFinished() || cut.exitCode() != 0)
        QSKIP("this system resets no connections");
    QTRY_VERIFY(areLinked("\"(generation)\":2"));
}

PUNCHLINE_GUILESS_TEST(NamesLab)
#include "nameslab.moc"
