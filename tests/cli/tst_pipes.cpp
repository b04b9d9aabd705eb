// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/clienttest.h"
#include "tests/support/descriptors.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>

#include <sys/resource.h>

using namespace punchline::test;

/// What the program tells the pipes and files around it, and the other side: a message counts as delivered
/// only once somebody has it.
class tst_Pipes : public ClientTest
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyReads();
    void aSignalEndsItThoughNobodyReads_data();
    void aSignalEndsItThoughNobodyReads();
    void nobodyReadsEither();
    void whatCannotBeWrittenIsNotAcknowledged_data();
    void whatCannotBeWrittenIsNotAcknowledged();
    void whatFitsIsAcknowledged();
    void answersThatCannotBeWritten_data();
    void answersThatCannotBeWritten();
    void withoutInputItStaysUntilTheOtherSideLeaves_data();
    void withoutInputItStaysUntilTheOtherSideLeaves();
    void untilLeftAfterItsOwnWords();
    void aCodeAloneIsNoInput();
    void theInputEndsAfterTheLink();
    void theInputCannotBeRead();
    void theOtherSideLeavesBeforeEverythingIsSent_data();
    void theOtherSideLeavesBeforeEverythingIsSent();
    void theOtherSideLeavesWhileNothingIsThere();

private:
    /// A client that waits at the server, so that its output is not the first thing that can fail.
    [[nodiscard]] std::unique_ptr<Program> startWaiting(const Descriptors &descriptors,
                                                        const QStringList &options = {}) const;
    [[nodiscard]] QString file(const char *name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
};

namespace {

const QStringList Json{QStringLiteral("--json")};

/// Lines of 1000 bytes, each with its number.
QByteArray numbered(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i)
        lines += QByteArray::number(i).rightJustified(999, '.') + '\n';
    return lines;
}

/// How many messages of @p writer the other side had accepted when it stopped accepting more; -1 on a
/// timeout.
qsizetype deliveredInTheEnd(Program &writer)
{
    qsizetype last = 0;
    QElapsedTimer since;
    const auto isStill = [&] {
        const qsizetype now = writer.events("delivered").size();
        if (now == 0 || std::exchange(last, now) != now)
            since.start();
        return now > 0 && since.hasExpired(500);
    };
    return QTest::qWaitFor(isStill, 20'000) ? last : -1;
}

} // namespace

std::unique_ptr<Program> tst_Pipes::startWaiting(const Descriptors &descriptors,
                                                 const QStringList &options) const
{
    auto program = start(descriptors, options);
    if (!QTest::qWaitFor([&] { return program->err().contains("Waiting for the other side"); }))
        qWarning("does not wait: %s", program->err().constData());
    return program;
}

QString tst_Pipes::file(const char *name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(QString::fromUtf8(name)));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

void tst_Pipes::nobodyReads()
{
    const Pipe output;
    auto reader = startWaiting({.output = output.writing.number()});
    auto writer = start({}, Json);
    const QByteArray all = numbered(1000);
    writer->write(all);
    writer->closeInput();
    // As much as the pipe holds has been accepted, and no more.
    const qsizetype delivered = deliveredInTheEnd(*writer);
    QVERIFY2(delivered > 0 && delivered < 100, qPrintable(QString::number(delivered)));
    QVERIFY(writer->events("closed").isEmpty());

    // It resumes as if nothing had happened.
    QByteArray taken;
    QTRY_VERIFY_WITH_TIMEOUT((taken += output.reading.readAll()).size() == all.size(), 20'000);
    QCOMPARE(taken, all);
    QCOMPARE(writer->wait(), 0);
    QCOMPARE(reader->wait(), 0);
}

void tst_Pipes::aSignalEndsItThoughNobodyReads_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QStringList>("options");
    for (const auto &[name, options] : {std::pair("text", QStringList()), std::pair("JSON", Json)}) {
        QTest::addRow("INT, %s", name) << SIGINT << options;
        QTest::addRow("TERM, %s", name) << SIGTERM << options;
        QTest::addRow("HUP, %s", name) << SIGHUP << options;
    }
}

