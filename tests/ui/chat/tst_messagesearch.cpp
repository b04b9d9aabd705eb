// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"
#include "ui/chat/messagesearch.h"

#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// Finding messages by a term.
class tst_MessageSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestComesFirst();
    void stepsGoRound();
    void caseDoesNotMatter();
    void aLongerTermNarrows();
    void aShorterTermWidens();
    void newMessagesAreSearched();
    void whatNobodySeesIsNotFound();
    void whatIsLetGoIsForgotten();
    void noTermFindsNothing();
    void clearingTheConversation();

private:
    void add(const QString &text)
    {
        m_model->append({static_cast<quint64>(m_model->rowCount()) + 1, false, false, text,
                         QDateTime(QDate(2026, 1, 2), QTime(14, 3)), DeliveryState::Received});
    }
    [[nodiscard]] int currentRow() const { return m_search->current().row(); }

    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<MessageSearch> m_search;
};

void tst_MessageSearch::init()
{
    m_search.reset();
    m_model = std::make_unique<MessageModel>();
    m_search = std::make_unique<MessageSearch>(*m_model);
    for (const char *text : {"apple", "banana", "Apple pie", "cherry", "pineapple"})
        add(QString::fromUtf8(text));
}

void tst_MessageSearch::theNewestComesFirst()
{
    const QSignalSpy changed(m_search.get(), &MessageSearch::changed);
    m_search->setTerm(QStringLiteral("apple"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_search->count(), 3);
    QCOMPARE(m_search->position(), 3);
    QCOMPARE(currentRow(), 4);
}

void tst_MessageSearch::stepsGoRound()
{
    m_search->setTerm(QStringLiteral("apple"));
    QList<int> rows;
    for (int i = 0; i < 4; ++i) {
        m_search->toOlder();
        rows.append(currentRow());
    }
    QCOMPARE(rows, (QList<int>{2, 0, 4, 2}));
    rows.clear();
    for (int i = 0; i < 3; ++i) {
        m_search->toNewer();
        rows.append(currentRow());
    }
    QCOMPARE(rows, (QList<int>{4, 0, 2}));
}

void tst_MessageSearch::caseDoesNotMatter()
{
    m_search->setTerm(QStringLiteral("APPLE P"));
    QCOMPARE(m_search->count(), 1);
    QCOMPARE(currentRow(), 2);
}

void tst_MessageSearch::aLongerTermNarrows()
{
    m_search->setTerm(QStringLiteral("app"));
    QCOMPARE(m_search->count(), 3);
    m_search->setTerm(QStringLiteral("apple pie"));
    QCOMPARE(m_search->count(), 1);
    QCOMPARE(currentRow(), 2);
}

void tst_MessageSearch::aShorterTermWidens()
{
    m_search->setTerm(QStringLiteral("apple pie"));
    m_search->setTerm(QStringLiteral("an"));
    QCOMPARE(m_search->count(), 1);
    QCOMPARE(currentRow(), 1);
}

void tst_MessageSearch::newMessagesAreSearched()
{
    m_search->setTerm(QStringLiteral("grape"));
    QCOMPARE(m_search->count(), 0);
    const QSignalSpy chosen(m_search.get(), &MessageSearch::currentChosen);
    QVERIFY(!m_search->current().isValid());
    add(QStringLiteral("a grape"));
    QCOMPARE(currentRow(), 5);
    add(QStringLiteral("grapes"));
    QCOMPARE(m_search->count(), 2);
    QCOMPARE(currentRow(), 5); // The current match stays, without being announced again.
    QCOMPARE(chosen.size(), 1);
}

void tst_MessageSearch::whatNobodySeesIsNotFound()
{
    add(QStringLiteral("pl\u200bum"));
    m_search->setTerm(QStringLiteral("plum"));
    QCOMPARE(m_search->count(), 1);
    m_search->setTerm(QStringLiteral("\u200b"));
    QCOMPARE(m_search->count(), 0);
}

void tst_MessageSearch::whatIsLetGoIsForgotten()
{
    m_search.reset();
    m_model = std::make_unique<MessageModel>(MessageBounds{.rows = 3});
    m_search = std::make_unique<MessageSearch>(*m_model);
    for (const char *text : {"apple", "banana", "pineapple"})
        add(QString::fromUtf8(text));
    m_search->setTerm(QStringLiteral("apple"));
    m_search->toOlder();
    QCOMPARE(currentRow(), 0);
    add(QStringLiteral("cherry"));
    QCOMPARE(m_search->count(), 1);
    QCOMPARE(m_search->position(), 1);
    QCOMPARE(currentRow(), 1);
    add(QStringLiteral("plum"));
    QCOMPARE(currentRow(), 0);
    add(QStringLiteral("peach"));
    QCOMPARE(m_search->count(), 0);
    QVERIFY(!m_search->current().isValid());
}

void tst_MessageSearch::noTermFindsNothing()
{
    m_search->setTerm(QStringLiteral("apple"));
    m_search->setTerm({});
    QCOMPARE(m_search->count(), 0);
    QCOMPARE(m_search->position(), 0);
    m_search->toOlder();
    m_search->toNewer();
    QCOMPARE(m_search->position(), 0);
}

void tst_MessageSearch::clearingTheConversation()
{
    m_search->setTerm(QStringLiteral("apple"));
    m_model->clear();
    QCOMPARE(m_search->count(), 0);
    QVERIFY(!m_search->current().isValid());
}

PUNCHLINE_GUILESS_TEST(tst_MessageSearch)
#include "tst_messagesearch.moc"
