// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/resetpipe.h"

#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace punchline::natlab {

namespace {

using namespace std::chrono_literals;

/// The peak of a running program's resident memory, in bytes; 0 if it has ended.
qint64 mostMemoryOf(const QProcess &process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

/// A program of the pipe on a host, killed with this object.
class Piece : public QProcess
{
public:
    Piece(const LabHost &host, const QString &program, const QStringList &arguments)
    {
        setProgram(program);
        setArguments(arguments);
        startInside(*this, host.place());
    }
    Piece(const Piece &) = delete;
    Piece &operator=(const Piece &) = delete;
    ~Piece() override { natlab::kill(*this); }

    [[nodiscard]] bool hasEnded() const { return state() == QProcess::NotRunning; }
};

QByteArray sumOf(int lines)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (int line = 1; line <= lines; ++line)
        sum.addData(QByteArray::number(line) + '\n');
    return sum.result().toHex();
}

/// The four programs between a server and the test.
class Pipe
{
public:
    Pipe(const World &world, const QString &client, int lines)
        : m_lines(world.host(0), QStringLiteral("seq"), {QString::number(lines)})
        , m_writer(world.host(0), client, connecting())
        , m_reader(world.host(1), client, connecting())
        , m_sum(world.host(1), QStringLiteral("sha256sum"), {})
    {
        m_lines.setStandardOutputProcess(&m_writer);
        m_reader.setStandardInputFile(QProcess::nullDevice());
        m_reader.setStandardOutputProcess(&m_sum);
        for (QProcess *program : std::initializer_list<QProcess *>{&m_sum, &m_reader, &m_writer, &m_lines})
            program->start();
    }

    [[nodiscard]] bool isAllTaken() const { return m_lines.hasEnded(); }
    [[nodiscard]] bool hasEnded() const
    {
        return m_sum.hasEnded() && m_writer.hasEnded() && m_reader.hasEnded();
    }
    [[nodiscard]] qint64 mostMemory() const
    {
        return std::max(mostMemoryOf(m_writer), mostMemoryOf(m_reader));
    }

    /// How many links the reader has told its person of so far.
    [[nodiscard]] int links()
    {
        m_told += m_reader.readAllStandardError();
        return static_cast<int>(m_told.count("Direct link from"));
    }

    /// What both have told their people.
    [[nodiscard]] QString told()
    {
        m_told += m_reader.readAllStandardError();
        return QString::fromUtf8(m_writer.readAllStandardError() + m_told);
    }

    [[nodiscard]] MaybeProblem judge(int lines)
    {
        if (m_writer.exitCode() != 0 || m_reader.exitCode() != 0)
            return Problem{
                QStringLiteral("The clients have ended with %1 and %2: %3%4")
                    .arg(m_writer.exitCode())
                    .arg(m_reader.exitCode())
                    .arg(QString::fromUtf8(m_writer.readAllStandardError()), QString::fromUtf8(m_told))};
        if (m_sum.readAllStandardOutput().split(' ').constFirst() != sumOf(lines))
            return Problem{QStringLiteral("What came out is not what went in.")};
        return {};
    }

private:
    static QStringList connecting()
    {
        return {QStringLiteral("connect"), World::serverAddress().toString(),
                QStringLiteral("--no-port-mapping")};
    }

    // In the order in which they end.
    Piece m_lines;
    Piece m_writer;
    Piece m_reader;
    Piece m_sum;
    QByteArray m_told;
};

MaybeProblem resetAll(const LabHost &host)
{
    return runTool(host.place(), QStringLiteral("ss"),
                   {QStringLiteral("--kill"), QStringLiteral("--tcp"), QStringLiteral("state"),
                    QStringLiteral("established")});
}

} // namespace

std::variant<PipeResult, Problem> pipeThroughResets(const WorldPlan &plan, const ProgramSettings &programs,
                                                    int lines, std::chrono::milliseconds interval,
                                                    std::chrono::milliseconds longest)
{
    constexpr auto SampleInterval = 100ms;
    World world(plan);
    if (auto problem = world.build())
        return *problem;
    Stage stage(world, programs);
    if (auto problem = stage.startServer())
        return *problem;

    PipeResult result;
    MaybeProblem unreset;
    const auto begun = std::chrono::steady_clock::now();
    Pipe pipe(world, programs.client, lines);
    QTimer samples;
    QObject::connect(&samples, &QTimer::timeout, &samples,
                     [&] { result.mostMemory = std::max(result.mostMemory, pipe.mostMemory()); });
    samples.start(SampleInterval);
    QTimer resets;
    QObject::connect(&resets, &QTimer::timeout, &resets, [&] {
        // Who has no link yet does not return, nor does who has said goodbye, and nothing else may be left.
        if (pipe.links() > 0 && !pipe.isAllTaken())
            unreset = resetAll(world.host(result.resets++ % 2));
    });
    resets.start(interval);
    if (!waitUntil([&] { return pipe.hasEnded() || unreset; }, longest))
        return Problem{QStringLiteral("The pipe has not ended: ") + pipe.told()};
    if (unreset)
        return *unreset;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    result.returns = pipe.links() - 1;
    if (auto problem = pipe.judge(lines))
        return *problem;
    if (auto problem = world.checkHonesty())
        return *problem;
    return result;
}

} // namespace punchline::natlab
