// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/server/rawclient.h"
#include "tests/server/startedprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace punchline;

namespace {

const QString Program = QStringLiteral(PUNCHLINE_SERVER_PROGRAM);

QStringList freePorts()
{
    return {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"),    QStringLiteral("--port"),
            QStringLiteral("0"),        QStringLiteral("--probe-port"), QStringLiteral("0")};
}

Endpoint endpointIn(const QString &readyLine)
{
    return Endpoint::fromString(readyLine.section(u' ', 3, 3)).value_or(Endpoint());
}

class ConfigFile
{
public:
    explicit ConfigFile(const QByteArray &text) { write(text); }

    void write(const QByteArray &text)
    {
        QFile file(name());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    [[nodiscard]] QString name() const { return m_folder.filePath(QStringLiteral("server.conf")); }
    [[nodiscard]] QStringList option() const { return {QStringLiteral("--config"), name()}; }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// punchline-server as its operator sees it: its configuration, its reload, its log.
class tst_ServerOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsConfiguration();
    void reloadsItsLimits();
    void keepsItsLimitsWhenAReloadIsRefused();
    void writesALog();
};

void tst_ServerOperation::readsItsConfiguration()
{
    ConfigFile file("max-clients = 1\n");
    StartedProgram server(Program, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(ProtocolErrorCode::Full));

    file.write("# a comment\nmax-cleints = 1\n");
    StartedProgram mistaken(Program, freePorts() + file.option());
    QTRY_VERIFY(mistaken.hasEnded());
    QCOMPARE(mistaken.exitCode(), 2);
    QCOMPARE(mistaken.errors().count(u'\n'), 1);
    QVERIFY2(mistaken.errors().contains(file.name() + QStringLiteral(", line 2: ")),
             qPrintable(mistaken.errors()));
    QVERIFY2(mistaken.errors().contains(QStringLiteral("max-cleints")), qPrintable(mistaken.errors()));
}

void tst_ServerOperation::reloadsItsLimits()
{
    ConfigFile file("max-clients = 1\nroom-seconds = 100\nlog-level = warning\n");
    StartedProgram server(Program, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());

    // What the command line has set stays as it is, so that the file's port is no change.
    file.write("max-clients = 2\nroom-seconds = 50\nlog-level = info\nport = 1\nalternate = 127.0.0.9\n");
    server.raise(SIGHUP);
    QTRY_VERIFY(server.errors().contains(QStringLiteral("info: reloaded max-clients=2 ")));
    QVERIFY2(server.errors().contains(QStringLiteral("warning: restart-needed for=alternate\n")),
             qPrintable(server.errors()));
    QVERIFY(first.isConnected());
    RawClient second(endpointIn(server.output()));
    second.greetAndOpenRoom();
    QTRY_VERIFY(second.heardA<RoomOpened>());
    QCOMPARE(second.first<RoomOpened>().timeLeft, std::chrono::seconds(50));
}

void tst_ServerOperation::keepsItsLimitsWhenAReloadIsRefused()
{
    ConfigFile file("max-clients = 1\n");
    StartedProgram server(Program, freePorts() + file.option());
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    file.write("max-clients = 2\nroom-seconds = 0\n");
    server.raise(SIGHUP);
    QTRY_VERIFY(server.errors().endsWith(u'\n'));
    QVERIFY2(server.errors().startsWith(QStringLiteral("punchline-server: error: reload-refused reason=")),
             qPrintable(server.errors()));
    QVERIFY2(server.errors().contains(QStringLiteral("line 2: room-seconds")), qPrintable(server.errors()));
    RawClient first(endpointIn(server.output()));
    first.greetAndEnter();
    QTRY_VERIFY(first.heardA<Waiting>());
    RawClient second(endpointIn(server.output()));
    second.greetAndEnter();
    QTRY_VERIFY(second.wasRefused(ProtocolErrorCode::Full));
}

void tst_ServerOperation::writesALog()
{
    StartedProgram server(Program,
                          freePorts() + QStringList{QStringLiteral("--log-level"), QStringLiteral("info")});
    QTRY_VERIFY(server.output().endsWith(u'\n'));
    const QString endpoint = endpointIn(server.output()).toString();
    server.raise(SIGTERM);
    QTRY_VERIFY(server.hasEnded());
    QStringList lines = server.errors().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.takeFirst(), QStringLiteral("punchline-server: info: start version=" PUNCHLINE_VERSION));
    const QString ready = lines.takeFirst();
    QVERIFY2(ready.startsWith(QStringLiteral("punchline-server: info: ready clients=%1 ").arg(endpoint)),
             qPrintable(ready));
    QCOMPARE(lines,
             (QStringList{QStringLiteral("punchline-server: info: drain clients=0"),
                          QStringLiteral("punchline-server: info: stopped"), QString()}));
}

QTEST_GUILESS_MAIN(tst_ServerOperation)

#include "tst_serveroperation.moc"
