// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/newestbutton.h"
#include "ui/chat/rowgeometry.h"

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace punchline;

/// What a user does with the messages.
class tst_ChatView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void copiesSelectedRowsAsPlainText();
    void copiesWithNamesAndTimes();
    void copiesWhatIsShown();
    void aClickOnALinkChoosesIt();
    void aClickBesideALinkDoesNot();
    void enterChoosesTheLinkOfTheRow();
    void whatIsSeenIsNotNew();
    void whatComesWhileReadingIsNew();
    void whatComesWhileAwayIsNew();
    void hellosAreNotNew();
    void anAnswerEndsWhatIsNew();
    void theLineMovesNothingAway();
    void theButtonLeadsToTheEnd();
    void aNewConversationHasNothingNew();
    void aFoundTermIsMarked();

private:
    void add(const QString &text, bool mine = false, bool hello = false);
    void fill(int rows);
    void scrollAway();
    [[nodiscard]] NewestButton *jump() const
    {
        return m_view->findChild<NewestButton *>(QStringLiteral("jumpButton"));
    }
    static void settle()
    {
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<MessageModel> m_messages;
    std::unique_ptr<ConversationRows> m_rows;
    std::unique_ptr<ChatView> m_view;
    quint64 m_mine = 0;
    quint64 m_theirs = 0;
};

void tst_ChatView::init()
{
    m_mine = m_theirs = 0;
    m_messages = std::make_unique<MessageModel>();
    m_rows = std::make_unique<ConversationRows>(*m_messages);
    m_view = std::make_unique<ChatView>();
    m_view->setModel(m_rows.get());
    m_view->resize(500, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void tst_ChatView::cleanup()
{
    m_view.reset();
    m_rows.reset();
    m_messages.reset();
}

void tst_ChatView::add(const QString &text, bool mine, bool hello)
{
    m_messages->append({mine ? ++m_mine : ++m_theirs, mine, hello, text,
                        QDateTime(QDate(2026, 1, 2), QTime(14, 3)),
                        mine ? DeliveryState::Sending : DeliveryState::Received});
}

void tst_ChatView::fill(int rows)
{
    for (int i = 0; i < rows; ++i)
        add(QStringLiteral("Message %1").arg(i));
    settle();
}

void tst_ChatView::scrollAway()
{
    m_view->verticalScrollBar()->setValue(0);
    settle();
    QVERIFY(!m_view->isAtEnd());
}

void tst_ChatView::copiesSelectedRowsAsPlainText()
{
    add(QStringLiteral("first"));
    add(QStringLiteral("<b>second</b>"), true);
    add(QStringLiteral("third"));
    settle();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_rows->index(2)).center());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      m_view->visualRect(m_rows->index(1)).center());
    keys::focus(m_view.get());
    keys::press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("<b>second</b>\nthird"));
}

void tst_ChatView::copiesWithNamesAndTimes()
{
    m_rows->setPeerName(QStringLiteral("Ada"));
    m_rows->addNotice([] { return QStringLiteral("Connected"); });
    add(QStringLiteral("first"));
    add(QStringLiteral("second\u202e"), true);
    settle();
    m_view->selectAll();
    m_view->copyWithNames();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("[2026-01-02 14:03:00] Ada: first\n[2026-01-02 14:03:00] Me: second\ufffd"));
    m_view->copySelection(); // Without them, and never a notice.
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("first\nsecond\ufffd"));
}

void tst_ChatView::copiesWhatIsShown()
{
    add(QStringLiteral("a\u001b[2J\r\n\tb\u202egnp.exe"));
    settle();
    m_view->setCurrentIndex(m_rows->index(0));
    m_view->copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a␛[2J\n\tb\ufffdgnp.exe"));
    m_view->clearSelection();
    QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
    m_view->copySelection(); // Nothing is selected: the clipboard is unchanged.
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kept"));
}

void tst_ChatView::aClickOnALinkChoosesIt()
{
    const QSignalSpy chosen(m_view.get(), &ChatView::linkChosen);
    add(QStringLiteral("https://example.org/a-long-way-to-go"));
    settle();
    const QModelIndex row = m_rows->index(0);
    const QPoint link = m_view->bubbles().textRect(m_view->rowOption(0), row).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toUrl(), QUrl(QStringLiteral("https://example.org/a-long-way-to-go")));
    QTest::mouseMove(m_view->viewport(), link);
    QTRY_COMPARE(m_view->viewport()->cursor().shape(), Qt::PointingHandCursor);
}

void tst_ChatView::aClickBesideALinkDoesNot()
{
    const QSignalSpy chosen(m_view.get(), &ChatView::linkChosen);
    add(QStringLiteral("https://example.org/"));
    add(QStringLiteral("no link"));
    settle();
    const QRect link = m_view->visualRect(m_rows->index(0));
    for (const QPoint &point : {QPoint(link.right() - 40, link.bottom() - 32), QPoint(60, link.top() + 4),
                                m_view->visualRect(m_rows->index(1)).center()})
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point);
    // Nor does selecting by a drag from it, or adding it to a selection.
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, QPoint(60, link.bottom() - 32));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {},
                        QPoint(link.right() - 40, link.bottom() + 20));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      QPoint(60, link.bottom() - 32));
    QCOMPARE(chosen.size(), 0);
}

