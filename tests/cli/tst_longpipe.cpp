// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/descriptors.h"
#include "tests/support/sanitizers.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace punchline::test;

/// Tens of megabytes through the real programs, between honest people: everything gets through, and nothing
/// is kept.
class tst_LongPipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfALongPipeIsKept_data();
    void nothingOfALongPipeIsKept();
    void aMillionLines();
    void whatNobodyReadsIsBounded_data();
    void whatNobodyReadsIsBounded();
};

namespace {

constexpr qint64 Megabyte = 1024 * 1024;
constexpr qint64 PipeBytes = 32 * Megabyte; // Several times what may be on its way at once on a busy machine.

// Qt, TLS, and a window of texts with room to spare.
constexpr qint64 MostMemory = 64 * Megabyte;

/// A memory figure from the kernel, such as "VmHWM", in bytes; -1 once the program has ended.
qint64 memoryOf(const QProcess &process, const char *field)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return -1;
}

/// A program in a chain of pipes, killed at the end of the test.
struct Chained : QProcess
{
    Chained(const QString &program, const QStringList &arguments)
    {
        setProgram(program);
        setArguments(arguments);
    }
    ~Chained() override
    {
        kill();
        waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Chained)
};

struct ChainedClient : Chained
{
    explicit ChainedClient(const QString &server, const QStringList &more = {})
        : Chained(QString::fromUtf8(PUNCHLINE_CLI),
                  QStringList{QStringLiteral("connect"), server, QStringLiteral("--no-port-mapping")} + more)
    { }
};

/// One of the two clients, with files for both of its streams, so that the test keeps nothing either.
class PipingClient
{
public:
    PipingClient(const QString &server, const QString &input, const QString &output, const char *stay)
        : m_output(output)
    {
        m_process.setStandardInputFile(input);
        m_process.setStandardOutputFile(output);
        m_process.start(QString::fromUtf8(PUNCHLINE_CLI),
                        {QStringLiteral("connect"), server, QStringLiteral("--no-port-mapping"),
                         QStringLiteral("--stay"), QString::fromUtf8(stay)});
    }

    ~PipingClient()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    PipingClient(const PipingClient &) = delete;
    PipingClient &operator=(const PipingClient &) = delete;

    [[nodiscard]] qint64 written() const { return QFileInfo(m_output).size(); }

    [[nodiscard]] qint64 memory(const char *field) const { return memoryOf(m_process, field); }

private:
    QString m_output;
    QProcess m_process;
};

QString writeLines(const QString &path, qsizetype lineSize, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const QByteArray line = QByteArray(lineSize - 1, 'x') + '\n';
    for (qint64 written = 0; written < bytes; written += line.size())
        file.write(line);
    return path;
}

} // namespace

void tst_LongPipe::nothingOfALongPipeIsKept_data()
{
    QTest::addColumn<qsizetype>("lineSize");
    QTest::newRow("the longest texts") << qsizetype(32 * 1024);
    QTest::newRow("lines") << qsizetype(100);
}

