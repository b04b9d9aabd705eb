// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/lobby/relays.h"
#include "tests/support/testprogram.h"

#include <QHostAddress>
#include <QSet>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// Which token is whose, and until when.
class tst_Relays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_quota = AddressQuota({.atATime = 10'000}); }
    void bothJoin_data();
    void bothJoin();
    void aTokenIsGoodForOnce();
    void oneSideCannotBeBoth();
    void tokensAreNeverAlike();
    void anOfferExpires();
    void halfOpenOutlivesTheOffer();
    void whatIsOverGivesItsPlaceBack();
    void oneAddressHasItsShare();
    void everyOrder();

private:
    using Joined = Relays::Joined;

    static bool isWrong(const Joined &joined) { return std::holds_alternative<Relays::WrongToken>(joined); }
    static bool isHalf(const Joined &joined) { return std::holds_alternative<Relays::HalfOpen>(joined); }
    static std::variant<Relays::Offer, Relays::Refusal> answer(Relays &relays,
                                                               const std::array<QHostAddress, 2> &addresses,
                                                               qsizetype most, TimePoint now)
    {
        return relays.offer({Relays::Side{1, addresses.front()}, Relays::Side{2, addresses.back()}}, most,
                            now);
    }
    static std::optional<Relays::Offer> offer(Relays &relays, const std::array<QHostAddress, 2> &addresses,
                                              qsizetype most, TimePoint now)
    {
        const auto answered = answer(relays, addresses, most, now);
        const auto *given = std::get_if<Relays::Offer>(&answered);
        return given ? std::optional(*given) : std::nullopt;
    }
    /// Who had joined before; 0 if the relay is not complete.
    static ClientId partnerIn(const Joined &joined)
    {
        const auto *complete = std::get_if<Relays::Complete>(&joined);
        return complete ? complete->first : 0;
    }

    const std::array<QHostAddress, 2> m_addresses{QHostAddress(0xc0000201U), QHostAddress(0xc0000202U)};
    const TimePoint m_now{1h};
    AddressQuota m_quota;
};

void tst_Relays::bothJoin_data()
{
    QTest::addColumn<int>("first");
    QTest::newRow("the initiator first") << 0;
    QTest::newRow("the responder first") << 1;
}

void tst_Relays::bothJoin()
{
    QFETCH(int, first);
    Relays relays(m_quota);
    const auto offered = offer(relays, m_addresses, 10, m_now);
    QVERIFY(offered);
    QVERIFY(isHalf(relays.join(offered->tokens.at(static_cast<std::size_t>(first)), 7, m_now)));
    QVERIFY(!relays.isLinked(offered->id));
    QCOMPARE(partnerIn(relays.join(offered->tokens.at(static_cast<std::size_t>(1 - first)), 8, m_now)), 7U);
    QVERIFY(relays.isLinked(offered->id));
    // The link stands, however long it takes.
    QVERIFY(relays.stands(offered->id, m_now + 24h));
    QCOMPARE(relays.count(), 1);
    QCOMPARE(relays.end(offered->id), (QList<ClientId>{1, 2}));
    QCOMPARE(relays.end(offered->id), QList<ClientId>());
    QVERIFY(!relays.isLinked(offered->id));
    QVERIFY(!relays.stands(offered->id, m_now + 24h));
    QCOMPARE(relays.count(), 0);
}

void tst_Relays::aTokenIsGoodForOnce()
{
    Relays relays(m_quota);
    const auto offered = offer(relays, m_addresses, 10, m_now);
    QVERIFY(isHalf(relays.join(offered->tokens.front(), 7, m_now)));
    QVERIFY(isWrong(relays.join(offered->tokens.front(), 8, m_now)));
    QCOMPARE(partnerIn(relays.join(offered->tokens.back(), 9, m_now)), 7U);
    for (const QByteArray &token : offered->tokens)
        QVERIFY(isWrong(relays.join(token, 10, m_now)));
    QVERIFY(isWrong(relays.join({}, 10, m_now)));
    QVERIFY(isWrong(relays.join(QByteArray(16, '\0'), 10, m_now)));
}

void tst_Relays::oneSideCannotBeBoth()
{
    Relays relays(m_quota);
    const auto one = offer(relays, m_addresses, 10, m_now);
    const auto other = offer(relays, m_addresses, 10, m_now);
    QVERIFY(isHalf(relays.join(one->tokens.front(), 7, m_now)));
    QVERIFY(isHalf(relays.join(other->tokens.back(), 8, m_now)));
    QCOMPARE(partnerIn(relays.join(other->tokens.front(), 9, m_now)), 8U);
    QCOMPARE(partnerIn(relays.join(one->tokens.back(), 10, m_now)), 7U);
}

void tst_Relays::tokensAreNeverAlike()
{
    Relays relays(m_quota);
    QSet<QByteArray> tokens;
    for (int i = 0; i < 50; ++i) {
        const auto offered = offer(relays, m_addresses, 100, m_now);
        for (const QByteArray &token : offered->tokens) {
            QCOMPARE(token.size(), 16);
            tokens.insert(token);
        }
    }
    QCOMPARE(tokens.size(), 100);
}

void tst_Relays::anOfferExpires()
{
    Relays relays(m_quota);
    const auto offered = offer(relays, m_addresses, 1, m_now);
    QVERIFY(!offer(relays, m_addresses, 1, m_now + Relays::OfferTime - 1ms));
    QVERIFY(relays.stands(offered->id, m_now + Relays::OfferTime - 1ms));
    const auto next = offer(relays, m_addresses, 1, m_now + Relays::OfferTime);
    QVERIFY(next);
    QVERIFY(isWrong(relays.join(offered->tokens.front(), 7, m_now + Relays::OfferTime)));
    QVERIFY(isHalf(relays.join(next->tokens.front(), 7, m_now + Relays::OfferTime)));
}

void tst_Relays::halfOpenOutlivesTheOffer()
{
    Relays relays(m_quota);
    const auto offered = offer(relays, m_addresses, 1, m_now);
    QVERIFY(isHalf(relays.join(offered->tokens.front(), 7, m_now + Relays::OfferTime - 1ms)));
    QCOMPARE(partnerIn(relays.join(offered->tokens.back(), 8, m_now + Relays::OfferTime + 1s)), 7U);
}

void tst_Relays::whatIsOverGivesItsPlaceBack()
{
    Relays relays(m_quota);
    const auto offered = offer(relays, m_addresses, 1, m_now);
    QVERIFY(isHalf(relays.join(offered->tokens.front(), 7, m_now)));
    relays.end(offered->id); // Its connection has gone.
    QVERIFY(isWrong(relays.join(offered->tokens.back(), 8, m_now)));
    QVERIFY(offer(relays, m_addresses, 1, m_now));
    relays.clear();
    QCOMPARE(relays.count(), 0);
    QVERIFY(offer(relays, m_addresses, 1, m_now));
}

void tst_Relays::oneAddressHasItsShare()
{
    AddressQuota quota({.atATime = 2});
    Relays relays(quota);
    const QHostAddress another(0xc0000203U);
    const auto own = offer(relays, {m_addresses.front(), m_addresses.front()}, 10, m_now);
    QVERIFY(own);
    using Refusal = Relays::Refusal;
    QVERIFY(std::get<Refusal>(answer(relays, m_addresses, 10, m_now)) == Refusal::AddressFull);
    QVERIFY(std::get<Refusal>(answer(relays, {another, another}, 1, m_now)) == Refusal::Full);
    QVERIFY(!offer(relays, {another, m_addresses.front()}, 10, m_now));
    QVERIFY(!offer(relays, {m_addresses.front(), another}, 10, m_now));
    // What is refused takes nothing from the other address.
    QVERIFY(offer(relays, {another, another}, 10, m_now));
    relays.end(own->id);
    QVERIFY(offer(relays, m_addresses, 10, m_now));
    QVERIFY(!offer(relays, {m_addresses.front(), m_addresses.front()}, 10, m_now));
}

/// Each order of two offers, their four tokens used up to twice, time and ends: a relay is completed by its
/// own two tokens, once, or not at all.
void tst_Relays::everyOrder()
{
    quint32 seed = 1;
    const auto draw = [&seed](quint32 below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (int round = 0; round < 2000; ++round) {
        Relays relays(m_quota);
        TimePoint now = m_now;
        const std::array offers{*offer(relays, m_addresses, 2, now), *offer(relays, m_addresses, 2, now)};
        std::array<std::array<ClientId, 2>, 2> users{};
        std::array<int, 2> completed{};
        for (ClientId client = 1; client <= 10; ++client) {
            const std::size_t which = draw(2);
            const std::size_t side = draw(2);
            if (draw(8) == 0)
                now += 7s;
            if (draw(12) == 0)
                relays.end(offers.at(which).id);
            const bool stands = relays.stands(offers.at(which).id, now);
            ClientId &user = users.at(which).at(side);
            const ClientId other = users.at(which).at(1 - side);
            const auto joined = relays.join(offers.at(which).tokens.at(side), client, now);
            QCOMPARE(isWrong(joined), !stands || user != 0);
            if (isWrong(joined))
                continue;
            user = client;
            QCOMPARE(isHalf(joined), other == 0);
            if (other != 0) {
                QCOMPARE(partnerIn(joined), other);
                QCOMPARE(++completed.at(which), 1);
            }
        }
        relays.clear();
    }
}

PUNCHLINE_APPLESS_TEST(tst_Relays)

#include "tst_relays.moc"
