// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"
#include "tests/trust/twosides.h"

#include <QTest>

#include <functional>

using namespace punchline;
using namespace punchline::twosides;
using wire::hex;
using Confirmed = KeyExchange::Confirmed;

/// Two sides of a key exchange: what they agree on, and what they refuse.
class tst_KeyExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenValues();
    void commitments();
    void bothAgree_data();
    void bothAgree();
    void differentSetups_data();
    void differentSetups();
    void sealingBeforeTheConfirm();
    void openingBeforeTheConfirm();
    void outOfPlace_data();
    void outOfPlace();
    void invalidShares_data();
    void invalidShares();
};

namespace {

using Change = std::function<void(Setups &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// Computed from PROTOCOL.md with Python's hashlib and hmac, and libsodium's group and cipher.
void tst_KeyExchange::goldenValues()
{
    Setups fixed = setups();
    fixed.initiator.scalar =
        SecretBytes::copyOf(hex("da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08"));
    fixed.responder.scalar =
        SecretBytes::copyOf(hex("d2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d"));
    Sides sides(std::move(fixed));
    QCOMPARE(sides.initiator.share().share.toHex(),
             QByteArray("246abd142a8ea142acaa023ace0110d7464c3d1f502dff71dce4c4a418ed9b78"));
    QCOMPARE(sides.responder.share().share.toHex(),
             QByteArray("f2ba09d1f1854511cab6cb7c827baa8b1d05acfa838159bdf033edae9614e50a"));
    sides.agree();
    QCOMPARE(sides.initiatorConfirm->mac.toHex(),
             QByteArray("584b760d9247bd546893bc1cf4174d4c7d233209208af6aee24555311af21475"
                        "b020a3ed62210f6b3d5fb512294aed78c1da5d980d7627f3a1d6e31c2d139188"));
    QCOMPARE(sides.responderConfirm->mac.toHex(),
             QByteArray("f532c04f69e662c08c0f7472135abe616f025d30a8f1fc794177cf6b40e9410e"
                        "785cd7f5656d12288ff096fa6066393a0fa6543d59463aca10360efd3cb3f58f"));
    QCOMPARE(sides.initiator.sessionKey()->bytes.view().toByteArray().toHex(),
             QByteArray("c686f23f755818020387c4eca4f84dbfd55271ce0d2405032e1746f974c87439"));
    QVERIFY(sides.initiator.returnKey() == sides.responder.returnKey());
    QCOMPARE(sides.initiator.returnKey()->secret.view().toByteArray().toHex(),
             QByteArray("cf5074e13fb63a0d8189259978f4352dc9c23dda7c7f1d8eeca00ebcfcd01cbd"));
    QCOMPARE(sides.initiator.safetyWordIndexes(),
             std::optional(SafetyWordIndexes{966, 276, 1721, 1648, 645, 1044}));
    QCOMPARE(sides.initiator.seal("hello")->box.toHex(),
             QByteArray("11b66d8ac6c861cc70154d9dc3c0433a1645180893"));
    QCOMPARE(sides.initiator.seal("hello")->box.toHex(),
             QByteArray("96b1367b902867588758798621f61883da62991d48"));
    QCOMPARE(sides.responder.seal("hello")->box.toHex(),
             QByteArray("545a5c264bebcbb7039cc18789b04eacdd37cafee3"));
}

void tst_KeyExchange::commitments()
{
    QCOMPARE(commitmentTo(bytesFrom(0)).toHex(),
             QByteArray("f539aa591242aef179ad44054629247b76c1c974b20a56bcc8a4be554439392c"));
    QVERIFY(commitmentTo(bytesFrom(0)) != commitmentTo(bytesFrom(1)));
    QCOMPARE(freshOpening().size(), OpeningSize);
    QVERIFY(freshOpening() != freshOpening());
}

void tst_KeyExchange::bothAgree_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("context");
    QTest::newRow("words") << QByteArray("velvet-guitar") << QByteArray("room 7");
    QTest::newRow("no code") << QByteArray() << QByteArray();
    QTest::newRow("a long code") << QByteArray(1000, 'x') << QByteArray(1000, 'y');
    QTest::newRow("zeros in it") << QByteArray(20, '\0') << QByteArray(3, '\0');
}

void tst_KeyExchange::bothAgree()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, context);
    Setups from = setups();
    for (KeyExchangeSetup *setup : {&from.initiator, &from.responder}) {
        setup->code = SecretBytes::copyOf(code);
        setup->context = context;
    }
    Sides sides(std::move(from));
    sides.agree();
    QCOMPARE(sides.initiatorHeard, std::optional(Confirmed::Yes));
    QCOMPARE(sides.responderHeard, std::optional(Confirmed::Yes));
    QVERIFY(sides.initiator.sessionKey()->bytes == sides.responder.sessionKey()->bytes);
    QCOMPARE(sides.initiator.sessionKey()->bytes.size(), std::size_t(32));
    QCOMPARE(sides.initiator.safetyWordIndexes(), sides.responder.safetyWordIndexes());
    for (const QByteArray text : {"one", "two", ""}) {
        QCOMPARE(sides.responder.open(*sides.initiator.seal(text)), std::optional(text));
        QCOMPARE(sides.initiator.open(*sides.responder.seal(text)), std::optional(text));
    }
}