void tst_Pipes::aSignalEndsItThoughNobodyReads()
{
    QFETCH(const int, number);
    QFETCH(const QStringList, options);
    const Pipe output;
    auto reader = start({.output = output.writing.number()}, options);
    auto writer = start({}, Json);
    writer->write(numbered(1000));
    QVERIFY(deliveredInTheEnd(*writer) > 0);

    QElapsedTimer time;
    time.start();
    reader->raise(number);
    QCOMPARE(reader->wait(), 128 + number);
    QVERIFY2(time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(writer->wait(), 7);
    QCOMPARE(writer->events("closed").constFirst().value(QStringLiteral("reason")).toString(),
             QStringLiteral("peer-left"));
}

void tst_Pipes::nobodyReadsEither()
{
    // Sentences for people go to the same pipe, as with 2>&1.
    const Pipe output;
    const Descriptors both{.output = output.writing.number(), .error = output.writing.number()};
    auto reader = start(both);
    auto writer = start({}, Json);
    writer->write(numbered(1000));
    QVERIFY(deliveredInTheEnd(*writer) > 0);
    reader->terminate();
    QCOMPARE(reader->wait(), 128 + SIGTERM);
    QCOMPARE(writer->wait(), 7);
}

void tst_Pipes::whatCannotBeWrittenIsNotAcknowledged_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::addRow("the reader is gone") << false;
    QTest::addRow("the disk is full") << true;
}

void tst_Pipes::whatCannotBeWrittenIsNotAcknowledged()
{
    QFETCH(const bool, isFull);
    Pipe output;
    output.reading.close();
    const Descriptor full(::open("/dev/full", O_WRONLY));
    auto reader = startWaiting({.output = isFull ? full.number() : output.writing.number()});
    auto writer = start({}, Json);
    QTRY_COMPARE(writer->events("linked").size(), 1);
    writer->write("one\ntwo\n");
    QCOMPARE(reader->wait(), 9);
    QVERIFY2(reader->err().contains("punchline-cli: Standard output cannot be written"),
             reader->err().constData());
    QCOMPARE(reader->err().count("punchline-cli: "), 1);
    QCOMPARE(writer->wait(), 7);
    QVERIFY(writer->events("delivered").isEmpty());
}

void tst_Pipes::whatFitsIsAcknowledged()
{
    const QString path = file("limited", {});
    const Descriptor output(::open(qPrintable(path), O_WRONLY));
    constexpr rlim_t Limit = 100'500; // In the middle of a line.
    auto reader = start({.output = output.number(), .more = [] {
                             const rlimit limit = {Limit, Limit};
                             ::setrlimit(RLIMIT_FSIZE, &limit);
                         }});
    auto writer = start({}, Json);
    writer->write(numbered(1000));
    QCOMPARE(reader->wait(), 9);
    QCOMPARE(writer->wait(), 7);
    QCOMPARE(QFileInfo(path).size(), qint64(Limit));
    QCOMPARE(writer->events("delivered").size(), 100);
}

void tst_Pipes::answersThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("help") << QStringList{QStringLiteral("--help")};
    QTest::addRow("version") << QStringList{QStringLiteral("--version")};
    QTest::addRow("check") << QStringList{QStringLiteral("check"), QStringLiteral("SERVER")};
    QTest::addRow("invite") << QStringList{QStringLiteral("invite"), QStringLiteral("SERVER")};
    QTest::addRow("JSON") << QStringList{QStringLiteral("connect"), QStringLiteral("SERVER"),
                                         QStringLiteral("--json")};
}

void tst_Pipes::answersThatCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    arguments.replaceInStrings(QStringLiteral("SERVER"), m_server->address());
    const Descriptor full(::open("/dev/full", O_WRONLY));
    Program program(PUNCHLINE_CLI, arguments, {.output = full.number()});
    QCOMPARE(program.wait(), 9);
    QCOMPARE(program.err().count("Standard output cannot be written"), 1);
}

void tst_Pipes::withoutInputItStaysUntilTheOtherSideLeaves_data()
{
    QTest::addColumn<int>("input");
    QTest::addColumn<QStringList>("options");
    QTest::addRow("/dev/null") << 0 << QStringList();
    QTest::addRow("closed") << Descriptors::Closed << QStringList();
    // The way nohup(1) leaves it.
    QTest::addRow("not to be read") << 1 << QStringList();
    QTest::addRow("said so") << 0 << QStringList{QStringLiteral("--until-left")};
}

