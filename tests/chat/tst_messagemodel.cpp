// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"

#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace punchline;

Q_DECLARE_METATYPE(MessageBounds)

/// The conversation as a list model.
class tst_MessageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAWellBehavedModel();
    void roles();
    void statesGoToMyMessages();
    void sameStateSaysNothing();
    void foreignNumbersAreIgnored();
    void clears();
    void outsideIsEmpty();
    void manyMessages();
    void theOldestAreLetGo_data();
    void theOldestAreLetGo();
    void statesGoToMyMessagesAlsoThen();
    void nothingIsKeptWhereNothingIsWanted();
};

namespace {

const QDateTime Noon(QDate(2026, 1, 2), QTime(12, 0));

ChatMessage mine(quint64 id, const char *text, DeliveryState state = DeliveryState::Sending)
{
    return {id, true, false, QString::fromUtf8(text), Noon, state};
}

ChatMessage peers(quint64 id, const char *text, bool hello = false)
{
    return {id, false, hello, QString::fromUtf8(text), Noon, DeliveryState::Received};
}

DeliveryState stateAt(const MessageModel &model, int row)
{
    return model.data(model.index(row), MessageModel::StateRole).value<DeliveryState>();
}

} // namespace

void tst_MessageModel::isAWellBehavedModel()
{
    MessageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (quint64 id = 1; id <= 20; ++id) {
        model.append(mine(id, "mine"));
        model.append(peers(id, "theirs"));
        model.setState(id, DeliveryState::Sent);
        model.setState(id / 2, DeliveryState::Delivered);
    }
    QCOMPARE(model.rowCount(), 40);
    model.clear();
    model.append(peers(1, "again"));
    model.append(mine(1, "and again"));
    QCOMPARE(model.rowCount(), 2);
}

void tst_MessageModel::roles()
{
    MessageModel model;
    model.append(peers(7, "Grüße 👋", true));
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(), QVariant(QStringLiteral("Grüße 👋")));
    QCOMPARE(index.data(MessageModel::TextRole), index.data(Qt::DisplayRole));
    QCOMPARE(index.data(MessageModel::IdRole), QVariant(quint64(7)));
    QCOMPARE(index.data(MessageModel::MineRole), QVariant(false));
    QCOMPARE(index.data(MessageModel::HelloRole), QVariant(true));
    QCOMPARE(index.data(MessageModel::TimeRole), QVariant(Noon));
    QCOMPARE(stateAt(model, 0), DeliveryState::Received);
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
    QVERIFY(!index.data(Qt::EditRole).isValid());
    QByteArrayList names = model.roleNames().values();
    std::ranges::sort(names);
    QCOMPARE(names, (QByteArrayList{"hello", "id", "mine", "state", "text", "time"}));
    QCOMPARE(model.message(0).text, QStringLiteral("Grüße 👋"));
}

void tst_MessageModel::statesGoToMyMessages()
{
    MessageModel model;
    model.append(peers(1, "theirs"));
    model.append(mine(1, "first"));
    model.append(peers(2, "theirs"));
    model.append(mine(2, "second"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setState(2, DeliveryState::Delivered);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 3);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 3);
    QCOMPARE(changes.first().at(2).value<QList<int>>(), QList<int>{MessageModel::StateRole});
    QCOMPARE(stateAt(model, 0), DeliveryState::Received);
    QCOMPARE(stateAt(model, 1), DeliveryState::Sending);
    QCOMPARE(stateAt(model, 2), DeliveryState::Received);
    QCOMPARE(stateAt(model, 3), DeliveryState::Delivered);
}