void tst_KeyExchange::differentSetups_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("another code", [](Setups &s) { s.responder.code = SecretBytes::copyOf("velvet-piano"); });
    row("no code on one side", [](Setups &s) { s.responder.code = {}; });
    row("a longer code",
        [](Setups &s) { s.responder.code = SecretBytes::copyOf(QByteArray("velvet-guitar\0", 14)); });
    row("another room", [](Setups &s) { s.responder.context = "room 8"; });
    row("no room", [](Setups &s) { s.initiator.context.clear(); });
    row("code and context shifted", [](Setups &s) {
        s.responder.code = SecretBytes::copyOf("velvet-guitarr");
        s.responder.context = "oom 7";
    });
    row("both initiators", [](Setups &s) { s.responder.role = Role::Initiator; });
    row("both responders", [](Setups &s) { s.initiator.role = Role::Responder; });
    row("initiator's commitment changed",
        [](Setups &s) { s.responder.peerCommitment = commitmentTo(bytesFrom(1)); });
    row("responder's commitment changed",
        [](Setups &s) { s.initiator.peerCommitment = commitmentTo(bytesFrom(1)); });
    row("a bit of a commitment", [](Setups &s) { s.initiator.peerCommitment[31] ^= 1; });
}

/// A server's changes and people's typos result in different keys on the two sides.
void tst_KeyExchange::differentSetups()
{
    QFETCH(Change, change);
    Setups from = setups();
    change(from);
    Sides sides(std::move(from));
    sides.agree();
    QCOMPARE(sides.initiatorHeard, std::optional(Confirmed::WrongCode));
    QCOMPARE(sides.responderHeard, std::optional(Confirmed::WrongCode));
    QVERIFY(isFailed(sides.initiator));
    QVERIFY(isFailed(sides.responder));
}

/// An offer can be sealed together with this side's confirm; the peer opens it once that confirm has proved
/// right.
void tst_KeyExchange::sealingBeforeTheConfirm()
{
    Sides sides;
    QVERIFY(!sides.initiator.seal("offer"));
    sides.exchangeShares();
    const auto offer = sides.initiator.seal("offer");
    QVERIFY(offer);
    QVERIFY(!sides.initiator.sessionKey());
    QVERIFY(!sides.initiator.safetyWordIndexes());
    sides.exchangeConfirms();
    const auto update = sides.initiator.seal("update");
    QCOMPARE(sides.responder.open(*offer), std::optional(QByteArray("offer")));
    QCOMPARE(sides.responder.open(*update), std::optional(QByteArray("update")));
}

void tst_KeyExchange::openingBeforeTheConfirm()
{
    Sides sides;
    sides.exchangeShares();
    QVERIFY(!sides.responder.open(*sides.initiator.seal("offer")));
    sides.exchangeConfirms();
    QCOMPARE(sides.responderHeard, std::optional(Confirmed::Misbehaved));
    QVERIFY(isFailed(sides.responder));
}

void tst_KeyExchange::outOfPlace_data()
{
    QTest::addColumn<bool>("sharesFirst");
    QTest::addColumn<bool>("confirmsFirst");
    QTest::addColumn<bool>("shareAgain");
    QTest::newRow("a confirm before the share") << false << false << false;
    QTest::newRow("a second share") << true << false << true;
    QTest::newRow("a share after the confirm") << true << true << true;
    QTest::newRow("a second confirm") << true << true << false;
}

void tst_KeyExchange::outOfPlace()
{
    QFETCH(bool, sharesFirst);
    QFETCH(bool, confirmsFirst);
    QFETCH(bool, shareAgain);
    Sides sides;
    // The responder's own messages are valid in each case.
    sides.responderConfirm = sides.responder.handleShare(sides.initiator.share());
    if (sharesFirst)
        QVERIFY(sides.initiator.handleShare(sides.responder.share()));
    if (confirmsFirst)
        QCOMPARE(sides.initiator.handleConfirm(*sides.responderConfirm), Confirmed::Yes);
    if (shareAgain)
        QVERIFY(!sides.initiator.handleShare(sides.responder.share()));
    else
        QCOMPARE(sides.initiator.handleConfirm(*sides.responderConfirm), Confirmed::Misbehaved);
    QVERIFY(isFailed(sides.initiator));
    QVERIFY(!sides.initiator.handleShare(sides.responder.share()));
    QCOMPARE(sides.initiator.handleConfirm(*sides.responderConfirm), Confirmed::Misbehaved);
}

void tst_KeyExchange::invalidShares_data()
{
    QTest::addColumn<QByteArray>("share");
    QTest::newRow("no point") << hex("2b3c6b8c4f3800e7aef6864025b4ed79bd599117e427c41bd47d93d654b4a51c");
    QTest::newRow("the identity") << QByteArray(32, '\0');
    QTest::newRow("nothing") << QByteArray();
}

void tst_KeyExchange::invalidShares()
{
    QFETCH(QByteArray, share);
    Sides sides;
    QVERIFY(!sides.initiator.handleShare({share}));
    QVERIFY(isFailed(sides.initiator));
    QVERIFY(!sides.initiator.handleShare(sides.responder.share()));
}

PUNCHLINE_APPLESS_TEST(tst_KeyExchange)

#include "tst_keyexchange.moc"
