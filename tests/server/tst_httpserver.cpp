// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/httpserver.h"
#include "tests/server/testserver.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace punchline;

namespace {

/// A client of the operator's port.
class Scraper
{
public:
    explicit Scraper(const Endpoint &endpoint, const QByteArray &request = {})
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_heard += m_socket.readAll(); });
        m_socket.connectToHost(endpoint.address, endpoint.port);
        m_socket.write(request);
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    [[nodiscard]] QByteArray heard() const { return m_heard; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

private:
    QByteArray m_heard;
    QTcpSocket m_socket;
};

const QByteArray Get = "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// An HTTP server that answers everything with "hello".
class HelloServer
{
public:
    HelloServer()
        : m_server([this](const QByteArray &path) {
            ++m_asked;
            return http::Answer{.body = path + " hello\n"};
        })
    {
        if (m_server.listen(Endpoint(Localhost, 0)))
            qFatal("HelloServer: cannot listen");
    }
    [[nodiscard]] Endpoint endpoint() const { return m_server.listeners().endpoints().constFirst(); }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    int m_asked = 0;
    HttpServer m_server;
};

} // namespace

/// The operator's port, and clients that it is not meant for.
class tst_HttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAndCloses();
    void answersSingleBytes();
    void ignoresWhatFollows();
    void refusesGarbage();
    void boundsItsConnections();
    void boundsThemInAWhile();
    void endsWhoSaysNothing();
};

void tst_HttpServer::answersAndCloses()
{
    HelloServer server;
    Scraper scraper(server.endpoint(), Get);
    QTRY_VERIFY(scraper.isClosed());
    QVERIFY(scraper.heard().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(
        scraper.heard().endsWith("\r\nContent-Length: 9\r\nCache-Control: no-store\r\n"
                                 "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n/x hello\n"));
}

void tst_HttpServer::answersSingleBytes()
{
    HelloServer server;
    Scraper scraper(server.endpoint());
    QTRY_VERIFY(scraper.isConnected());
    for (const char byte : Get) {
        scraper.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(scraper.isClosed());
    QVERIFY(scraper.heard().endsWith("/x hello\n"));
}

void tst_HttpServer::ignoresWhatFollows()
{
    HelloServer server;
    Scraper scraper(server.endpoint(), Get + Get + QByteArray(1000, 'x'));
    QTRY_VERIFY(scraper.isClosed());
    QVERIFY(scraper.heard().startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(server.asked(), 1);
}

void tst_HttpServer::refusesGarbage()
{
    HelloServer server;
    for (const QByteArray &bytes :
         {QByteArray("\0\0\0\x03\xa1\0\x03\r\n\r\n", 11), QByteArray("POST /x HTTP/1.1\r\n\r\n"),
          QByteArray(http::MaxHeadBytes, 'x')}) {
        Scraper scraper(server.endpoint(), bytes);
        QTRY_VERIFY(scraper.isClosed());
        QVERIFY2(scraper.heard().startsWith("HTTP/1.1 4"), scraper.heard().constData());
    }
    QCOMPARE(server.asked(), 0);
}

void tst_HttpServer::boundsItsConnections()
{
    HelloServer server;
    std::vector<std::unique_ptr<Scraper>> flood;
    for (qsizetype i = 0; i < 4 * HttpServer::MaxConnections; ++i)
        flood.push_back(std::make_unique<Scraper>(server.endpoint(), "GET /slow"));
    const auto open = [&flood] {
        return std::ranges::count_if(flood, [](const auto &scraper) { return scraper->isConnected(); });
    };
    const auto closed = [&flood] {
        return std::ranges::count_if(flood, [](const auto &scraper) { return scraper->isClosed(); });
    };
    QTRY_COMPARE(closed(), 3 * HttpServer::MaxConnections);
    QCOMPARE(open(), HttpServer::MaxConnections);
    // A place that becomes free serves the next client.
    flood.clear();
    QTRY_VERIFY([&] {
        Scraper scraper(server.endpoint(), Get);
        return QTest::qWaitFor([&] { return scraper.isClosed(); }) && scraper.heard().endsWith("/x hello\n");
    }());
}

void tst_HttpServer::boundsThemInAWhile()
{
    HelloServer server;
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < 3 * HttpServer::ConnectionsAtOnce; ++i) {
        Scraper scraper(server.endpoint(), Get);
        QTRY_VERIFY(scraper.isClosed());
    }
    const auto seconds = time.elapsed() / 1000 + 1;
    QVERIFY(server.asked() >= HttpServer::ConnectionsAtOnce);
    QVERIFY(server.asked() <= HttpServer::ConnectionsAtOnce + HttpServer::ConnectionsPerSecond * seconds);
}

void tst_HttpServer::endsWhoSaysNothing()
{
    HelloServer server;
    Scraper scraper(server.endpoint(), "GET /x HTTP/1.1\r\n");
    QTRY_VERIFY(scraper.isConnected());
    QTRY_VERIFY_WITH_TIMEOUT(scraper.isClosed(), 10000);
    QCOMPARE(scraper.heard(), QByteArray());
}

PUNCHLINE_GUILESS_TEST(tst_HttpServer)

#include "tst_httpserver.moc"
