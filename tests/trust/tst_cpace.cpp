// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/cpace.h"
#include "tests/protocol/wire.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace punchline;
using wire::hex;

/// CPace against the test vectors of its draft (draft-irtf-cfrg-cpace, ristretto255 with SHA-512).
class tst_Cpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void validPoint();
    void invalidPoints_data();
    void invalidPoints();
    void joinedParts_data();
    void joinedParts();
    void longCodes();
    void confirmations();
    void scalarsAreFresh();
};

namespace {

SecretBytes secret(const QByteArray &bytes)
{
    return SecretBytes::copyOf(bytes);
}

QByteArray plain(const SecretBytes &bytes)
{
    return bytes.view().toByteArray();
}

/// The transcript for parties without roles [transcript_oc], which the product does not need.
QByteArray unordered(const QByteArray &a, const QByteArray &b)
{
    return "oc" + std::max(a, b) + std::min(a, b);
}

constexpr const char *Ya = "da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08";
constexpr const char *Yb = "d2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d";

} // namespace

void tst_Cpace::vectors_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("generator");
    QTest::addColumn<QByteArray>("shareA");
    QTest::addColumn<QByteArray>("shareB");
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QByteArray>("ordered");
    QTest::addColumn<QByteArray>("symmetric");
    QTest::newRow("initiator and responder")
        << hex("0b415f696e69746961746f720b425f726573706f6e646572")
        << hex("222b6b195fe84b1652badb6f6a3ae3d24341e7306967f0b8115b40d5698c7e56")
        << hex("d6bac480f2c386c394efc7c47adb9925dcd2630b64f240c50f8d0eec482b9157")
        << hex("3ea7e0b19560d7c0b0f5734f63b955286dfa8232b5ebe63324e2d9e7433f7258")
        << hex("80b69a8a76457ab6a4d7f887a4bf6b55a2f80ac19c333f917a05fc9887c8b40f")
        << hex("b69effbf61b51d56401c0f65601abe428de8206feaaf0e32198896dcae7b35cd"
               "2b38950a39dfd5d4a79164614c2984f7daa460b588c1e80c3fa2068af7900447")
        << hex("544199d71f62f8d9a1fee55727e24fe4a45844593c2b6013c4fa3969d0e5debb"
               "2244675c0b43397cbb68d342b01fc0f98fc961469a25134de9f0f813c1a57476");
    QTest::newRow("no order") << hex("6f630b425f726573706f6e6465720b415f696e69746961746f72")
                              << hex("a6fc82c3b8968fbb2e06fee81ca858586dea50d248f0c7ca6a18b0902a30b36b")
                              << hex("d40fb265a7abeaee7939d91a585fe59f7053f982c296ec413c624c669308f87a")
                              << hex("08bcf6e9777a9c313a3db6daa510f2d398403319c2341bd506a92e672eb7e307")
                              << hex("e22b1ef7788f661478f3cddd4c600774fc0f41e6b711569190ff88fa0e607e09")
                              << hex("4c5469a16b2364c4b944ebc1a79e51d1674ad47db26e8718154f59faebfaa52d"
                                     "8346f30aa58377117eb20d527f2cbc5c76381f7fd372e89df8239f87f2e02ed1")
                              << hex("980dcc5a1c52ceea031e75f38ed266586616488c5c5780285fcbcf79087c7bcd"
                                     "bd993502eee606b718ba31e840a000a7b7befe15ea427c5cfe88344fa1237f35");
}

void tst_Cpace::vectors()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, shareA);
    QFETCH(QByteArray, shareB);
    QFETCH(QByteArray, point);
    const QByteArray sessionId = hex("7e4b4791d6a8ef019b936c79fb7f2c57");
    const SecretBytes a = secret(hex(Ya));
    const SecretBytes b = secret(hex(Yb));

    const SecretBytes generator = cpace::generator(secret("Password"), context, sessionId);
    QTEST(plain(generator), "generator");
    QCOMPARE(cpace::shareOf(a, generator), shareA);
    QCOMPARE(cpace::shareOf(b, generator), shareB);
    const auto common = cpace::commonPoint(a, shareB);
    QVERIFY(common);
    QCOMPARE(plain(*common), point);
    QCOMPARE(plain(cpace::commonPoint(b, shareA).value()), point);
    const auto ordered = cpace::transcript({shareA, "ADa"}, {shareB, "ADb"});
    QTEST(plain(cpace::sharedSecret(sessionId, *common, ordered)), "ordered");
    const auto symmetric = unordered(cpace::joined({shareA, "ADa"}), cpace::joined({shareB, "ADb"}));
    QTEST(plain(cpace::sharedSecret(sessionId, *common, symmetric)), "symmetric");
}

