// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// stranger PORT COUNT WHAT: strangers who connect to a port of this machine that was not opened for them.
// COUNT of them dial it again and again until they are accepted, and then send:
//
//   silence  nothing
//   noise    meaningless bytes, as many as a knock has
//   http     what a scanner sends
//
// It prints "COUNT in" once all of them have been accepted, and stays until it is terminated.

#include <QCoreApplication>
#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <cstdio>

namespace {

using namespace std::chrono_literals;

QByteArray speech(const QString &what)
{
    if (what == QLatin1String("http"))
        return "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    if (what != QLatin1String("noise"))
        return {};
    QByteArray noise(32, '\0');
    for (char &byte : noise)
        byte = static_cast<char>(QRandomGenerator::global()->bounded(256));
    return noise;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const quint16 port = arguments.value(1).toUShort();
    const int count = arguments.value(2).toInt();
    const QString what = arguments.value(3);
    if (port == 0 || count < 1 || what.isEmpty()) {
        std::fputs("usage: stranger PORT COUNT silence|noise|http\n", stderr);
        return 2;
    }
    int in = 0;
    QObject scene;
    for (int i = 0; i < count; ++i) {
        auto *stranger = new QTcpSocket(&scene);
        const auto dial = [stranger, port] { stranger->connectToHost(QHostAddress::LocalHost, port); };
        QObject::connect(stranger, &QTcpSocket::connected, &scene, [&in, stranger, count, what] {
            stranger->write(speech(what));
            if (++in == count) {
                std::printf("%d in\n", count);
                std::fflush(stdout);
            }
        });
        QObject::connect(stranger, &QTcpSocket::errorOccurred, &scene,
                         [stranger, dial](QAbstractSocket::SocketError error) {
                             if (error == QAbstractSocket::ConnectionRefusedError)
                                 QTimer::singleShot(1ms, stranger, dial);
                         });
        dial();
    }
    return QCoreApplication::exec();
}
