// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"
#include "ui/chat/conversationrows.h"

#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// The conversation as rows: folding, grouping, and where days begin.
class tst_ConversationRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMessageIsARow();
    void hellosAreRowsOfTheirOwn();
    void olderHellosAreFolded();
    void foldedHellosAreShownOnDemand();
    void aMessageEndsARunOfHellos();
    void aRunEndsWithItsDay();
    void daysBegin();
    void whatIsSaidInOneBreathIsContinued();
    void whatIsThereIsTakenOver();
    void aStateChangesTheRightRow();
    void noticesStandBetweenMessages();
    void aNoticeGoesWithWhatIsOlder();
    void clearing();
    void theOldestAreLetGo();
    void rowsSayThemselves();
    void marksAreExplainedInWords();
    void aHarmfulTextIsReadOutHarmless();

private:
    void add(const QString &text, bool mine = false, bool hello = false);
    void hello(bool mine = false) { add(QStringLiteral("Hello, world"), mine, true); }
    [[nodiscard]] QVariant of(int row, int role) const { return m_rows->index(row).data(role); }

    std::unique_ptr<MessageModel> m_messages;
    std::unique_ptr<ConversationRows> m_rows;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QDateTime m_now;
    quint64 m_mine = 0;
    quint64 m_theirs = 0;
};

void tst_ConversationRows::init()
{
    m_tester.reset();
    m_rows.reset();
    m_messages = std::make_unique<MessageModel>();
    m_rows = std::make_unique<ConversationRows>(*m_messages);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_now = QDateTime(QDate(2026, 1, 2), QTime(14, 3));
    m_mine = 0;
    m_theirs = 0;
}

void tst_ConversationRows::add(const QString &text, bool mine, bool hello)
{
    m_messages->append({mine ? ++m_mine : ++m_theirs, mine, hello, text, m_now,
                        mine ? DeliveryState::Sending : DeliveryState::Received});
}

void tst_ConversationRows::aMessageIsARow()
{
    add(QStringLiteral("one"));
    add(QStringLiteral("two"), true);
    QCOMPARE(m_rows->rowCount(), 2);
    QCOMPARE(of(0, MessageModel::TextRole).toString(), QStringLiteral("one"));
    QCOMPARE(of(1, MessageModel::MineRole).toBool(), true);
    QCOMPARE(of(1, ConversationRows::FoldedRole).toInt(), 0);
}

void tst_ConversationRows::hellosAreRowsOfTheirOwn()
{
    for (int i = 0; i < ConversationRows::MostHelloRows; ++i)
        hello(i % 2 == 0);
    QCOMPARE(m_rows->rowCount(), ConversationRows::MostHelloRows);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        QCOMPARE(of(row, MessageModel::TextRole).toString(), QStringLiteral("Hello, world"));
        QCOMPARE(of(row, MessageModel::MineRole).toBool(), row % 2 == 0);
        QCOMPARE(of(row, ConversationRows::FoldedRole).toInt(), 0);
    }
}

void tst_ConversationRows::olderHellosAreFolded()
{
    const int most = ConversationRows::MostHelloRows;
    for (int i = 0; i < most; ++i)
        hello(i % 2 == 0);
    const QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(m_rows.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_rows.get(), &QAbstractItemModel::rowsRemoved);
    for (int more = 1; more <= 20; ++more) {
        m_now = m_now.addSecs(1);
        hello(true);
        QCOMPARE(m_rows->rowCount(), most);
        QCOMPARE(of(0, ConversationRows::FoldedRole).toInt(), more + 1);
        QCOMPARE(of(most - 1, MessageModel::TimeRole).toDateTime(), m_now);
        QCOMPARE(of(most - 1, MessageModel::IdRole).toULongLong(), m_mine);
    }
    QCOMPARE(changed.size(), 20);
    QCOMPARE(inserted.size() + removed.size(), 0); // Nothing else moves.
    // A delivery mark reaches the row that shows the message, or the fold.
    m_messages->setState(m_mine, DeliveryState::Delivered);
    QCOMPARE(of(most - 1, MessageModel::StateRole).value<DeliveryState>(), DeliveryState::Delivered);
    QCOMPARE(changed.last().at(0).toModelIndex().row(), most - 1);
    m_messages->setState(1, DeliveryState::Delivered);
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 0);
}

