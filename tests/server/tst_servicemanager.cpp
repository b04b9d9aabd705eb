// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace punchline;

namespace {

/// What a service manager hears from its service.
class Notifications
{
public:
    enum class Kind { Path, Abstract };

    explicit Notifications(Kind kind)
        : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
        , m_name(m_folder.filePath(QStringLiteral("notify")).toUtf8())
        , m_notifier(m_descriptor, QSocketNotifier::Read)
    {
        if (kind == Kind::Abstract)
            m_name[0] = '@';
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::copy(m_name.cbegin(), m_name.cend(), std::begin(address.sun_path));
        if (kind == Kind::Abstract)
            address.sun_path[0] = '\0';
        const auto length = offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(m_name.size());
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(length))
            != 0)
            qFatal("Notifications: cannot bind");
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
    }
    ~Notifications() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(Notifications)

    [[nodiscard]] QByteArray name() const { return m_name; }
    [[nodiscard]] bool heard(const QByteArray &line) const { return m_lines.contains(line); }
    [[nodiscard]] qsizetype count(const QByteArray &line) const { return m_lines.count(line); }
    [[nodiscard]] bool heardStatus() const
    {
        return std::ranges::any_of(m_lines,
                                   [](const QByteArray &line) { return line.startsWith("STATUS="); });
    }
    void forget() { m_lines.clear(); }

private:
    void read()
    {
        std::array<char, 4096> buffer = {};
        for (;;) {
            const auto size = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                return;
            m_lines += QByteArray(buffer.data(), size).split('\n');
        }
    }

    QTemporaryDir m_folder;
    int m_descriptor;
    QByteArray m_name;
    QList<QByteArray> m_lines;
    QSocketNotifier m_notifier;
};

/// Environment variables for programs that are started meanwhile.
class Environment
{
public:
    explicit Environment(const QList<std::pair<const char *, QByteArray>> &variables)
        : m_variables(variables)
    {
        for (const auto &[name, value] : m_variables)
            qputenv(name, value);
    }
    ~Environment()
    {
        for (const auto &[name, value] : m_variables)
            qunsetenv(name);
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    QList<std::pair<const char *, QByteArray>> m_variables;
};

/// A listening socket as a service manager makes it.
class PassedSocket
{
public:
    PassedSocket()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("PassedSocket: cannot listen");
        m_server.pauseAccepting();
        // Above those that are passed, so that none is overwritten on the way.
        m_descriptor = ::fcntl(static_cast<int>(m_server.socketDescriptor()), F_DUPFD, 32);
    }
    ~PassedSocket() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(PassedSocket)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] Endpoint endpoint() const
    {
        return Endpoint(m_server.serverAddress(), m_server.serverPort());
    }

private:
    QTcpServer m_server;
    int m_descriptor = -1;
};

/// The program with descriptors passed to it from 3 on. A shell in between knows the process id that it
/// keeps.
class ActivatedProgram
{
public:
    ActivatedProgram(const QList<int> &descriptors, const QByteArray &names, const QStringList &options)
        : m_environment({{"LISTEN_FDS", QByteArray::number(descriptors.size())}, {"LISTEN_FDNAMES", names}})
        , m_program(QStringLiteral("/bin/sh"),
                    QStringList{QStringLiteral("-c"), QStringLiteral("LISTEN_PID=$$ exec \"$0\" \"$@\""),
                                ServerProgram}
                        + options,
                    descriptors)
    { }

    [[nodiscard]] StartedProgram &operator*() { return m_program; }
    [[nodiscard]] StartedProgram *operator->() { return &m_program; }

private:
    Environment m_environment;
    StartedProgram m_program;
};

} // namespace