void tst_LongPipe::nothingOfALongPipeIsKept()
{
    QFETCH(const qsizetype, lineSize);
    const qint64 bytes = lineSize < 1024 ? PipeBytes / 8 : PipeBytes;
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QString::fromUtf8(name)); };
    const QString input = writeLines(path("input"), lineSize, bytes);
    const qint64 size = QFileInfo(input).size();
    const QString little = writeLines(path("little"), 10, 10);

    Server server;
    QTRY_VERIFY(!server.address().isEmpty());
    // Memory that the same two programs need for a single line.
    qint64 usual = 0;
    {
        const PipingClient first(server.address(), little, path("a"), "60");
        const PipingClient second(server.address(), little, path("b"), "60");
        QTRY_VERIFY_WITH_TIMEOUT(first.written() == 10 && second.written() == 10, 20'000);
        usual = std::max(first.memory("VmHWM"), second.memory("VmHWM"));
    }
    // In both directions at once.
    const PipingClient first(server.address(), input, path("c"), "600");
    const PipingClient second(server.address(), input, path("d"), "600");
    QTRY_VERIFY_WITH_TIMEOUT(first.written() == size && second.written() == size, 90'000);
    for (const PipingClient *client : {&first, &second}) {
        const qint64 grown = client->memory("VmHWM") - usual;
        qInfo("usual %lld KiB, grown by %lld KiB at most, now %lld KiB", usual / 1024, grown / 1024,
              client->memory("VmRSS") / 1024);
        QVERIFY(usual > 0);
        // Each client sends and receives this many bytes. If it kept either direction, even as bare bytes, it
        // would grow by all of them. A sanitizer holds on to freed memory for a while.
        QVERIFY(IsSanitized || grown < bytes * 3 / 4);
    }
}

void tst_LongPipe::aMillionLines()
{
    // A sanitizer needs a tenth of a millisecond for each.
    constexpr int Lines = IsSanitized ? 100'000 : 1'000'000;
    Server server;
    QTRY_VERIFY(!server.address().isEmpty());
    Chained lines(QStringLiteral("seq"), {QString::number(Lines)});
    ChainedClient writer(server.address());
    ChainedClient reader(server.address());
    Chained sum(QStringLiteral("sha256sum"), {});
    lines.setStandardOutputProcess(&writer);
    reader.setStandardInputFile(QProcess::nullDevice());
    reader.setStandardOutputProcess(&sum);
    for (Chained *program : {&sum, static_cast<Chained *>(&reader), static_cast<Chained *>(&writer), &lines})
        program->start();

    qint64 most = 0;
    const auto isOver = [&] {
        most = std::max({most, memoryOf(writer, "VmHWM"), memoryOf(reader, "VmHWM")});
        return sum.state() == QProcess::NotRunning;
    };
    QVERIFY(QTest::qWaitFor(isOver, 240'000));
    QVERIFY(QTest::qWaitFor([&] { return writer.state() == QProcess::NotRunning; }));
    QCOMPARE(writer.exitCode(), 0);
    QCOMPARE(reader.exitCode(), 0);
    QCryptographicHash expected(QCryptographicHash::Sha256);
    for (int line = 1; line <= Lines; ++line)
        expected.addData(QByteArray::number(line) + '\n');
    QCOMPARE(sum.readAllStandardOutput().split(' ').constFirst(), expected.result().toHex());
    qInfo("%lld KiB at most", most / 1024);
    QVERIFY(IsSanitized || (most > 0 && most < MostMemory));
}

void tst_LongPipe::whatNobodyReadsIsBounded_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("options");
    const QStringList json{QStringLiteral("--json")};
    QTest::addRow("short lines") << QStringLiteral("x") << QStringList();
    QTest::addRow("short lines, JSON") << QStringLiteral("x") << json;
    // JSON turns a control character into six bytes.
    QTest::addRow("the longest texts") << QString(32 * 1024, u'\1') << QStringList();
    QTest::addRow("the longest texts, JSON") << QString(32 * 1024, u'\1') << json;
}

void tst_LongPipe::whatNobodyReadsIsBounded()
{
    QFETCH(const QString, line);
    QFETCH(const QStringList, options);
    Server server;
    QTRY_VERIFY(!server.address().isEmpty());
    const Pipe output;
    bool isLinked = false; // Declared first: the programs write to it until they end.
    QElapsedTimer still;
    Chained lines(QStringLiteral("yes"), {line});
    ChainedClient writer(server.address(), {QStringLiteral("--json")});
    ChainedClient reader(server.address(), options);
    lines.setStandardOutputProcess(&writer);
    reader.setStandardInputFile(QProcess::nullDevice());
    reader.setChildProcessModifier([&output] { ::dup2(output.writing.number(), STDOUT_FILENO); });
    connect(&writer, &QProcess::readyRead, &writer, [&] {
        isLinked = writer.readAllStandardOutput().contains(R"("event":"linked")") || isLinked;
        still.start();
    });
    for (Chained *program : {static_cast<Chained *>(&reader), static_cast<Chained *>(&writer), &lines})
        program->start();
    QVERIFY(QTest::qWaitFor([&] { return isLinked && still.hasExpired(1000); }, 90'000));
    for (const QProcess *client : {static_cast<QProcess *>(&reader), static_cast<QProcess *>(&writer)}) {
        const qint64 most = memoryOf(*client, "VmHWM");
        qInfo("%lld KiB at most", most / 1024);
        QVERIFY(IsSanitized || (most > 0 && most < MostMemory));
    }
}

PUNCHLINE_GUILESS_TEST(tst_LongPipe)
#include "tst_longpipe.moc"