void tst_ConversationRows::foldedHellosAreShownOnDemand()
{
    add(QStringLiteral("before"));
    for (int i = 0; i < 30; ++i)
        hello(i % 2 == 0);
    QCOMPARE(of(1, ConversationRows::FoldedRole).toInt(), 30 - ConversationRows::MostHelloRows + 1);
    QVERIFY(m_rows->setData(m_rows->index(1), 0, ConversationRows::FoldedRole));
    QCOMPARE(m_rows->rowCount(), 31);
    for (int row = 1; row <= 30; ++row) {
        QCOMPARE(of(row, ConversationRows::FoldedRole).toInt(), 0);
        QCOMPARE(of(row, MessageModel::MineRole).toBool(), row % 2 == 1);
    }
    hello(); // A run that the user unfolded is never folded again.
    QCOMPARE(m_rows->rowCount(), 32);
    m_messages->setState(2, DeliveryState::Delivered);
    QCOMPARE(of(3, MessageModel::StateRole).value<DeliveryState>(), DeliveryState::Delivered);
    QVERIFY(!m_rows->setData(m_rows->index(1), 0, ConversationRows::FoldedRole));
}

void tst_ConversationRows::aMessageEndsARunOfHellos()
{
    const int most = ConversationRows::MostHelloRows;
    for (int i = 0; i < most + 3; ++i)
        hello();
    add(QStringLiteral("hi"));
    hello();
    QCOMPARE(m_rows->rowCount(), most + 2);
    QCOMPARE(of(0, ConversationRows::FoldedRole).toInt(), 4);
    QCOMPARE(of(most, MessageModel::TextRole).toString(), QStringLiteral("hi"));
    QCOMPARE(of(most + 1, ConversationRows::FoldedRole).toInt(), 0);
    QVERIFY(!of(most, ConversationRows::ContinuedRole).toBool());
    QVERIFY(!of(most + 1, ConversationRows::ContinuedRole).toBool());
    QVERIFY(!of(1, ConversationRows::ContinuedRole).toBool()); // Below the fold.
    QVERIFY(of(2, ConversationRows::ContinuedRole).toBool());
}

void tst_ConversationRows::aRunEndsWithItsDay()
{
    hello();
    m_now = m_now.addDays(1);
    hello();
    QCOMPARE(m_rows->rowCount(), 2);
    QCOMPARE(of(1, ConversationRows::DayRole).toDate(), QDate(2026, 1, 3));
}

void tst_ConversationRows::daysBegin()
{
    add(QStringLiteral("one"));
    add(QStringLiteral("two"));
    m_now = QDateTime(QDate(2026, 1, 3), QTime(0, 0));
    add(QStringLiteral("three"));
    QCOMPARE(of(0, ConversationRows::DayRole).toDate(), QDate(2026, 1, 2));
    QVERIFY(!of(1, ConversationRows::DayRole).toDate().isValid());
    QCOMPARE(of(2, ConversationRows::DayRole).toDate(), QDate(2026, 1, 3));
}

void tst_ConversationRows::whatIsSaidInOneBreathIsContinued()
{
    add(QStringLiteral("one"));
    m_now = m_now.addSecs(299);
    add(QStringLiteral("two"));
    m_now = m_now.addSecs(300);
    add(QStringLiteral("three"));
    add(QStringLiteral("mine"), true);
    QVERIFY(!of(0, ConversationRows::ContinuedRole).toBool());
    QVERIFY(of(1, ConversationRows::ContinuedRole).toBool());
    QVERIFY(!of(2, ConversationRows::ContinuedRole).toBool());
    QVERIFY(!of(3, ConversationRows::ContinuedRole).toBool());
}