/// What punchline-server and a service manager tell each other: sd_notify(3) and sd_listen_fds(3).
class tst_ServiceManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsLife_data();
    void tellsItsLife();
    void givesSignsOfLife();
    void leavesTheWatchdogOfOthers();
    void survivesAMissingServiceManager();
    void writesTheLogForTheJournal();

    void acceptsOnPassedSockets();
    void listensItselfForWhatIsNotPassed();
    void ignoresSocketsOfOthers();
    void refusesStrangeSockets_data();
    void refusesStrangeSockets();
};

void tst_ServiceManager::tellsItsLife_data()
{
    QTest::addColumn<bool>("abstract");
    QTest::newRow("path") << false;
    QTest::newRow("abstract") << true;
}

void tst_ServiceManager::tellsItsLife()
{
    QFETCH(const bool, abstract);
    Notifications manager(abstract ? Notifications::Kind::Abstract : Notifications::Kind::Path);
    const Environment environment({{"NOTIFY_SOCKET", manager.name()}});
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(manager.heard("READY=1"));
    QVERIFY(manager.heardStatus());
    QVERIFY(!manager.heard("WATCHDOG=1"));

    manager.forget();
    server.raise(SIGHUP);
    QTRY_VERIFY(manager.heard("READY=1"));
    QCOMPARE(manager.count("RELOADING=1"), 1);

    server.raise(SIGTERM);
    QTRY_VERIFY(manager.heard("STOPPING=1"));
    QTRY_VERIFY(server.hasEnded());
    QCOMPARE(server.exitCode(), 0);
    QCOMPARE(server.errors(), QString());
}

void tst_ServiceManager::givesSignsOfLife()
{
    Notifications manager(Notifications::Kind::Path);
    const Environment environment({{"NOTIFY_SOCKET", manager.name()}, {"WATCHDOG_USEC", "100000"}});
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(manager.count("WATCHDOG=1") >= 3);
    QVERIFY(manager.heard("STATUS=0 clients, 0 rooms"));
    // A stopped process gives none.
    server.raise(SIGSTOP);
    QTRY_VERIFY([&] {
        manager.forget();
        return !QTest::qWaitFor([&] { return manager.heard("WATCHDOG=1"); }, 300);
    }());
    server.raise(SIGCONT);
    QTRY_VERIFY(manager.heard("WATCHDOG=1"));
}

void tst_ServiceManager::leavesTheWatchdogOfOthers()
{
    Notifications manager(Notifications::Kind::Path);
    const Environment environment(
        {{"NOTIFY_SOCKET", manager.name()}, {"WATCHDOG_USEC", "1000"}, {"WATCHDOG_PID", "1"}});
    StartedProgram server(ServerProgram, freePorts());
    QTRY_VERIFY(manager.heard("READY=1"));
    server.raise(SIGTERM);
    QTRY_VERIFY(manager.heard("STOPPING=1"));
    QVERIFY(!manager.heard("WATCHDOG=1"));
}

void tst_ServiceManager::survivesAMissingServiceManager()
{
    for (const QByteArray &name : {QByteArray("/nonexistent/notify"), QByteArray("nonsense"), QByteArray(),
                                   '/' + QByteArray(1000, 'x'), QByteArray("@")}) {
        const Environment environment(
            {{"NOTIFY_SOCKET", name}, {"WATCHDOG_USEC", "many"}, {"LISTEN_FDS", "-1"}});
        StartedProgram server(ServerProgram, freePorts());
        QTRY_VERIFY(server.output().endsWith(u'\n'));
        server.raise(SIGTERM);
        QTRY_VERIFY(server.hasEnded());
        QCOMPARE(server.exitCode(), 0);
    }
}

void tst_ServiceManager::writesTheLogForTheJournal()
{
    // The journal is known by the file behind standard error, here the pipe to this test: a shell looks it
    // up.
    const QString command =
        QStringLiteral("JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2) exec \"$0\" \"$@\"");
    StartedProgram server(QStringLiteral("/bin/sh"),
                          QStringList{QStringLiteral("-c"), command, ServerProgram} + freePorts());
    QTRY_VERIFY(server.errors().contains(QStringLiteral("<6>ready ")));
    QVERIFY2(server.errors().startsWith(QStringLiteral("<6>start version=")), qPrintable(server.errors()));
}

