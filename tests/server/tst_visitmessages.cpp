// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/visitmessages.h"
#include "tests/server/commitment.h"
#include "tests/support/testprogram.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace punchline;

/// The messages that servers send to each other.
class tst_VisitMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrives_data();
    void arrives();
    void cutAnywhere();
    void otherValues();
    void aHandleLeadsNowhereElse();
    void onlyTheHiddenConcealAnything();
};

namespace {

const Endpoint Observed(QHostAddress(QStringLiteral("198.51.100.7")), 4007);

visit::Envelope messageWith(const visit::Content &content)
{
    return {.from = "0123456789abcdef", .fromHost = false, .visit = 77, .number = 3, .content = content};
}

QList<visit::Envelope> examples()
{
    return {
        messageWith(visit::Begin{Visit{.serverReflexive = Observed,
                                       .lastPing = 2,
                                       .commitment = commitmentOf(),
                                       .room = 12,
                                       .secret = SecretKind::Link}}),
        messageWith(visit::Begin{Visit{.serverReflexive = Observed,
                                       .dialect = Dialect::Classic,
                                       .toldToWait = true,
                                       .commitment = {},
                                       .host = 9}}),
        messageWith(visit::Begin{Visit{
            .serverReflexive = Observed, .commitment = commitmentOf(), .handle = handleOf('h'), .host = 9}}),
        messageWith(visit::Begin{Visit{
            .serverReflexive = Observed, .commitment = commitmentOf(), .host = 9, .hearsOfRelays = true}}),
        messageWith(visit::Begin{Visit{.serverReflexive = hiddenEndpoint(),
                                       .concealed = Observed,
                                       .commitment = commitmentOf(),
                                       .host = 9}}),
        messageWith(visit::Say{Signal{QByteArray(MaxSignalPayload, 's')}}),
        messageWith(visit::Say{Go{4}}),
        messageWith(visit::SayClassic{classic::First()}),
        messageWith(visit::SayClassic{classic::PairedSecond{Observed, 4008}}),
        messageWith(visit::Ended{}),
        messageWith(visit::Ended{ProtocolError{ProtocolErrorCode::TooMuch, 16}}),
        messageWith(visit::Sync{5, true}),
    };
}

} // namespace

void tst_VisitMessages::arrives_data()
{
    QTest::addColumn<qsizetype>("example");
    for (qsizetype i = 0; i < examples().size(); ++i)
        QTest::addRow("%d", static_cast<int>(i)) << i;
}

void tst_VisitMessages::arrives()
{
    QFETCH(qsizetype, example);
    visit::Envelope message = examples().at(example);
    QCOMPARE(visit::decode(visit::encode(message)), std::optional(message));
    message.fromHost = true;
    QCOMPARE(visit::decode(visit::encode(message)), std::optional(message));
}

void tst_VisitMessages::cutAnywhere()
{
    for (const visit::Envelope &message : examples()) {
        const QByteArray whole = visit::encode(message);
        for (qsizetype size = 0; size < std::min<qsizetype>(whole.size(), 300); ++size)
            QCOMPARE(visit::decode(whole.first(size)), std::nullopt);
        QCOMPARE(visit::decode(whole + '\0'), std::nullopt);
    }
}

void tst_VisitMessages::otherValues()
{
    const QList<QCborValue> wrong = {QCborValue(),
                                     QCborValue(-1),
                                     QCborValue(1.5),
                                     QCborValue(QByteArray()),
                                     QCborValue(QByteArray(70'000, 'x')),
                                     QCborValue(true),
                                     QCborValue(QCborMap()),
                                     QCborValue(qint64(1'000'000'000'000))};
    for (const visit::Envelope &message : examples()) {
        const QCborMap map = QCborValue::fromCbor(visit::encode(message)).toMap();
        for (const QCborValue &key : map.keys()) {
            for (const QCborValue &value : wrong) {
                QCborMap changed = map;
                changed[key.toInteger()] = value;
                // At most it is another valid message.
                const auto decoded = visit::decode(changed.toCborValue().toCbor());
                QVERIFY(!decoded || decoded->from.size() <= visit::MaxServerIdBytes);
            }
            QCborMap without = map;
            without.remove(key.toInteger());
            const auto decoded = visit::decode(without.toCborValue().toCbor());
            const auto *begin = decoded ? std::get_if<visit::Begin>(&decoded->content) : nullptr;
            const bool isByNoHandle = begin && begin->visit.handle.isEmpty();
            QVERIFY(!decoded || isByNoHandle || std::get<visit::Ended>(decoded->content) == visit::Ended());
        }
    }
}

void tst_VisitMessages::aHandleLeadsNowhereElse()
{
    const auto decoded = [](const Visit &visit) {
        return visit::decode(visit::encode(messageWith(visit::Begin{visit})));
    };
    Visit visit{.serverReflexive = Observed, .commitment = commitmentOf(), .handle = handleOf('h')};
    QVERIFY(decoded(visit));
    visit.room = 7;
    QVERIFY(!decoded(visit));
    visit.room = 0;
    visit.handle.chop(1);
    QVERIFY(!decoded(visit));
    QVERIFY(!decoded({.serverReflexive = Observed,
                      .dialect = Dialect::Classic,
                      .commitment = {},
                      .handle = handleOf('h')}));
}

void tst_VisitMessages::onlyTheHiddenConcealAnything()
{
    Visit visit{
        .serverReflexive = hiddenEndpoint(), .concealed = Observed, .commitment = commitmentOf(), .host = 9};
    QVERIFY(visit::decode(visit::encode(messageWith(visit::Begin{visit}))));
    visit.serverReflexive = Observed;
    QCOMPARE(visit::decode(visit::encode(messageWith(visit::Begin{visit}))), std::nullopt);
}

PUNCHLINE_APPLESS_TEST(tst_VisitMessages)

#include "tst_visitmessages.moc"
