// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/portmapping/fakerouter.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QtEndian>
#include <QTimer>

#include <chrono>

namespace punchline {

namespace {

template <typename Number> void append(QByteArray &bytes, Number number)
{
    bytes.resize(bytes.size() + qsizetype(sizeof number));
    qToBigEndian(number, bytes.data() + bytes.size() - qsizetype(sizeof number));
}

template <typename Number> void put(QByteArray &bytes, qsizetype offset, Number number)
{
    qToBigEndian(number, bytes.data() + offset);
}

} // namespace

FakeUdpService::FakeUdpService(Answer answer)
    : m_answer(std::move(answer))
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    if (!m_socket.bind(QHostAddress::LocalHost, 0))
        qFatal("FakeUdpService: no port");
    connect(&m_socket, &QUdpSocket::readyRead, this, &FakeUdpService::handleReadyRead);
}

void FakeUdpService::sendFrom(QUdpSocket &socket, const QByteArray &datagram)
{
    socket.writeDatagram(datagram, m_client, m_clientPort);
}

void FakeUdpService::handleReadyRead()
{
    while (m_socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_socket.receiveDatagram();
        m_client = datagram.senderAddress();
        m_clientPort = quint16(datagram.senderPort());
        requests.append(datagram.data());
        const QList<QByteArray> answers = m_answer(datagram.data());
        for (const QByteArray &answer : answers)
            send(answer);
    }
}

namespace fakenatpmp {

bool asksForAddress(const QByteArray &request)
{
    return request == QByteArray(2, '\0');
}

bool isRemoval(const QByteArray &request)
{
    return request.size() == 12 && request.endsWith(QByteArray(4, '\0'));
}

QByteArray address(const QHostAddress &external)
{
    QByteArray bytes = QByteArray::fromHex("008000000000002a");
    append(bytes, quint32(external.toIPv4Address()));
    return bytes;
}

QByteArray mapping(const QByteArray &request, quint16 externalPort, quint32 lifetime)
{
    QByteArray bytes = QByteArray::fromHex("008200000000002a") + request.mid(4, 2);
    append(bytes, externalPort);
    append(bytes, lifetime);
    return bytes;
}

QByteArray failure(const QByteArray &request, quint16 result)
{
    QByteArray bytes = asksForAddress(request) ? address(QHostAddress(quint32(0))) : mapping(request, 0, 0);
    put(bytes, 2, result);
    return bytes;
}

FakeUdpService::Answer router(const QHostAddress &external, quint16 externalPort, quint32 lifetime)
{
    return [external, externalPort, lifetime](const QByteArray &request) -> QList<QByteArray> {
        if (asksForAddress(request))
            return {address(external)};
        if (isRemoval(request))
            return {mapping(request, 0, 0)};
        return {mapping(request, externalPort, lifetime)};
    };
}

} // namespace fakenatpmp

namespace fakepcp {

bool isRemoval(const QByteArray &request)
{
    return request.size() == 60 && request.mid(4, 4) == QByteArray(4, '\0');
}

QByteArray mapping(const QByteArray &request, const QHostAddress &external, quint16 externalPort,
                   quint32 lifetime)
{
    QByteArray bytes = request;
    bytes[1] = '\x81';
    put(bytes, 4, lifetime);
    put(bytes, 8, quint32(42));
    bytes.replace(12, 12, QByteArray(12, '\0'));
    put(bytes, 42, externalPort);
    put(bytes, 56, quint32(external.toIPv4Address()));
    return bytes;
}

QByteArray failure(const QByteArray &request, quint8 result)
{
    QByteArray bytes = mapping(request, QHostAddress(quint32(0)), 0, 30);
    put(bytes, 3, result);
    return bytes;
}

FakeUdpService::Answer router(const QHostAddress &external, quint16 externalPort, quint32 lifetime)
{
    return [external, externalPort, lifetime](const QByteArray &request) -> QList<QByteArray> {
        if (isRemoval(request))
            return {mapping(request, QHostAddress(quint32(0)), 0, 0)};
        return {mapping(request, external, externalPort, lifetime)};
    };
}

} // namespace fakepcp

namespace {

constexpr char Description[] = R"(<?xml version="1.0"?>
<root xmlns="urn:schemas-upnp-org:device-1-0"><device>
<deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType><deviceList><device>
<deviceType>urn:schemas-upnp-org:device:WANDevice:1</deviceType><deviceList><device>
<deviceType>urn:schemas-upnp-org:device:WANConnectionDevice:1</deviceType><serviceList><service>
<serviceType>urn:schemas-upnp-org:service:WANIPConnection:1</serviceType>
<serviceId>urn:upnp-org:serviceId:WANIPConn1</serviceId>
<controlURL>CONTROL</controlURL><eventSubURL>/event</eventSubURL><SCPDURL>/scpd.xml</SCPDURL>
</service></serviceList></device></deviceList></device></deviceList></device></root>
)";

constexpr std::chrono::milliseconds DripInterval{20};
constexpr qsizetype EndlessPiece = 4096;

QByteArray http(const QByteArray &status, const QByteArray &content)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nContent-Length: "
        + QByteArray::number(content.size()) + "\r\nConnection: close\r\n\r\n" + content;
}

QByteArray envelope(const QByteArray &content)
{
    return R"(<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>)"
        + content + "</s:Body></s:Envelope>";
}