void tst_ChatView::enterChoosesTheLinkOfTheRow()
{
    const QSignalSpy chosen(m_view.get(), &ChatView::linkChosen);
    add(QStringLiteral("no link"));
    add(QStringLiteral("see http://a.example and http://b.example"));
    settle();
    m_view->setFocus();
    m_view->setCurrentIndex(m_rows->index(0));
    keys::focus(m_view.get());
    keys::press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    m_view->setCurrentIndex(m_rows->index(1));
    keys::focus(m_view.get());
    keys::press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toUrl(), QUrl(QStringLiteral("http://a.example")));
}

void tst_ChatView::whatIsSeenIsNotNew()
{
    fill(50);
    QCOMPARE(m_view->unseen(), 0);
    QVERIFY(jump()->isHidden());
}

void tst_ChatView::whatComesWhileReadingIsNew()
{
    fill(50);
    scrollAway();
    QVERIFY(jump()->isVisible());
    const QSignalSpy unseen(m_view.get(), &ChatView::unseenChanged);
    add(QStringLiteral("one"));
    add(QStringLiteral("two"));
    settle();
    QCOMPARE(m_view->unseen(), 2);
    QCOMPARE(unseen.size(), 2);
    QCOMPARE(jump()->text(), QStringLiteral("2"));
    // It covers no text: my messages end where its gutter begins.
    const QModelIndex mine = m_rows->index(m_rows->rowCount() - 1);
    QVERIFY(jump()->x() >= RowGeometry::endGutter(m_view->viewport()->rect(), Qt::LeftToRight).left());
    QVERIFY(m_view->rect().contains(jump()->geometry()));
    QVERIFY(m_view->bubbles().bubbleRect(m_view->rowOption(mine.row()), mine).right() < jump()->x());
    m_view->scrollToEnd();
    QCOMPARE(m_view->unseen(), 0);
    QVERIFY(jump()->isHidden());
}

void tst_ChatView::whatComesWhileAwayIsNew()
{
    fill(3);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    add(QStringLiteral("one"));
    QCOMPARE(m_view->unseen(), 1);
    m_view->activateWindow();
    QTRY_COMPARE(m_view->unseen(), 0);
}

void tst_ChatView::hellosAreNotNew()
{
    fill(50);
    scrollAway();
    for (int i = 0; i < 3; ++i)
        add(QStringLiteral("Hello, world"), false, true);
    QCOMPARE(m_view->unseen(), 0);
}

void tst_ChatView::anAnswerEndsWhatIsNew()
{
    fill(50);
    scrollAway();
    add(QStringLiteral("one"));
    settle();
    const int withLine = m_view->visualRect(m_rows->index(50)).height();
    add(QStringLiteral("answer"), true);
    settle();
    QCOMPARE(m_view->unseen(), 0);
    m_view->scrollToEnd();
    QVERIFY(m_view->visualRect(m_rows->index(50)).height() < withLine + 1);
}

void tst_ChatView::theLineMovesNothingAway()
{
    fill(50);
    scrollAway();
    const QRect read = m_view->visualRect(m_rows->index(1));
    add(QStringLiteral("one"));
    settle();
    QCOMPARE(m_view->visualRect(m_rows->index(1)), read);
    m_view->scrollToEnd();
    settle();
    QCOMPARE(m_view->visualRect(m_rows->index(50)).bottom(), m_view->viewport()->rect().bottom());
    // The line above it makes the row taller than comparable rows.
    QVERIFY(m_view->visualRect(m_rows->index(50)).height() > m_view->visualRect(m_rows->index(49)).height());
}

void tst_ChatView::theButtonLeadsToTheEnd()
{
    fill(50);
    scrollAway();
    QVERIFY(m_view->viewport()->geometry().contains(jump()->geometry()));
    QTest::mouseClick(jump(), Qt::LeftButton);
    QVERIFY(m_view->isAtEnd());
    QVERIFY(jump()->isHidden());
    QVERIFY(m_view->hasFocus());
}

void tst_ChatView::aNewConversationHasNothingNew()
{
    fill(50);
    scrollAway();
    add(QStringLiteral("one"));
    m_messages->clear();
    settle();
    QCOMPARE(m_view->unseen(), 0);
    QVERIFY(jump()->isHidden());
    m_mine = m_theirs = 0;
    fill(3);
    QCOMPARE(m_view->unseen(), 0);
}

void tst_ChatView::aFoundTermIsMarked()
{
    add(QStringLiteral("a needle in the hay"));
    settle();
    const QImage before = m_view->viewport()->grab().toImage();
    m_view->setSearchTerm(QStringLiteral("NEEDLE"));
    const QImage marked = m_view->viewport()->grab().toImage();
    QVERIFY(before != marked);
    m_view->setSearchTerm(QStringLiteral("straw"));
    QVERIFY(before == m_view->viewport()->grab().toImage());
    m_view->setSearchTerm({});
    QVERIFY(before == m_view->viewport()->grab().toImage());
}

PUNCHLINE_WIDGETS_TEST(tst_ChatView)
#include "tst_chatview.moc"
