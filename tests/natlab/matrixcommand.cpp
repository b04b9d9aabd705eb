// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/commands.h"
#include "tests/natlab/report.h"
#include "tests/natlab/tool.h"
#include "tests/natlab/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <deque>
#include <memory>
#include <vector>

namespace punchline::natlab {

namespace {

/// Runs the pairs of a matrix in child processes of this program, several at a time: each has its own world.
class MatrixRun
{
public:
    explicit MatrixRun(const Options &options)
        : m_options(options)
        , m_kinds(options.kinds.isEmpty() ? matrixKindNames() : options.kinds)
    {
        for (qsizetype a = 0; a < m_kinds.size(); ++a) {
            for (qsizetype b = a; b < m_kinds.size(); ++b)
                m_pairs.push_back({m_kinds.at(a), m_kinds.at(b)});
        }
        m_total = m_pairs.size();
    }

    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }

    [[nodiscard]] QList<PairResult> run()
    {
        while (!m_pairs.empty() || !m_workers.empty()) {
            while (!m_pairs.empty() && m_workers.size() < static_cast<std::size_t>(m_options.jobs))
                startNext();
            waitUntil([this] { return someWorkerHasEnded(); }, std::chrono::minutes(1));
            collect();
        }
        return m_results;
    }

private:
    struct Pair
    {
        QString a;
        QString b;
        bool isSecond = false;
    };
    struct Worker
    {
        Pair pair;
        QElapsedTimer since = {};
        std::unique_ptr<QProcess> process = std::make_unique<QProcess>();
    };

    void startNext()
    {
        Worker worker{m_pairs.front()};
        m_pairs.pop_front();
        Options options = m_options;
        options.conditions.seed += static_cast<quint32>(m_started++);
        dieWithThisProgram(*worker.process);
        worker.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.since.start();
        worker.process->start(
            QCoreApplication::applicationFilePath(),
            QStringList{QStringLiteral("pair"), worker.pair.a, worker.pair.b, QStringLiteral("--json")}
                + options.forWorker());
        m_workers.push_back(std::move(worker));
    }

    /// Time for all tries at their maximum length, and for building the world.
    [[nodiscard]] std::chrono::seconds longestTime() const
    {
        constexpr std::chrono::seconds EachTry(45);
        constexpr std::chrono::seconds World(60);
        return World + m_options.tries * (EachTry + m_options.programs.timeout);
    }

    [[nodiscard]] bool someWorkerHasEnded() const
    {
        return std::any_of(m_workers.begin(), m_workers.end(), [](const Worker &worker) {
            return worker.process->state() == QProcess::NotRunning;
        });
    }

    void collect()
    {
        for (Worker &worker : m_workers) {
            if (worker.since.hasExpired(std::chrono::milliseconds(longestTime()).count()))
                worker.process->kill();
            if (worker.process->state() == QProcess::NotRunning)
                take(worker);
        }
        std::erase_if(m_workers, [](const Worker &worker) { return !worker.process; });
    }

    void take(Worker &worker)
    {
        const QByteArray output = worker.process->readAllStandardOutput();
        PairResult result = PairResult::fromJson(QJsonDocument::fromJson(output).object());
        if (result.a.isEmpty()) {
            result.a = worker.pair.a;
            result.b = worker.pair.b;
            result.expected = expectedWay(findNatKind(result.a)->portClass, findNatKind(result.b)->portClass);
            result.problem = QStringLiteral("The worker ended with %1 and without a result.")
                                 .arg(worker.process->exitCode());
        }
        worker.process.reset();
        if (m_options.secondChance && !worker.pair.isSecond && !isAsExpected(result)) {
            QTextStream(stderr) << "[again] " << result.a << " × " << result.b << ": " << lineOf(result)
                                << '\n';
            m_pairs.push_back({worker.pair.a, worker.pair.b, true});
            return;
        }
        m_results.append(result);
        QTextStream(stderr) << '[' << m_results.size() << '/' << m_total << "] "
                            << (isAsExpected(result) ? "  " : "! ") << result.a << " × " << result.b << ": "
                            << lineOf(result) << '\n';
    }

    Options m_options;
    QStringList m_kinds;
    std::deque<Pair> m_pairs;
    std::size_t m_total = 0;
    int m_started = 0;
    std::vector<Worker> m_workers;
    QList<PairResult> m_results;
};

bool writeFile(const QString &name, const QString &text)
{
    if (name.isEmpty())
        return true;
    QFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0)
        return true;
    QTextStream(stderr) << "natlab: " << name << " cannot be written: " << file.errorString() << '\n';
    return false;
}

} // namespace

Exit runMatrix(const Options &options)
{
    const QDateTime when = QDateTime::currentDateTimeUtc();
    MatrixRun run(options);
    const QList<PairResult> results = run.run();
    const QString text = markdownOf(results, run.kinds(), options, when);
    QTextStream(stdout) << text;
    const bool written = writeFile(options.textFile, text)
        && writeFile(options.htmlFile, htmlOf(results, run.kinds(), options, when));
    const bool good =
        options.require == Options::Require::Nothing || summaryOf(results).shortcomings.isEmpty();
    return written && good ? Exit::AsExpected : Exit::NotAsExpected;
}

} // namespace punchline::natlab