QByteArray success(const QByteArray &action, const QByteArray &arguments = {})
{
    const QByteArray name = "u:" + action + "Response";
    return http("200 OK",
                envelope("<" + name + R"( xmlns:u="urn:schemas-upnp-org:service:WANIPConnection:1">)"
                         + arguments + "</" + name + ">"));
}

QByteArray soapFailure(int code)
{
    return http(
        "500 Internal Server Error",
        envelope("<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring><detail>"
                 R"(<UPnPError xmlns="urn:schemas-upnp-org:control-1-0"><errorCode>)"
                 + QByteArray::number(code) + "</errorCode></UPnPError></detail></s:Fault>"));
}

QByteArray element(const QByteArray &name, const QByteArray &value)
{
    return "<" + name + ">" + value + "</" + name + ">";
}

QByteArray argument(const QByteArray &body, const QByteArray &name)
{
    const qsizetype begin = body.indexOf("<" + name + ">") + name.size() + 2;
    const qsizetype end = body.indexOf("</" + name + ">");
    return end > begin ? body.mid(begin, end - begin) : QByteArray();
}

} // namespace

FakeIgd::FakeIgd()
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("FakeIgd: no port");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_sockets.append(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { handleReadyRead(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_sockets.removeOne(socket);
                m_buffers.remove(socket);
                m_hanging.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

FakeIgd::~FakeIgd()
{
    for (QTcpSocket *socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

QUrl FakeIgd::description() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/root.xml").arg(m_server.serverPort()));
}

void FakeIgd::answerHanging()
{
    const auto hanging = std::exchange(m_hanging, {});
    for (auto entry = hanging.begin(); entry != hanging.end(); ++entry) {
        entry.key()->write(contentFor(entry.value()));
        entry.key()->disconnectFromHost();
    }
}

void FakeIgd::handleReadyRead(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Request request;
    qsizetype length = 0;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("content-length:"))
            length = line.sliced(15).trimmed().toInt();
        if (line.toLower().startsWith("soapaction:"))
            request.action = line.sliced(line.indexOf('#') + 1).trimmed().replace('"', "");
    }
    if (buffer.startsWith("GET "))
        request.action = "description";
    request.body = buffer.sliced(end + 4);
    if (request.body.size() >= length)
        answer(socket, request);
}

void FakeIgd::answer(QTcpSocket *socket, const Request &request)
{
    actions.append(request.action);
    const auto fault = faults.constFind(request.action);
    if (fault != faults.constEnd()) {
        misbehave(socket, request, *fault);
        return;
    }
    socket->write(contentFor(request));
    socket->disconnectFromHost();
}

void FakeIgd::misbehave(QTcpSocket *socket, const Request &request, Fault fault)
{
    switch (fault) {
    case Fault::Hang:
        m_hanging.insert(socket, request);
        return;
    case Fault::Close:
        socket->disconnectFromHost();
        return;
    case Fault::Garbage:
        socket->write(http("200 OK", QByteArray("<a><b>\xff\x00</ <<<& <!--", 16) + QByteArray(3000, '<')));
        socket->disconnectFromHost();
        return;
    case Fault::Endless:
        connect(socket, &QTcpSocket::bytesWritten, socket,
                [socket] { socket->write(QByteArray(EndlessPiece, 'x')); });
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<root>");
        return;
    case Fault::Drip: {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        timer->start(DripInterval);
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        return;
    }
    }
}

QByteArray FakeIgd::contentFor(const Request &request)
{
    if (request.action == "description")
        return http("200 OK", QByteArray(Description).replace("CONTROL", controlUrl));
    if (request.action == "GetExternalIPAddress")
        return success(request.action, element("NewExternalIPAddress", externalAddress));
    if (request.action == "AddPortMapping")
        return add(request.body);
    if (request.action == "GetSpecificPortMappingEntry")
        return find(request.body);
    if (request.action == "DeletePortMapping") {
        const bool wasThere = mappings.remove(argument(request.body, "NewExternalPort").toUShort()) > 0;
        return wasThere ? success(request.action) : soapFailure(714);
    }
    return soapFailure(401);
}

QByteArray FakeIgd::add(const QByteArray &body)
{
    const quint16 port = argument(body, "NewExternalPort").toUShort();
    if (addFailure != 0)
        return soapFailure(addFailure);
    if (allPortsTaken || takenPorts.contains(port))
        return soapFailure(718);
    mappings.insert(port,
                    {argument(body, "NewInternalClient"), argument(body, "NewInternalPort").toUShort(),
                     argument(body, "NewLeaseDuration"), argument(body, "NewPortMappingDescription")});
    return success("AddPortMapping");
}

QByteArray FakeIgd::find(const QByteArray &body) const
{
    const auto mapping = mappings.constFind(argument(body, "NewExternalPort").toUShort());
    if (mapping == mappings.constEnd())
        return soapFailure(714);
    return success("GetSpecificPortMappingEntry",
                   element("NewInternalPort", QByteArray::number(mapping->internalPort))
                       + element("NewInternalClient", mapping->client) + element("NewEnabled", "1")
                       + element("NewPortMappingDescription", mapping->description)
                       + element("NewLeaseDuration", mapping->lease));
}

QByteArray searchAnswer(const QUrl &location, const QByteArray &target)
{
    return "HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nEXT:\r\nST: " + target
        + "\r\nUSN: uuid:1::" + target + "\r\nLocation: " + location.toEncoded() + "\r\n\r\n";
}

} // namespace punchline