void tst_MessageModel::sameStateSaysNothing()
{
    MessageModel model;
    model.append(mine(1, "first"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setState(1, DeliveryState::Sending);
    QCOMPARE(changes.size(), 0);
}

void tst_MessageModel::foreignNumbersAreIgnored()
{
    MessageModel model;
    model.setState(1, DeliveryState::Delivered);
    model.append(peers(1, "theirs"));
    model.append(mine(1, "first"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    for (const quint64 id : {quint64(0), quint64(2), std::numeric_limits<quint64>::max()})
        model.setState(id, DeliveryState::Delivered);
    QCOMPARE(changes.size(), 0);
}

void tst_MessageModel::clears()
{
    MessageModel model;
    model.append(mine(1, "first"));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    model.setState(1, DeliveryState::Delivered);
    // The numbers start again.
    model.append(peers(1, "theirs"));
    model.append(mine(1, "first"));
    model.setState(1, DeliveryState::Sent);
    QCOMPARE(stateAt(model, 1), DeliveryState::Sent);
}

void tst_MessageModel::outsideIsEmpty()
{
    MessageModel model;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("is not valid")));
    QVERIFY(!model.data({}, MessageModel::TextRole).isValid());
    QVERIFY(!model.index(0).isValid());
    model.append(mine(1, "first"));
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void tst_MessageModel::manyMessages()
{
    MessageModel model;
    for (quint64 id = 1; id <= 20'000; ++id)
        model.append(mine(id, "text"));
    for (quint64 id = 1; id <= 20'000; ++id)
        model.setState(id, DeliveryState::Delivered);
    QCOMPARE(model.rowCount(), 20'000);
    QCOMPARE(stateAt(model, 19'999), DeliveryState::Delivered);
}

void tst_MessageModel::theOldestAreLetGo_data()
{
    QTest::addColumn<MessageBounds>("bounds");
    QTest::addColumn<int>("characters");
    QTest::newRow("by rows") << MessageBounds{.rows = 64} << 10;
    QTest::newRow("by bytes") << MessageBounds{.bytes = 64 * 1024} << 1024;
    QTest::newRow("as it is") << MessageBounds{} << 32 * 1024;
}

void tst_MessageModel::theOldestAreLetGo()
{
    QFETCH(const MessageBounds, bounds);
    QFETCH(const int, characters);
    MessageModel model(bounds);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const quint64 last = 1000;
    for (quint64 id = 1; id <= last; ++id) {
        ChatMessage message = peers(id, "");
        message.text = QString(characters, u'x');
        model.append(message);
        qsizetype bytes = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            bytes += 2 * model.message(row).text.size();
        QVERIFY(model.rowCount() <= bounds.rows);
        QVERIFY(bytes <= bounds.bytes);
    }
    // The newest messages are kept, and views were notified of removals in batches.
    const auto kept = static_cast<quint64>(model.rowCount());
    for (quint64 row = 0; row < kept; ++row)
        QCOMPARE(model.message(static_cast<int>(row)).id, last - kept + 1 + row);
    QVERIFY(kept >= 24);
    QVERIFY(removals.size() > 1);
    for (int i = 1; i < removals.size(); ++i)
        QVERIFY(removals.at(i).at(2).toInt() + 1 >= static_cast<int>(kept) / 20);
}

void tst_MessageModel::statesGoToMyMessagesAlsoThen()
{
    MessageModel model({.rows = 32});
    for (quint64 id = 1; id <= 100; ++id) {
        model.append(mine(id, "mine"));
        model.append(peers(id, "theirs"));
    }
    for (quint64 id = 1; id <= 100; ++id) {
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setState(id, DeliveryState::Delivered);
        int row = 0;
        while (row < model.rowCount() && !(model.message(row).mine && model.message(row).id == id))
            ++row;
        QCOMPARE(changes.size(), row < model.rowCount() ? 1 : 0);
        if (row < model.rowCount())
            QCOMPARE(stateAt(model, row), DeliveryState::Delivered);
    }
    model.clear();
    model.append(mine(1, "first"));
    model.setState(1, DeliveryState::Sent);
    QCOMPARE(stateAt(model, 0), DeliveryState::Sent);
}

void tst_MessageModel::nothingIsKeptWhereNothingIsWanted()
{
    MessageModel model(MessageBounds::nothing());
    QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
    model.append(mine(1, "first"));
    model.append(peers(1, "theirs"));
    model.setState(1, DeliveryState::Delivered);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(insertions.size(), 0);
}

PUNCHLINE_APPLESS_TEST(tst_MessageModel)

#include "tst_messagemodel.moc"
