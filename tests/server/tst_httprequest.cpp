// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/operation/httprequest.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;

Q_DECLARE_METATYPE(punchline::http::Request)

namespace {

using Method = http::Request::Method;

bool isRefused(const QByteArray &bytes, int status)
{
    return http::readRequest(bytes)
        == std::variant<http::RequestIncomplete, http::RequestRefused, http::Request>(
               http::RequestRefused{status});
}

} // namespace

/// The subset of HTTP for the operator's tools.
class tst_HttpRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data();
    void readsRequests();
    void waitsForTheWholeHead();
    void refusesRequests_data();
    void refusesRequests();
    void boundsTheHead();
    void writesAnswers();
};

void tst_HttpRequest::readsRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<http::Request>("request");
    const auto row = [](const char *name, const QByteArray &bytes, Method method, const char *path) {
        QTest::newRow(name) << bytes << http::Request{method, path};
    };
    row("shortest", "GET / HTTP/1.1\r\n\r\n", Method::Get, "/");
    row("HTTP/1.0", "GET /livez HTTP/1.0\r\n\r\n", Method::Get, "/livez");
    row("HEAD", "HEAD /readyz HTTP/1.1\r\nHost: a\r\n\r\n", Method::Head, "/readyz");
    row("a query", "GET /metrics?name[]=a HTTP/1.1\r\n\r\n", Method::Get, "/metrics");
    row("fields",
        "GET /metrics HTTP/1.1\r\nHost: localhost:9464\r\nX-Empty:\r\nAccept: a/b;q=0.5,\t*/*\r\n\r\n",
        Method::Get, "/metrics");
    row("a body that nobody reads", "GET / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc", Method::Get, "/");
    row("a NUL behind the head", QByteArray("GET / HTTP/1.1\r\n\r\n\0", 19), Method::Get, "/");
    row("a second request", "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n", Method::Get, "/a");
}

void tst_HttpRequest::readsRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const http::Request, request);
    const auto read = http::readRequest(bytes);
    QVERIFY(std::holds_alternative<http::Request>(read));
    QCOMPARE(std::get<http::Request>(read), request);
}

void tst_HttpRequest::waitsForTheWholeHead()
{
    const QByteArray whole = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(std::holds_alternative<http::RequestIncomplete>(http::readRequest(whole.first(size))));
}

void tst_HttpRequest::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &head, int status) {
        QTest::newRow(name) << head << status;
    };
    row("nothing", "", 400);
    row("HTTP/0.9", "GET /", 400);
    row("two spaces", "GET  / HTTP/1.1", 400);
    row("no path", "GET http://localhost/ HTTP/1.1", 400);
    row("asterisk", "OPTIONS * HTTP/1.1", 400);
    row("control character in the path", "GET /\x01 HTTP/1.1", 400);
    row("non-ASCII path", "GET /\xc3\xbc HTTP/1.1", 400);
    row("method with a bracket", "G(T / HTTP/1.1", 400);
    row("another method", "POST /metrics HTTP/1.1", 405);
    row("lower case", "get /metrics HTTP/1.1", 405);
    row("another protocol", "GET / ICY/1.1", 400);
    row("HTTP/2", "GET / HTTP/2.0", 505);
    row("HTTP/2's preface", "PRI * HTTP/2.0", 400);
    row("no colon", "GET / HTTP/1.1\r\nHost", 400);
    row("no field name", "GET / HTTP/1.1\r\n: a", 400);
    row("a space in a field name", "GET / HTTP/1.1\r\nHost : a", 400);
    row("a folded field", "GET / HTTP/1.1\r\nA: b\r\n c", 400);
    row("a NUL", QByteArray("GET / HTTP/1.1\r\nA: \0", 20), 400);
    row("a CR alone", "GET / HTTP/1.1\r\nA: b\rC: d", 400);
    row("a frame of ours", QByteArray("\0\0\0\x03\xa1\0\x03", 7), 400);
}

void tst_HttpRequest::refusesRequests()
{
    QFETCH(const QByteArray, head);
    QFETCH(const int, status);
    QVERIFY(isRefused(head + "\r\n\r\n", status));
}

void tst_HttpRequest::boundsTheHead()
{
    const QByteArray begin = "GET / HTTP/1.1\r\nA: ";
    const qsizetype room = http::MaxHeadBytes - begin.size() - 4;
    QVERIFY(
        std::holds_alternative<http::Request>(http::readRequest(begin + QByteArray(room, 'b') + "\r\n\r\n")));
    QVERIFY(isRefused(begin + QByteArray(room + 1, 'b') + "\r\n\r\n", 431));
    QVERIFY(isRefused(QByteArray(http::MaxHeadBytes, 'a'), 431));
}

void tst_HttpRequest::writesAnswers()
{
    const QByteArray head =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Length: 9\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        "Connection: close\r\n\r\n";
    const http::Answer answer{.status = 503, .body = "draining\n"};
    QCOMPARE(http::encode(answer), head + "draining\n");
    QCOMPARE(http::encode(answer, Method::Head), head);
    QVERIFY(http::encode(http::statusAnswer(405)).contains("\r\nAllow: GET, HEAD\r\n"));
    QVERIFY(http::encode(http::statusAnswer(404)).endsWith("\r\n\r\nNot Found\n"));
}

PUNCHLINE_APPLESS_TEST(tst_HttpRequest)

#include "tst_httprequest.moc"
