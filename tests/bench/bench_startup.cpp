// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the time from starting the desktop program to its first frame, and its memory at that moment
// (offscreen). The program logs the frame in the category punchline.start. Linux only.
// Usage: bench_startup [RUNS]

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <vector>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int runs = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : 10;

    QTemporaryDir settings;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), settings.path()); // Hides running ones.
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("punchline.start.debug=true"));

    std::vector<double> times;
    std::vector<double> memory;
    for (int i = 0; i <= runs; ++i) {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        QElapsedTimer timer;
        timer.start();
        program.start(QStringLiteral(PUNCHLINE), QStringList());
        QByteArray output;
        while (!output.contains("first frame")) {
            if (!program.waitForReadyRead(20'000))
                qFatal("no first frame: %s", output.constData());
            output += program.readAll();
        }
        const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
        double resident = 0;
        if (status.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("VmRSS:"))
                    resident = line.simplified().split(' ').at(1).toDouble() / 1024;
            }
        }
        program.kill();
        program.waitForFinished();
        if (i == 0)
            continue; // The first run fills the caches.
        times.push_back(elapsed);
        memory.push_back(resident);
    }
    std::ranges::sort(times);
    std::ranges::sort(memory);
    QTextStream(stdout) << "start to first frame, " << runs << " runs: median " << times.at(times.size() / 2)
                        << " ms, max " << times.back() << " ms; resident: median "
                        << memory.at(memory.size() / 2) << " MiB, max " << memory.back() << " MiB\n";
    return 0;
}
