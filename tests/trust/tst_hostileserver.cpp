// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/testprogram.h"
#include "tests/trust/twosides.h"

#include <QTest>

#include <functional>

using namespace punchline;
using namespace punchline::twosides;
using Confirmed = KeyExchange::Confirmed;

/// A key exchange through a server that alters, cuts, withholds, repeats or reflects what it should relay.
class tst_HostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badCommitments_data();
    void badCommitments();
    void openingOfAnother();
    void reflection();
    void everyFlip_data();
    void everyFlip();
    void everyCut_data() { everyFlip_data(); }
    void everyCut();
    void replayedAndReorderedBoxes();
    void boxesOfAnotherSession();
    void wordsOfTwoSessions();
};

void tst_HostileServer::badCommitments_data()
{
    QTest::addColumn<QByteArray>("commitment");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a byte short") << QByteArray(31, 'x');
    QTest::newRow("a byte more") << QByteArray(33, 'x');
    QTest::newRow("the own one") << commitmentTo(setups().initiator.opening);
}

void tst_HostileServer::badCommitments()
{
    QFETCH(QByteArray, commitment);
    Setups from = setups();
    from.initiator.peerCommitment = commitment;
    Sides sides(std::move(from));
    QCOMPARE(sides.initiator.share().share.size(), KeyShareSize);
    sides.agree();
    QVERIFY(!sides.initiatorConfirm);
    QVERIFY(isFailed(sides.initiator));
}

/// Not even a peer with the code may choose its opening after it has heard the other side's.
void tst_HostileServer::openingOfAnother()
{
    Sides sides;
    sides.exchangeShares();
    sides.responderConfirm->opening = freshOpening();
    sides.exchangeConfirms();
    QCOMPARE(sides.initiatorHeard, std::optional(Confirmed::Misbehaved));
    QVERIFY(isFailed(sides.initiator));
}

/// A server without a peer can only reflect what it gets.
void tst_HostileServer::reflection()
{
    Sides share;
    QVERIFY(!share.initiator.handleShare(share.initiator.share()));
    QVERIFY(isFailed(share.initiator));

    Sides confirm;
    confirm.exchangeShares();
    QCOMPARE(confirm.initiator.handleConfirm(*confirm.initiatorConfirm), Confirmed::WrongCode);

    Sides box;
    box.agree();
    QVERIFY(!box.initiator.open(*box.initiator.seal("offer")));
    QVERIFY(isFailed(box.initiator));
}

namespace {

using Spoil = std::function<void(QByteArray &payload)>;

/// Sends the responder the initiator's share, confirm and box (0, 1, 2), with message @p number spoilt in
/// transit. Returns whether it accepted them all.
bool isBelieved(int number, const Spoil &spoil)
{
    Sides sides;
    int next = 0;
    const auto delivered = [&](auto message) -> std::optional<decltype(message)> {
        QByteArray payload = encodeSignal(message);
        if (next++ == number)
            spoil(payload);
        const auto decoded = decodeSignal(payload);
        const auto *signal = std::get_if<SignalMessage>(&decoded);
        const auto *heard = signal ? std::get_if<decltype(message)>(signal) : nullptr;
        return heard ? std::optional(*heard) : std::nullopt;
    };
    const auto share = delivered(sides.initiator.share());
    const auto answer = share ? sides.responder.handleShare(*share) : std::nullopt;
    const auto confirm = delivered(sides.initiator.handleShare(sides.responder.share()).value());
    const auto box = delivered(sides.initiator.seal("offer").value());
    return answer && confirm && sides.responder.handleConfirm(*confirm) == Confirmed::Yes && box
        && sides.responder.open(*box) == "offer";
}

qsizetype payloadSize(int number)
{
    qsizetype size = 0;
    isBelieved(number, [&](const QByteArray &payload) { size = payload.size(); });
    return size;
}

} // namespace

void tst_HostileServer::everyFlip_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("share") << 0;
    QTest::newRow("confirm") << 1;
    QTest::newRow("box") << 2;
}

void tst_HostileServer::everyFlip()
{
    QFETCH(int, number);
    QVERIFY(isBelieved(number, [](QByteArray &) {}));
    const qsizetype bits = payloadSize(number) * 8;
    for (qsizetype bit = 0; bit < bits; ++bit) {
        const Spoil flip = [&](QByteArray &payload) {
            payload[bit / 8] = static_cast<char>(payload.at(bit / 8) ^ (1 << (bit % 8)));
        };
        QVERIFY2(!isBelieved(number, flip), qPrintable(QString::number(bit)));
    }
}

void tst_HostileServer::everyCut()
{
    QFETCH(int, number);
    const qsizetype whole = payloadSize(number);
    for (qsizetype size = 0; size < whole; ++size)
        QVERIFY(!isBelieved(number, [&](QByteArray &payload) { payload.truncate(size); }));
}

void tst_HostileServer::replayedAndReorderedBoxes()
{
    Sides replayed;
    replayed.agree();
    const auto box = replayed.initiator.seal("offer");
    QVERIFY(replayed.responder.open(*box));
    QVERIFY(!replayed.responder.open(*box));
    QVERIFY(isFailed(replayed.responder));

    Sides reordered;
    reordered.agree();
    const auto first = reordered.initiator.seal("offer");
    const auto second = reordered.initiator.seal("update");
    QVERIFY(!reordered.responder.open(*second));
    // A refusal ends the exchange.
    QVERIFY(!reordered.responder.open(*first));
}

/// A recording of one exchange is worthless in another, even with the same code and the same openings.
void tst_HostileServer::boxesOfAnotherSession()
{
    Sides one;
    Sides other;
    one.agree();
    other.exchangeShares();
    QCOMPARE(other.responder.handleConfirm(*one.initiatorConfirm), Confirmed::WrongCode);
    Sides third;
    third.agree();
    QVERIFY(!third.responder.open(*one.initiator.seal("offer")));
}

/// Without a code, a man in the middle can complete an exchange with each side, but they see different words.
void tst_HostileServer::wordsOfTwoSessions()
{
    const QByteArray opening = freshOpening();
    Setups withInitiator = setups();
    Setups withResponder = setups();
    withInitiator.responder.opening = withResponder.initiator.opening = opening;
    withInitiator.initiator.peerCommitment = withResponder.responder.peerCommitment = commitmentTo(opening);
    for (Setups *pair : {&withInitiator, &withResponder})
        pair->initiator.code = pair->responder.code = {};
    Sides first(std::move(withInitiator));
    Sides second(std::move(withResponder));
    first.agree();
    second.agree();
    QCOMPARE(first.initiatorHeard, std::optional(Confirmed::Yes));
    QCOMPARE(second.responderHeard, std::optional(Confirmed::Yes));
    QVERIFY(first.initiator.safetyWordIndexes() != second.responder.safetyWordIndexes());
}

PUNCHLINE_APPLESS_TEST(tst_HostileServer)

#include "tst_hostileserver.moc"