void tst_ConversationRows::whatIsThereIsTakenOver()
{
    hello();
    hello();
    add(QStringLiteral("hi"));
    const ConversationRows late(*m_messages);
    QCOMPARE(late.rowCount(), 3);
    QCOMPARE(late.index(2).data(MessageModel::TextRole).toString(), QStringLiteral("hi"));
}

void tst_ConversationRows::aStateChangesTheRightRow()
{
    hello();
    hello();
    add(QStringLiteral("mine"), true);
    const QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_messages->setState(1, DeliveryState::Delivered);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), m_rows->index(2));
    QCOMPARE(of(2, MessageModel::StateRole).value<DeliveryState>(), DeliveryState::Delivered);
}

void tst_ConversationRows::noticesStandBetweenMessages()
{
    for (int i = 0; i < 10; ++i)
        hello();
    int language = 1;
    m_rows->addNotice([&language] { return QStringLiteral("notice %1").arg(language); });
    add(QStringLiteral("one"));
    add(QStringLiteral("two"));
    hello();
    const int notice = ConversationRows::MostHelloRows;
    QCOMPARE(m_rows->rowCount(), notice + 4);
    QCOMPARE(of(notice, ConversationRows::LineRole).toString(), QStringLiteral("notice 1"));
    QCOMPARE(of(notice, Qt::AccessibleTextRole).toString(), QStringLiteral("notice 1"));
    QVERIFY(!of(notice, MessageModel::TextRole).isValid());
    language = 2;
    QCOMPARE(of(notice, ConversationRows::LineRole).toString(), QStringLiteral("notice 2"));
    // It ends a run of hellos, and what follows it continues nothing.
    QCOMPARE(of(0, ConversationRows::FoldedRole).toInt(), 10 - ConversationRows::MostHelloRows + 1);
    QVERIFY(!of(notice + 1, ConversationRows::ContinuedRole).toBool());
    QVERIFY(of(notice + 2, ConversationRows::ContinuedRole).toBool());
    QVERIFY(of(notice + 1, ConversationRows::LineRole).toString().isEmpty());
    QVERIFY(m_rows->setData(m_rows->index(0), 0, ConversationRows::FoldedRole));
    QCOMPARE(m_rows->rowCount(), 10 + 4);
    QCOMPARE(of(10, ConversationRows::LineRole).toString(), QStringLiteral("notice 2"));
    m_messages->clear();
    QCOMPARE(m_rows->rowCount(), 0);
}

void tst_ConversationRows::aNoticeGoesWithWhatIsOlder()
{
    m_tester.reset();
    m_rows.reset();
    m_messages = std::make_unique<MessageModel>(MessageBounds{.rows = 16});
    m_rows = std::make_unique<ConversationRows>(*m_messages);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 64; ++i) {
        if (i == 20)
            m_rows->addNotice([] { return QStringLiteral("notice"); });
        add(QString::number(i));
        int notices = 0;
        for (int row = 0; row < m_rows->rowCount(); ++row)
            notices += of(row, ConversationRows::LineRole).toString().isEmpty() ? 0 : 1;
        const int oldest = m_messages->index(0).data(MessageModel::TextRole).toInt();
        QCOMPARE(notices, i >= 20 && oldest < 20 ? 1 : 0);
        QCOMPARE(m_rows->rowCount(), m_messages->rowCount() + notices);
        QCOMPARE(of(0, MessageModel::TextRole).toInt(), oldest);
    }
}

void tst_ConversationRows::clearing()
{
    hello();
    add(QStringLiteral("hi"));
    m_messages->clear();
    QCOMPARE(m_rows->rowCount(), 0);
    m_mine = m_theirs = 0;
    add(QStringLiteral("again"));
    QCOMPARE(m_rows->rowCount(), 1);
    QVERIFY(of(0, ConversationRows::DayRole).toDate().isValid());
}

