// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QUdpSocket>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace punchline {

/// A router's UDP service on the loopback, for which a test supplies the answer to each request. It speaks no
/// protocol itself; the functions below make the usual answers.
class FakeUdpService : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<QList<QByteArray>(const QByteArray &request)>;

    explicit FakeUdpService(Answer answer);

    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    /// Sends to the latest client.
    void send(const QByteArray &datagram) { sendFrom(m_socket, datagram); }
    /// The same from another socket.
    void sendFrom(QUdpSocket &socket, const QByteArray &datagram);

    QList<QByteArray> requests;

private:
    void handleReadyRead();

    QUdpSocket m_socket;
    Answer m_answer;
    QHostAddress m_client;
    quint16 m_clientPort = 0;
};

/// A NAT-PMP router's answers (RFC 6886, section 3).
namespace fakenatpmp {

[[nodiscard]] bool asksForAddress(const QByteArray &request);
[[nodiscard]] bool isRemoval(const QByteArray &request);
[[nodiscard]] QByteArray address(const QHostAddress &external);
[[nodiscard]] QByteArray mapping(const QByteArray &request, quint16 externalPort, quint32 lifetime);
/// A full-length refusal (section 3.5); @p result is 1 to 5.
[[nodiscard]] QByteArray failure(const QByteArray &request, quint16 result);
/// A router that grants @p externalPort at @p external, and removes mappings.
[[nodiscard]] FakeUdpService::Answer router(const QHostAddress &external, quint16 externalPort,
                                            quint32 lifetime = 120);

} // namespace fakenatpmp

/// A PCP router's answers (RFC 6887, sections 7 and 11).
namespace fakepcp {

[[nodiscard]] bool isRemoval(const QByteArray &request);
[[nodiscard]] QByteArray mapping(const QByteArray &request, const QHostAddress &external,
                                 quint16 externalPort, quint32 lifetime);
[[nodiscard]] QByteArray failure(const QByteArray &request, quint8 result);
[[nodiscard]] FakeUdpService::Answer router(const QHostAddress &external, quint16 externalPort,
                                            quint32 lifetime = 120);

} // namespace fakepcp

/// A UPnP internet gateway on the loopback: its description and its WANIPConnection:1 service. It keeps
/// mappings like a real one, and misbehaves on demand.
class FakeIgd : public QObject
{
    Q_OBJECT

public:
    enum class Fault {
        Hang,    ///< Reads the request and does not answer.
        Close,   ///< Reads the request and closes the connection.
        Garbage, ///< Answers with success and an unintelligible body.
        Endless, ///< An answer that never ends.
        Drip,    ///< One byte now and then.
    };

    struct Mapping
    {
        QByteArray client;
        quint16 internalPort = 0;
        QByteArray lease;
        QByteArray description;
    };

    FakeIgd();
    ~FakeIgd() override;

    [[nodiscard]] QUrl description() const;
    [[nodiscard]] int count(const QByteArray &action) const { return int(actions.count(action)); }
    [[nodiscard]] qsizetype openConnections() const { return m_sockets.size(); }
    /// Answers the hanging requests now.
    void answerHanging();

    QByteArray externalAddress = "203.0.113.9";
    QByteArray controlUrl = "/control";
    QSet<quint16> takenPorts; ///< Answered with 718.
    bool allPortsTaken = false;
    int addFailure = 0;              ///< UPnP error code for every AddPortMapping; 0: none.
    QMap<QByteArray, Fault> faults;  ///< By action; the description's name is "description".
    QMap<quint16, Mapping> mappings; ///< By external port.
    QList<QByteArray> actions;       ///< All requests, in order.

private:
    struct Request
    {
        QByteArray action;
        QByteArray body;
    };

    void handleReadyRead(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Request &request);
    void misbehave(QTcpSocket *socket, const Request &request, Fault fault);
    [[nodiscard]] QByteArray contentFor(const Request &request);
    [[nodiscard]] QByteArray add(const QByteArray &body);
    [[nodiscard]] QByteArray find(const QByteArray &body) const;

    QTcpServer m_server;
    QList<QTcpSocket *> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QHash<QTcpSocket *, Request> m_hanging;
};

/// The answer of a UPnP device to a search (UPnP Device Architecture 1.1, section 1.3.3).
[[nodiscard]] QByteArray searchAnswer(const QUrl &location, const QByteArray &target);

} // namespace punchline
