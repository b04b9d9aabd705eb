// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/clienttest.h"
#include "tests/support/descriptors.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>

#include <memory>

using namespace punchline::test;

/// The command line in a terminal: its keys, its end, and missing standard descriptors.
class tst_Terminals : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsAskedFor();
    void interruptedWhileACodeIsAwaited();
    void aClosedTerminalIsAGoodbye();
    void nohupOutlivesTheTerminal();
    void aStoppedTerminalHoldsNothingUp();
    void controlDBeforeTheLinkEndsTheSession();
    void emptyLinesAreNotSaid();
    void foreignTextIsHarmless();
    void closedDescriptorsAreNobodysSockets_data();
    void closedDescriptorsAreNobodysSockets();
};

namespace {

const QStringList AsJson{QStringLiteral("--json")};

constexpr auto ControlC = "\x03";
constexpr auto ControlD = "\x04";
constexpr auto ControlS = "\x13";

/// Makes @p terminal all three of them; it becomes the new process's own terminal.
Descriptors all(const Terminal &terminal)
{
    const int number = terminal.program.number();
    return {.input = number, .output = number, .error = number, .more = takeTerminal};
}

} // namespace

void tst_Terminals::aCodeIsAskedFor()
{
    const Terminal terminal;
    Program program(PUNCHLINE_CLI, {QStringLiteral("join"), QStringLiteral("-"), m_server->address()},
                    all(terminal));
    QByteArray seen;
    QTRY_VERIFY((seen += terminal.person.readAll()).endsWith("Code or link: "));
    terminal.person.write("7-velvet-guitar\n");
    QCOMPARE(program.wait(), 5);
    QTRY_VERIFY((seen += terminal.person.readAll()).contains("Nobody waits"));
}

void tst_Terminals::interruptedWhileACodeIsAwaited()
{
    const Terminal terminal;
    Program program(PUNCHLINE_CLI, {QStringLiteral("join"), QStringLiteral("-"), m_server->address()},
                    all(terminal));
    QByteArray seen;
    QTRY_VERIFY((seen += terminal.person.readAll()).contains("Code or link:"));
    terminal.person.write(ControlC);
    QCOMPARE(program.wait(5000), 128 + SIGINT);
}

void tst_Terminals::aClosedTerminalIsAGoodbye()
{
    Terminal terminal;
    auto closed = start(all(terminal));
    terminal.program.close();
    auto other = start({}, AsJson);
    QTRY_COMPARE(other->events("linked").size(), 1);
    terminal.person.close();
    QCOMPARE(closed->wait(5000), 128 + SIGHUP);
    QCOMPARE(other->wait(), 0);
    QCOMPARE(other->events("closed").constFirst().value(QStringLiteral("reason")).toString(),
             QStringLiteral("peer-left"));
}

void tst_Terminals::nohupOutlivesTheTerminal()
{
    auto reader = start({.more = [] { std::signal(SIGHUP, SIG_IGN); }});
    auto writer = start({}, AsJson);
    QTRY_COMPARE(writer->events("linked").size(), 1);
    reader->raise(SIGHUP);
    writer->write("still there\n");
    writer->closeInput();
    QCOMPARE(writer->wait(), 0);
    QCOMPARE(reader->wait(), 0);
    QCOMPARE(reader->out(), QByteArray("still there\n"));
}

void tst_Terminals::aStoppedTerminalHoldsNothingUp()
{
    const Terminal terminal;
    auto reader = start(all(terminal));
    QByteArray seen;
    QTRY_VERIFY((seen += terminal.person.readAll()).contains("Waiting for the other side"));
    terminal.person.write(ControlS);
    auto writer = start({}, AsJson);
    QTRY_COMPARE(writer->events("linked").size(), 1);
    writer->write("one\n");
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.hasExpired(500));
    QVERIFY(writer->events("delivered").isEmpty());
    // The interrupt key would also resume a stopped terminal; a signal does not.
    reader->raise(SIGTERM);
    QCOMPARE(reader->wait(5000), 128 + SIGTERM);
    QCOMPARE(writer->wait(), 7);
}

void tst_Terminals::controlDBeforeTheLinkEndsTheSession()
{
    const Terminal terminal;
    auto person = start(all(terminal));
    QByteArray seen;
    QTRY_VERIFY((seen += terminal.person.readAll()).contains("Waiting for the other side"));
    terminal.person.write(ControlD);
    auto other = start({}, AsJson);
    QCOMPARE(person->wait(), 0);
    QCOMPARE(other->wait(), 0);
}

void tst_Terminals::emptyLinesAreNotSaid()
{
    const Terminal terminal;
    auto person = start(all(terminal));
    auto other = start({}, AsJson);
    QTRY_COMPARE(other->events("linked").size(), 1);
    terminal.person.write("\n\none\n");
    QTRY_COMPARE(other->events("message").size(), 1);
    QCOMPARE(other->events("message").constFirst().value(QStringLiteral("text")).toString(),
             QStringLiteral("one"));
}

void tst_Terminals::foreignTextIsHarmless()
{
    const Terminal terminal;
    auto reader = start(all(terminal));
    auto writer = start({}, AsJson);
    QTRY_COMPARE(writer->events("linked").size(), 1);
    writer->write("\x1b]0;owned\x07 \xe2\x80\xae \xc2\x9b"
                  "2J evil\n");
    QByteArray seen;
    QTRY_VERIFY((seen += terminal.person.readAll()).contains("evil"));
    for (const char *harmful : {"\x1b", "\x07", "\xe2\x80\xae", "\xc2\x9b"})
        QVERIFY(!seen.contains(harmful));
}

void tst_Terminals::closedDescriptorsAreNobodysSockets_data()
{
    QTest::addColumn<int>("closed");
    for (int closed = 1; closed < 8; ++closed)
        QTest::addRow("%s%s%s", closed & 1 ? "0" : "", closed & 2 ? "1" : "", closed & 4 ? "2" : "")
            << closed;
}

void tst_Terminals::closedDescriptorsAreNobodysSockets()
{
    QFETCH(const int, closed);
    const auto unlessClosed = [closed](int bit) {
        return closed & bit ? std::optional(Descriptors::Closed) : std::nullopt;
    };
    const Descriptors few{.input = unlessClosed(1), .output = unlessClosed(2), .error = unlessClosed(4)};
    Program server(PUNCHLINE_SERVER,
                   {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                    QStringLiteral("0"), QStringLiteral("--probe-port"), QStringLiteral("0")},
                   few);
    auto first = start(few);
    auto second = start({}, AsJson);
    QTRY_COMPARE(second->events("linked").size(), 1);
    second->write("one\n");
    QTRY_COMPARE(second->events("delivered").size(), 1);
    for (const Program *program : {&server, first.get()}) {
        for (int number = 0; number < 3; ++number) {
            const QString where =
                QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(program->id()).arg(number));
            QCOMPARE(where == QLatin1String("/dev/null"), bool(closed & (1 << number)));
        }
    }
    second->closeInput();
    QCOMPARE(second->wait(), 0);
    QCOMPARE(first->wait(), 0);
    QVERIFY(server.isRunning());
}

PUNCHLINE_GUILESS_TEST(tst_Terminals)
#include "tst_terminals.moc"