void tst_ServiceManager::acceptsOnPassedSockets()
{
    const PassedSocket clients;
    const PassedSocket probes;
    const PassedSocket metrics;
    // The configured ports are without effect; the second one could not be used at all.
    ActivatedProgram server({metrics.descriptor(), probes.descriptor(), clients.descriptor()},
                            "metrics:probe:client",
                            {QStringLiteral("--probe-port"), QString::number(clients.endpoint().port)});
    QTRY_VERIFY(server->output().endsWith(u'\n'));
    QCOMPARE(server->output(),
             QStringLiteral("punchline-server ready on %1 (probe %2)\n")
                 .arg(clients.endpoint().toString(), probes.endpoint().toString()));
    RawClient client(clients.endpoint());
    client.greetAndEnter();
    QTRY_VERIFY(client.heardA<Waiting>());
    QCOMPARE(client.first<Welcome>().probePort, probes.endpoint().port);
    RawClient prober(probes.endpoint());
    prober.send(Probe{});
    QTRY_VERIFY(prober.heardA<ProbeResult>());
    QTcpSocket scraper;
    scraper.connectToHost(metrics.endpoint().address, metrics.endpoint().port);
    scraper.write("GET /livez HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(scraper.bytesAvailable() > 0);
    QVERIFY(scraper.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    server->raise(SIGTERM);
    QTRY_VERIFY(client.wasRefused(ProtocolErrorCode::ShuttingDown));
    QTRY_VERIFY(server->hasEnded());
    QCOMPARE(server->exitCode(), 0);
}

void tst_ServiceManager::listensItselfForWhatIsNotPassed()
{
    const PassedSocket clients;
    ActivatedProgram server({clients.descriptor()}, "client", freePorts());
    QTRY_VERIFY(server->output().endsWith(u'\n'));
    QVERIFY2(server->output().startsWith(QStringLiteral("punchline-server ready on %1 (probe 127.0.0.1:")
                                             .arg(clients.endpoint().toString())),
             qPrintable(server->output()));
}

void tst_ServiceManager::ignoresSocketsOfOthers()
{
    const PassedSocket clients;
    const Environment environment({{"LISTEN_FDS", "1"}, {"LISTEN_FDNAMES", "nonsense"}, {"LISTEN_PID", "1"}});
    StartedProgram server(ServerProgram, freePorts(), {clients.descriptor()});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    QVERIFY(!server.output().contains(clients.endpoint().toString()));
}

void tst_ServiceManager::refusesStrangeSockets_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("listening");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown name") << QByteArray("punchline-server.socket") << true
                                     << QStringLiteral("\"punchline-server.socket\"");
    QTest::newRow("no listening socket") << QByteArray("client") << false << QStringLiteral("descriptor 3");
    QTest::newRow("no listening socket for metrics")
        << QByteArray("metrics") << false << QStringLiteral("descriptor 3");
}

void tst_ServiceManager::refusesStrangeSockets()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, listening);
    QFETCH(const QString, named);
    const PassedSocket socket;
    QFile file(QStringLiteral("/dev/null"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const int other = ::fcntl(file.handle(), F_DUPFD, 32);
    ActivatedProgram server({listening ? socket.descriptor() : other}, name, freePorts());
    QTRY_VERIFY(server->hasEnded());
    ::close(other);
    QCOMPARE(server->exitCode(), 1);
    QCOMPARE(server->output(), QString());
    QCOMPARE(server->errors().count(u'\n'), 1);
    QVERIFY2(server->errors().contains(named), qPrintable(server->errors()));
}

PUNCHLINE_GUILESS_TEST(tst_ServiceManager)

#include "tst_servicemanager.moc"