void tst_ConversationRows::theOldestAreLetGo()
{
    m_tester.reset();
    m_rows.reset();
    m_messages = std::make_unique<MessageModel>(MessageBounds{.rows = 64});
    m_rows = std::make_unique<ConversationRows>(*m_messages);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 400; ++i) {
        if (i % 23 < 16)
            hello(i % 2 == 0);
        else
            add(QString::number(i), i % 2 == 0);
        // Whatever was removed, the rows are those of the remaining messages.
        const ConversationRows fresh(*m_messages);
        QCOMPARE(m_rows->rowCount(), fresh.rowCount());
        for (int row = 0; row < fresh.rowCount(); ++row) {
            for (const int role :
                 {int(MessageModel::TextRole), int(MessageModel::IdRole), int(ConversationRows::FoldedRole),
                  int(ConversationRows::DayRole), int(ConversationRows::ContinuedRole)})
                QCOMPARE(of(row, role), fresh.index(row).data(role));
        }
    }
    add(QStringLiteral("mine"), true);
    const QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_messages->setState(m_mine, DeliveryState::Delivered);
    QCOMPARE(changed.first().at(0).toModelIndex().data(MessageModel::StateRole).value<DeliveryState>(),
             DeliveryState::Delivered);
}

void tst_ConversationRows::rowsSayThemselves()
{
    hello(true);
    for (int i = 0; i < ConversationRows::MostHelloRows + 1; ++i)
        hello();
    add(QStringLiteral("hi"));
    QCOMPARE(of(0, Qt::AccessibleTextRole).toString(),
             QStringLiteral("3 earlier · “Hello, world”: 1 sent, 2 received"));
    QCOMPARE(of(1, Qt::AccessibleTextRole).toString(),
             QStringLiteral("The other person, 14:03:00: Hello, world"));
    const int hi = ConversationRows::MostHelloRows;
    QCOMPARE(of(hi, Qt::AccessibleTextRole).toString(), QStringLiteral("The other person, 14:03: hi"));
    m_rows->setPeerName(QStringLiteral("Ada"));
    QCOMPARE(of(hi, Qt::AccessibleTextRole).toString(), QStringLiteral("Ada, 14:03: hi"));
    const QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
    m_rows->setPeerName(QStringLiteral("Ada"));
    QCOMPARE(changed.size(), 0); // Whatever the conversation's length.
}

void tst_ConversationRows::marksAreExplainedInWords()
{
    add(QStringLiteral("<i>hi</i>"), true);
    QStringList tips;
    for (const DeliveryState state : {DeliveryState::Sending, DeliveryState::Sent, DeliveryState::Delivered,
                                      DeliveryState::NotDelivered}) {
        m_messages->setState(1, state);
        tips.append(of(0, Qt::ToolTipRole).toString().section(u'·', 0, 0));
        QVERIFY(!of(0, Qt::ToolTipRole).toString().contains(u'<')); // Never the text: tips read markup.
        QVERIFY(of(0, Qt::AccessibleTextRole).toString().contains(QStringLiteral("<i>hi</i>")));
        QVERIFY(of(0, Qt::AccessibleTextRole).toString().contains(tips.last().trimmed()));
    }
    QCOMPARE(tips.removeDuplicates(), 0);
}

void tst_ConversationRows::aHarmfulTextIsReadOutHarmless()
{
    const QString harmful = QStringLiteral("a\u001b[2J\r\n\tb\u202egnp.exe");
    add(harmful);
    QCOMPARE(of(0, MessageModel::TextRole).toString(), harmful);
    QVERIFY(of(0, Qt::AccessibleTextRole).toString().contains(QStringLiteral("a␛[2J\n\tb\ufffdgnp.exe")));
}

PUNCHLINE_GUILESS_TEST(tst_ConversationRows)
#include "tst_conversationrows.moc"
