// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures how long two clients on loopback take from `paired` to `linked`: the real server and two real
// clients, in three processes. Usage: bench_link [PAIRS]

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

constexpr int Patience = 20'000; // ms

QByteArray lineWith(QProcess &process, const QByteArray &needle)
{
    for (;;) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            if (line.contains(needle))
                return line;
        }
        if (!process.waitForReadyRead(Patience))
            qFatal("no line with %s", needle.constData());
    }
}

double linkSeconds(QProcess &client)
{
    const QByteArray line = lineWith(client, R"("event":"linked")");
    return QJsonDocument::fromJson(line).object().value(QStringLiteral("seconds")).toDouble();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int pairs = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : 50;

    QProcess server;
    server.start(QStringLiteral(PUNCHLINE_SERVER),
                 {QStringLiteral("--listen"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                  QStringLiteral("0"), QStringLiteral("--probe-port"), QStringLiteral("0")});
    const QByteArray ready = lineWith(server, "ready on ");
    const QByteArray address = ready.split(' ').at(3);

    std::vector<double> times;
    for (int i = 0; i < pairs; ++i) {
        const QStringList command{QStringLiteral("connect"), QString::fromUtf8(address),
                                  QStringLiteral("--json")};
        QProcess first;
        QProcess second;
        first.start(QStringLiteral(PUNCHLINE_CLI), command);
        lineWith(first, R"("event":"waiting")");
        second.start(QStringLiteral(PUNCHLINE_CLI), command);
        times.push_back(linkSeconds(first) * 1000);
        times.push_back(linkSeconds(second) * 1000);
        for (QProcess *client : {&first, &second})
            client->closeWriteChannel();
        for (QProcess *client : {&first, &second})
            client->waitForFinished(Patience);
    }
    server.terminate();
    server.waitForFinished(Patience);

    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times.at(static_cast<std::size_t>(part * static_cast<double>(times.size() - 1)));
    };
    QTextStream(stdout) << "paired to linked on loopback, " << pairs << " pairs: median " << at(0.5)
                        << " ms, p90 " << at(0.9) << " ms, max " << at(1.0) << " ms\n";
    return 0;
}