void tst_Cpace::validPoint()
{
    const auto scalar = secret(hex("7cd0e075fa7955ba52c02759a6c90dbbfc10e6d40aea8d283e407d88cf538a05"));
    const auto common =
        cpace::commonPoint(scalar, hex("2c3c6b8c4f3800e7aef6864025b4ed79bd599117e427c41bd47d93d654b4a51c"));
    QVERIFY(common);
    QCOMPARE(plain(*common).toHex(),
             QByteArray("7c13645fe790a468f62c39beb7388e541d8405d1ade69d1778c5fe3e7f6b600e"));
}

void tst_Cpace::invalidPoints_data()
{
    QTest::addColumn<QByteArray>("share");
    QTest::newRow("no point") << hex("2b3c6b8c4f3800e7aef6864025b4ed79bd599117e427c41bd47d93d654b4a51c");
    QTest::newRow("the identity") << QByteArray(32, '\0');
    QTest::newRow("not canonical") << hex("ed") + QByteArray(30, '\xff') + hex("7f"); // p, which is 0
    QTest::newRow("more than the field") << QByteArray(32, '\xff');
    QTest::newRow("negative") << hex("01") + QByteArray(31, '\0');
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a byte short") << QByteArray(31, '\x02');
    QTest::newRow("a byte more") << hex("d6bac480f2c386c394efc7c47adb9925dcd2630b64f240c50f8d0eec482b915700");
}

void tst_Cpace::invalidPoints()
{
    QFETCH(QByteArray, share);
    QVERIFY(!cpace::commonPoint(secret(hex(Ya)), share));
}

void tst_Cpace::joinedParts_data()
{
    QTest::addColumn<QByteArray>("joined");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << cpace::joined({}) << QByteArray();
    QTest::newRow("an empty part") << cpace::joined({""}) << hex("00");
    QTest::newRow("two parts") << cpace::joined({"1234", "5"}) << hex("04 31323334 01 35");
    const QByteArray most(127, 'x');
    QTest::newRow("127 bytes") << cpace::joined({most}) << hex("7f") + most;
    QTest::newRow("128 bytes") << cpace::joined({most + 'x'}) << hex("8001") + most + 'x';
    const QByteArray large(20000, 'x');
    QTest::newRow("20,000 bytes") << cpace::joined({large}) << hex("a09c01") + large;
}

void tst_Cpace::joinedParts()
{
    QFETCH(QByteArray, joined);
    QTEST(joined, "expected");
}

/// Codes near the length at which padding ends still get generators of their own.
void tst_Cpace::longCodes()
{
    QList<QByteArray> generators;
    for (qsizetype size = 100; size < 140; ++size) {
        const auto generator = plain(cpace::generator(secret(QByteArray(size, 'x')), "context", "session"));
        QVERIFY(!generators.contains(generator));
        generators.append(generator);
    }
}

void tst_Cpace::confirmations()
{
    const SecretBytes shared = secret(QByteArray(64, 's'));
    const auto mac = cpace::confirmation("session", shared, {"share", "initiator"});
    QCOMPARE(mac.size(), std::size_t(64));
    QVERIFY(mac == cpace::confirmation("session", shared, {"share", "initiator"}));
    QVERIFY(!(mac == cpace::confirmation("sessiom", shared, {"share", "initiator"})));
    QVERIFY(!(mac == cpace::confirmation("session", shared, {"share", "responder"})));
    QVERIFY(!(mac == cpace::confirmation("session", shared, {"sharei", "nitiator"})));
    QVERIFY(!(mac == cpace::confirmation("session", secret(QByteArray(64, 't')), {"share", "initiator"})));
}

void tst_Cpace::scalarsAreFresh()
{
    const SecretBytes scalar = cpace::freshScalar();
    QCOMPARE(scalar.size(), std::size_t(32));
    QVERIFY(!(scalar == cpace::freshScalar()));
    SecretBytes copy = scalar;
    QVERIFY(copy == scalar);
    copy.data()[0] ^= 1; // A copy shares no memory.
    QVERIFY(!(copy == scalar));
}

PUNCHLINE_APPLESS_TEST(tst_Cpace)

#include "tst_cpace.moc"