void tst_Pipes::withoutInputItStaysUntilTheOtherSideLeaves()
{
    QFETCH(const int, input);
    QFETCH(const QStringList, options);
    const Descriptor null(::open("/dev/null", input == 1 ? O_WRONLY : O_RDONLY));
    auto reader = start({.input = input == Descriptors::Closed ? input : null.number()}, options);
    auto writer = start({}, Json);
    QTRY_COMPARE(writer->events("linked").size(), 1);
    // Longer than a goodbye takes.
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.hasExpired(2500));
    writer->write("the second half\n");
    QTRY_COMPARE(writer->events("delivered").size(), 1);
    writer->closeInput();
    QCOMPARE(writer->wait(), 0);
    QCOMPARE(reader->wait(), 0);
    QCOMPARE(reader->out(), QByteArray("the second half\n"));
}

void tst_Pipes::untilLeftAfterItsOwnWords()
{
    auto reader = start({}, {QStringLiteral("--until-left")});
    reader->write("mine\n");
    reader->closeInput();
    auto writer = start({}, Json);
    QTRY_COMPARE(writer->events("message").size(), 1);
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.hasExpired(500));
    writer->write("yours\n");
    writer->closeInput();
    QCOMPARE(writer->wait(), 0);
    QCOMPARE(reader->wait(), 0);
    QCOMPARE(reader->out(), QByteArray("yours\n"));
}

void tst_Pipes::aCodeAloneIsNoInput()
{
    Program inviter(PUNCHLINE_CLI, {QStringLiteral("invite"), m_server->address()});
    QTRY_VERIFY(inviter.out().count('\n') == 2);
    Program joiner(PUNCHLINE_CLI, {QStringLiteral("join"), QStringLiteral("-"), m_server->address()});
    joiner.write(inviter.lines().constFirst() + '\n');
    joiner.closeInput();
    QTRY_VERIFY(inviter.err().contains("Direct link"));
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(time.hasExpired(500));
    inviter.write("for you\n");
    inviter.closeInput();
    QCOMPARE(inviter.wait(), 0);
    QCOMPARE(joiner.wait(), 0);
    QCOMPARE(joiner.out(), QByteArray("for you\n"));
}

void tst_Pipes::theInputEndsAfterTheLink()
{
    auto first = start({}, Json);
    auto second = start({}, Json);
    QTRY_COMPARE(first->events("linked").size(), 1);
    QTRY_COMPARE(second->events("linked").size(), 1);
    first->closeInput();
    QCOMPARE(first->wait(), 0);
    QCOMPARE(second->wait(), 0);
}

void tst_Pipes::theInputCannotBeRead()
{
    const Descriptor folder(::open("/", O_RDONLY));
    auto writer = start({.input = folder.number()}, Json);
    auto reader = start({}, Json);
    QCOMPARE(writer->wait(), 7);
    QCOMPARE(reader->wait(), 0);
    QCOMPARE(writer->events("error").size(), 1);
    QCOMPARE(writer->events("error").constFirst().value(QStringLiteral("code")).toString(),
             QStringLiteral("input-unreadable"));
}

void tst_Pipes::theOtherSideLeavesBeforeEverythingIsSent_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::addRow("a file") << true;
    QTest::addRow("a pipe") << false;
}

void tst_Pipes::theOtherSideLeavesBeforeEverythingIsSent()
{
    QFETCH(const bool, isFile);
    // The reader is slow: most of the input has not even been read yet.
    const Pipe output;
    auto reader = start({.output = output.writing.number()});
    const Descriptor input(::open(qPrintable(file("input", numbered(5000))), O_RDONLY));
    auto writer = start({.input = isFile ? std::optional(input.number()) : std::nullopt});
    if (!isFile)
        writer->write(numbered(5000));
    QByteArray taken;
    QTRY_VERIFY(!(taken += output.reading.readAll()).isEmpty());
    reader->terminate();
    QCOMPARE(reader->wait(), 128 + SIGTERM);
    QCOMPARE(writer->wait(), 7);
    QVERIFY2(writer->err().contains("before the other side had taken everything"), writer->err().constData());
}

void tst_Pipes::theOtherSideLeavesWhileNothingIsThere()
{
    // A pipe that may still bring more input is no reason to report lost messages.
    auto reader = start({});
    auto writer = start({}, Json);
    writer->write("one\n");
    QTRY_COMPARE(writer->events("delivered").size(), 1);
    reader->terminate();
    QCOMPARE(reader->wait(), 128 + SIGTERM);
    QCOMPARE(writer->wait(), 0);
}

PUNCHLINE_GUILESS_TEST(tst_Pipes)
#include "tst_pipes.moc"
