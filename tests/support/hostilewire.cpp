// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// hostile-wire PORT WHAT [TEXT]: a man in the middle of a link. It forwards each connection to PORT on this
// machine, and treats the bytes like this:
//
//   pass       unchanged: the control
//   flip-up    inverts one byte on the way to PORT: in the Nth connection, the Nth byte
//   flip-down  the same on the way back
//   replay     sends everything for PORT a second time, in a separate connection
//
// At the end of each connection it prints the bytes in each direction, "connection N: up BYTES, down BYTES",
// and "TEXT in the clear" as soon as it has read that in transit.

#include "tests/support/readyport.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace {

enum class Trick { Pass, FlipUp, FlipDown, Replay };

/// One direction of a connection.
struct Direction
{
    qint64 passed = 0;
    qint64 flipped = -1; ///< Index of the byte to invert; -1 for none.
    QByteArray read;     ///< Everything so far.
};

/// Two sockets, and the traffic between them.
class Wire : public QObject
{
public:
    Wire(QTcpSocket *dialler, quint16 port, qint64 number, Trick trick, const QByteArray &secret)
        : m_number(number)
        , m_secret(secret)
        , m_dialler(dialler)
    {
        m_dialler->setParent(this);
        if (trick == Trick::FlipUp)
            m_up.flipped = number;
        if (trick == Trick::FlipDown)
            m_down.flipped = number;
        m_target.connectToHost(QHostAddress::LocalHost, port);
        if (trick == Trick::Replay)
            m_replay.connectToHost(QHostAddress::LocalHost, port);
        connect(m_dialler, &QTcpSocket::readyRead, this, [this] {
            const QByteArray bytes = take(*m_dialler, m_up);
            m_target.write(bytes);
            if (m_replay.isOpen())
                m_replay.write(bytes);
        });
        connect(&m_target, &QTcpSocket::readyRead, this,
                [this] { m_dialler->write(take(m_target, m_down)); });
        connect(m_dialler, &QTcpSocket::disconnected, this, &Wire::end);
        connect(&m_target, &QTcpSocket::disconnected, this, &Wire::end);
        connect(&m_target, &QTcpSocket::errorOccurred, this, &Wire::end);
    }

private:
    QByteArray take(QTcpSocket &from, Direction &direction) const
    {
        QByteArray bytes = from.readAll();
        direction.read += bytes;
        if (!m_secret.isEmpty() && direction.read.contains(m_secret)) {
            std::printf("%s in the clear\n", m_secret.constData());
            std::fflush(stdout);
        }
        const qint64 place = direction.flipped - direction.passed;
        if (place >= 0 && place < bytes.size())
            bytes[place] = static_cast<char>(~bytes.at(place));
        direction.passed += bytes.size();
        return bytes;
    }

    void end()
    {
        if (!std::exchange(m_over, true)) {
            std::printf("connection %lld: up %lld, down %lld\n", static_cast<long long>(m_number),
                        static_cast<long long>(m_up.passed), static_cast<long long>(m_down.passed));
            std::fflush(stdout);
            // Data that was already read is still delivered.
            m_dialler->disconnectFromHost();
            m_target.disconnectFromHost();
            m_replay.abort();
        }
        if (m_dialler->state() == QTcpSocket::UnconnectedState
            && m_target.state() == QTcpSocket::UnconnectedState)
            deleteLater();
    }

    qint64 m_number;
    QByteArray m_secret;
    Direction m_up;
    Direction m_down;
    QTcpSocket *m_dialler; // child
    QTcpSocket m_target;
    QTcpSocket m_replay;
    bool m_over = false;
};

std::optional<Trick> trickNamed(const QString &name)
{
    static const QStringList names{QStringLiteral("pass"), QStringLiteral("flip-up"),
                                   QStringLiteral("flip-down"), QStringLiteral("replay")};
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Trick>(index));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const quint16 port = arguments.value(1).toUShort();
    const auto trick = trickNamed(arguments.value(2));
    if (port == 0 || !trick) {
        std::fputs("usage: hostile-wire PORT pass|flip-up|flip-down|replay [TEXT]\n", stderr);
        return 2;
    }
    QTcpServer server;
    server.setListenBacklogSize(1000);
    qint64 next = 0;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *dialler = server.nextPendingConnection())
            new Wire(dialler, port, next++, *trick, arguments.value(3).toUtf8());
    });
    if (!punchline::test::listenAndTell(server, "hostile-wire"))
        return 1;
    return QCoreApplication::exec();
}
