// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/pcpmessages.h"

#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

// Written by hand from RFC 6887, figures 2, 3, 9 and 10.
const QByteArray GoldenRequest =
    wire::hex("0201 0000 00000078 00000000000000000000ffffc0a80117"
              "000102030405060708090a0b 06 000000 0fa0 1388 00000000000000000000ffffcb007109");
const QByteArray GoldenResponse =
    wire::hex("0281 0000 00000078 0001e240 000000000000000000000000"
              "000102030405060708090a0b 06 000000 0fa0 1388 00000000000000000000ffffcb007109");

pcp::MapRequest request()
{
    return {QHostAddress(QStringLiteral("192.168.1.23")), wire::thirtyTwoBytes().first(12), 4000,
            wire::at("203.0.113.9:5000"), 120s};
}

QByteArray changed(QByteArray bytes, qsizetype offset, char value)
{
    bytes[offset] = value;
    return bytes;
}

} // namespace

class tst_PcpMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheRequest() { QCOMPARE(pcp::encodeMapRequest(request()).toHex(), GoldenRequest.toHex()); }

    void leavesTheChoiceToTheRouter()
    {
        pcp::MapRequest open = request();
        open.suggested = {};
        const QByteArray bytes = pcp::encodeMapRequest(open);
        QCOMPARE(bytes.mid(42).toHex(), QByteArray("000000000000000000000000ffff00000000"));
    }

    void readsTheResponse()
    {
        const auto response = pcp::decodeMapResponse(GoldenResponse);
        QVERIFY(response);
        QCOMPARE(response->version, 2);
        QCOMPARE(response->result, 0);
        QCOMPARE(response->lifetime, 120s);
        QCOMPARE(response->epoch, 123456U);
        QCOMPARE(response->nonce, request().nonce);
        QCOMPARE(response->protocol, 6);
        QCOMPARE(response->internalPort, 4000);
        QCOMPARE(response->external, wire::at("203.0.113.9:5000"));
        QCOMPARE(pcp::judge(*response, request()), pcp::Verdict::Granted);
    }

    void readsOptionsBehindTheResponse()
    {
        const auto response = pcp::decodeMapResponse(GoldenResponse + wire::hex("0100000401020304"));
        QVERIFY(response);
        QCOMPARE(response->external, wire::at("203.0.113.9:5000"));
    }

    void refusesEveryCutResponse()
    {
        for (qsizetype size = 0; size < GoldenResponse.size(); ++size)
            QVERIFY2(!pcp::decodeMapResponse(GoldenResponse.first(size)), qPrintable(QString::number(size)));
    }

    void refusesWhatIsNoResponse_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::newRow("a request") << GoldenRequest;
        QTest::newRow("another opcode") << changed(GoldenResponse, 1, '\x82');
        QTest::newRow("an odd length") << GoldenResponse + "abc";
        QTest::newRow("too long") << GoldenResponse + QByteArray(1100, '\0');
        QTest::newRow("a cut failure") << changed(GoldenResponse, 3, 8).first(24);
    }

    void refusesWhatIsNoResponse()
    {
        QFETCH(const QByteArray, datagram);
        QVERIFY(!pcp::decodeMapResponse(datagram));
    }

    void judges_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::addColumn<pcp::Verdict>("verdict");
        QTest::newRow("granted") << GoldenResponse << pcp::Verdict::Granted;
        QTest::newRow("another nonce") << changed(GoldenResponse, 24, 1) << pcp::Verdict::Ignored;
        QTest::newRow("the nonce's last byte") << changed(GoldenResponse, 35, 1) << pcp::Verdict::Ignored;
        QTest::newRow("UDP") << changed(GoldenResponse, 36, 17) << pcp::Verdict::Ignored;
        QTest::newRow("another port") << changed(GoldenResponse, 41, 1) << pcp::Verdict::Ignored;
        QTest::newRow("not authorized") << changed(GoldenResponse, 3, 2) << pcp::Verdict::Refused;
        QTest::newRow("not authorized, another's")
            << changed(changed(GoldenResponse, 3, 2), 24, 1) << pcp::Verdict::Ignored;
        QTest::newRow("unsupported version")
            << changed(GoldenResponse, 3, 1).first(24) << pcp::Verdict::Refused;
        QTest::newRow("version 3") << changed(GoldenResponse, 0, 3) << pcp::Verdict::Refused;
        QTest::newRow("NAT-PMP") << wire::hex("008100010000002a") << pcp::Verdict::Refused;
    }

    void judges()
    {
        QFETCH(const QByteArray, datagram);
        QFETCH(const pcp::Verdict, verdict);
        const auto response = pcp::decodeMapResponse(datagram);
        QVERIFY(response);
        QCOMPARE(pcp::judge(*response, request()), verdict);
    }
};

PUNCHLINE_GUILESS_TEST(tst_PcpMessages)
#include "tst_pcpmessages.moc"
