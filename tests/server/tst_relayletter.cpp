// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/relayletter.h"
#include "tests/server/commitment.h"
#include "tests/support/testprogram.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace punchline;

/// What servers write to each other.
class tst_RelayLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrives_data();
    void arrives();
    void cutAnywhere();
    void otherValues();
};

namespace {

const Endpoint Observed(QHostAddress(QStringLiteral("198.51.100.7")), 4007);

relay::Letter letterWith(const relay::Content &content)
{
    return {.from = "0123456789abcdef", .fromHost = false, .visit = 77, .number = 3, .content = content};
}

QList<relay::Letter> examples()
{
    return {
        letterWith(relay::Begin{Visit{.observed = Observed,
                                      .lastPing = 2,
                                      .commitment = commitmentOf(),
                                      .room = 12,
                                      .secret = SecretKind::Link}}),
        letterWith(relay::Begin{Visit{.observed = Observed,
                                      .dialect = Dialect::Classic,
                                      .toldToWait = true,
                                      .commitment = {},
                                      .host = 9}}),
        letterWith(relay::Say{Signal{QByteArray(MaxSignalPayload, 's')}}),
        letterWith(relay::Say{Go{4}}),
        letterWith(relay::SayClassic{classic::First()}),
        letterWith(relay::SayClassic{classic::PairedSecond{Observed, 4008}}),
        letterWith(relay::End{}),
        letterWith(relay::End{ProtocolError{ProtocolErrorCode::TooMuch, 16}}),
        letterWith(relay::Sync{5, true}),
    };
}

} // namespace

void tst_RelayLetter::arrives_data()
{
    QTest::addColumn<qsizetype>("example");
    for (qsizetype i = 0; i < examples().size(); ++i)
        QTest::addRow("%d", static_cast<int>(i)) << i;
}

void tst_RelayLetter::arrives()
{
    QFETCH(qsizetype, example);
    relay::Letter letter = examples().at(example);
    QCOMPARE(relay::decode(relay::encode(letter)), std::optional(letter));
    letter.fromHost = true;
    QCOMPARE(relay::decode(relay::encode(letter)), std::optional(letter));
}

void tst_RelayLetter::cutAnywhere()
{
    for (const relay::Letter &letter : examples()) {
        const QByteArray whole = relay::encode(letter);
        for (qsizetype size = 0; size < std::min<qsizetype>(whole.size(), 300); ++size)
            QCOMPARE(relay::decode(whole.first(size)), std::nullopt);
        QCOMPARE(relay::decode(whole + '\0'), std::nullopt);
    }
}

void tst_RelayLetter::otherValues()
{
    const QList<QCborValue> wrong = {QCborValue(),
                                     QCborValue(-1),
                                     QCborValue(1.5),
                                     QCborValue(QByteArray()),
                                     QCborValue(QByteArray(70'000, 'x')),
                                     QCborValue(true),
                                     QCborValue(QCborMap()),
                                     QCborValue(qint64(1'000'000'000'000))};
    for (const relay::Letter &letter : examples()) {
        const QCborMap map = QCborValue::fromCbor(relay::encode(letter)).toMap();
        for (const QCborValue &key : map.keys()) {
            for (const QCborValue &value : wrong) {
                QCborMap changed = map;
                changed[key.toInteger()] = value;
                // Never more than another letter.
                const auto decoded = relay::decode(changed.toCborValue().toCbor());
                QVERIFY(!decoded || decoded->from.size() <= relay::MaxServerIdBytes);
            }
            QCborMap without = map;
            without.remove(key.toInteger());
            const auto decoded = relay::decode(without.toCborValue().toCbor());
            QVERIFY(!decoded || std::get<relay::End>(decoded->content) == relay::End());
        }
    }
}

PUNCHLINE_APPLESS_TEST(tst_RelayLetter)

#include "tst_relayletter.moc"
