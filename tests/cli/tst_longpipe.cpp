// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/sanitizers.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace punchline::test;

/// Tens of megabytes through the real programs, from honest people: what is said goes through and is not
/// kept.
class tst_LongPipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfALongPipeIsKept_data();
    void nothingOfALongPipeIsKept();
};

namespace {

constexpr qint64 Megabyte = 1024 * 1024;
constexpr qint64 PipeBytes = 16 * Megabyte;

/// One of the two, with files for both of its streams: the test keeps nothing either.
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

    /// What the kernel says of its memory, such as "VmHWM", in bytes.
    [[nodiscard]] qint64 memory(const char *field) const
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return -1;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith(field))
                return line.simplified().split(' ').value(1).toLongLong() * 1024;
        }
        return -1;
    }

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
#ifndef Q_OS_LINUX
    QSKIP("reads /proc");
#endif
    QFETCH(const qsizetype, lineSize);
    const qint64 bytes = lineSize < 1024 ? PipeBytes / 8 : PipeBytes;
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QString::fromUtf8(name)); };
    const QString input = writeLines(path("input"), lineSize, bytes);
    const qint64 size = QFileInfo(input).size();
    const QString little = writeLines(path("little"), 10, 10);

    Server server;
    QTRY_VERIFY(!server.address().isEmpty());
    // How much memory the same two programs take for a single line.
    qint64 usual = 0;
    {
        const PipingClient first(server.address(), little, path("a"), "60");
        const PipingClient second(server.address(), little, path("b"), "60");
        QTRY_VERIFY_WITH_TIMEOUT(first.written() == 10 && second.written() == 10, 20'000);
        usual = std::max(first.memory("VmHWM"), second.memory("VmHWM"));
    }
    // Both ways at once.
    const PipingClient first(server.address(), input, path("c"), "600");
    const PipingClient second(server.address(), input, path("d"), "600");
    QTRY_VERIFY_WITH_TIMEOUT(first.written() == size && second.written() == size, 90'000);
    for (const PipingClient *client : {&first, &second}) {
        const qint64 grown = client->memory("VmHWM") - usual;
        qInfo("usual %lld KiB, grown by %lld KiB at most, now %lld KiB", usual / 1024, grown / 1024,
              client->memory("VmRSS") / 1024);
        QVERIFY(usual > 0);
        // Windows of both directions and what lies behind them, whatever goes through. A sanitizer keeps what
        // was freed for a while.
        QVERIFY(IsSanitized || grown < 8 * Megabyte);
    }
}

PUNCHLINE_GUILESS_TEST(tst_LongPipe)
#include "tst_longpipe.moc"
