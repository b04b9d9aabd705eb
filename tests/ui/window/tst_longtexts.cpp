// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"
#include "tests/support/sanitizers.h"
#include "tests/support/worsttexts.h"
#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/messagelayout.h"
#include "ui/chat/textparts.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <memory>

using namespace punchline;

/// Messages of maximum length, crafted to keep the window busy, and more messages than are kept.
class tst_LongTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void partsMakeUpTheText_data();
    void partsMakeUpTheText();
    void partsEndWhereNothingIsTorn();
    void noTextHoldsTheWindowUp_data() { partsMakeUpTheText_data(); }
    void noTextHoldsTheWindowUp();
    void aWholeWindowOfEmojiIsDrawnInTurns();
    void theNextPartIsShownByKeyAndMouse();
    void aLongTextIsCopiedWhole();
    void aLinkThatIsTornLeadsNowhere();
    void whatIsReadOutIsWhatIsShown();
    void theSearchShowsTheRightPart();
    void theOldestRowsGoAndTheRestStaysInPlace();
    void theUnreadLineStaysWithItsMessage();

private:
    void append(const QString &text);
    [[nodiscard]] QVariant of(int row, int role) const { return m_rows->index(row).data(role); }
    static void settle()
    {
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
    }
    /// The processor time until @p text is visible, in milliseconds.
    double timeToShow(const QString &text);

    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<ConversationRows> m_rows;
    std::unique_ptr<ChatView> m_view;
    quint64 m_last = 0;
};

void tst_LongTexts::init()
{
    m_last = 0;
    m_model = std::make_unique<MessageModel>(MessageBounds{.rows = 160});
    m_rows = std::make_unique<ConversationRows>(*m_model);
    m_view = std::make_unique<ChatView>();
    m_view->setModel(m_rows.get());
    m_view->resize(720, 540);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    settle();
}

void tst_LongTexts::cleanup()
{
    m_view.reset();
    m_rows.reset();
    m_model.reset();
}

void tst_LongTexts::append(const QString &text)
{
    m_model->append(
        {++m_last, false, false, text, QDateTime(QDate(2026, 1, 2), QTime(14, 3)), DeliveryState::Received});
}

double tst_LongTexts::timeToShow(const QString &text)
{
    const std::clock_t start = std::clock();
    append(text);
    settle();
    m_view->viewport()->repaint();
    return static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

void tst_LongTexts::partsMakeUpTheText_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, text] : test::worstTexts())
        QTest::newRow(qPrintable(name)) << text;
}

void tst_LongTexts::partsMakeUpTheText()
{
    QFETCH(const QString, text);
    const QString shown = layoutText(text);
    const QList<qsizetype> starts = partStarts(shown);
    QString all;
    for (int part = 0; part < starts.size(); ++part) {
        const QString piece = textPart(shown, starts, part);
        QVERIFY(!piece.isEmpty() && piece.size() <= 4000);
        QVERIFY(piece.count(QChar::LineSeparator) <= 40);
        QVERIFY(emojiCount(piece) <= 100);
        QCOMPARE(partAt(starts, all.size()), part);
        all += piece;
    }
    QCOMPARE(all, shown);
    QVERIFY(starts.size() > 1);
}

void tst_LongTexts::partsEndWhereNothingIsTorn()
{
    QCOMPARE(partStarts({}), QList<qsizetype>{0});
    QCOMPARE(partStarts(QString(4000, u'x')), QList<qsizetype>{0});
    QCOMPARE(partStarts(QString(4001, u'x')), (QList<qsizetype>{0, 4000}));
    // After the last space, unless that is far from the end.
    QCOMPARE(partStarts(QString(3000, u'x') + u' ' + QString(2000, u'x')), (QList<qsizetype>{0, 3001}));
    QCOMPARE(partStarts(u' ' + QString(5000, u'x')), (QList<qsizetype>{0, 4000}));
    // Between characters, whatever they consist of.
    const QString family = QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467");
    const QString hand = QStringLiteral("\U0001F44D\U0001F3FD");
    const QString letter = QStringLiteral("a\u0301\u0302");
    for (const QString &drawnAsOne : {family, hand, letter}) {
        const QString text = drawnAsOne.repeated(2000);
        for (const qsizetype start : partStarts(text))
            QCOMPARE(start % drawnAsOne.size(), 0);
    }
}

void tst_LongTexts::noTextHoldsTheWindowUp()
{
    // A sanitizer's own work for each allocation multiplies the times of some texts more than of others.
    if (punchline::test::IsSanitized)
        QSKIP("A sanitizer measures itself.");
    QFETCH(const QString, text);
    timeToShow(text); // Fonts are found and loaded once.
    // The reference is a page of prose. Before long texts had parts, emoji took a hundred times as long.
    const QString prose = QStringLiteral("lorem ipsum ").repeated(320);
    double page = 1e9;
    double worst = 1e9;
    for (int i = 0; i < 3; ++i) {
        page = std::min(page, timeToShow(prose));
        worst = std::min(worst, timeToShow(text));
    }
    QVERIFY2(worst < 8 * page + 10, qPrintable(QStringLiteral("%1 ms, a page %2 ms").arg(worst).arg(page)));
}

void tst_LongTexts::aWholeWindowOfEmojiIsDrawnInTurns()
{
    const QString emoji = QStringLiteral("\U0001F600").repeated(60);
    for (int i = 0; i < 20; ++i)
        append(emoji);
    settle();
    for (int i = 0; i < 60; ++i) // Until the last event is processed.
        QCoreApplication::processEvents();
    const QImage shown = m_view->screen()->grabWindow(m_view->winId()).toImage();
    // Each row has been drawn: no row shows only the background.
    for (int y = 20; y < m_view->viewport()->height(); y += 80) {
        const QRect row = m_view->visualRect(m_view->indexAt(QPoint(10, y))) & m_view->viewport()->rect();
        const QRgb ground = shown.pixel(2, row.center().y());
        bool isDrawn = false;
        for (int x = 2; x < row.right() && !isDrawn; ++x)
            isDrawn = shown.pixel(x, row.center().y()) != ground;
        QVERIFY2(isDrawn, qPrintable(QString::number(y)));
    }
}

void tst_LongTexts::theNextPartIsShownByKeyAndMouse()
{
    append(test::filledWith(QStringLiteral("line\n")));
    settle();
    const QModelIndex row = m_rows->index(0);
    const int parts = static_cast<int>(partStarts(layoutText(row.data().toString())).size());
    QVERIFY(parts > 2);
    m_view->setFocus();
    m_view->setCurrentIndex(row);
    for (int part = 1; part <= parts; ++part) { // The first one follows the last one.
        keys::focus(m_view.get());
        keys::press(Qt::Key_Return);
        settle();
        QCOMPARE(of(0, ConversationRows::PartRole).toInt(), part % parts);
        QVERIFY(m_view->isAtEnd());
    }
    // The "show more" line is above the time of day.
    const QRect bubble = m_view->visualRect(row);
    for (int y = bubble.bottom(); y > bubble.bottom() - 80 && of(0, ConversationRows::PartRole).toInt() == 0;
         --y)
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(bubble.left() + 100, y));
    QCOMPARE(of(0, ConversationRows::PartRole).toInt(), 1);
}

void tst_LongTexts::aLongTextIsCopiedWhole()
{
    const QString text = test::filledWith(QStringLiteral("all of it "));
    append(text);
    settle();
    m_view->selectAll();
    m_view->copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void tst_LongTexts::aLinkThatIsTornLeadsNowhere()
{
    const QString link = QStringLiteral("https://example.org/") + QString(2020, u'x');
    const QString text = QString(2100, u'y') + u'\t' + link;
    const QFont font;
    const MessageLayout first(text, 0, 400, font);
    QCOMPARE(first.parts, 2);
    QVERIFY(first.links.isEmpty());
    const MessageLayout whole(QStringLiteral("see ") + link + QStringLiteral(" ") + QString(3000, u'y'), 0,
                              400, font);
    QCOMPARE(whole.links.size(), 1);
    QCOMPARE(whole.links.first().length, link.size());
}

void tst_LongTexts::whatIsReadOutIsWhatIsShown()
{
    append(test::filledWith(QStringLiteral("x")));
    const QString first = of(0, Qt::AccessibleTextRole).toString();
    QVERIFY(first.size() < 4100);
    QVERIFY(first.contains(QStringLiteral("(part 1 of 9)")));
    m_rows->setData(m_rows->index(0), 8, ConversationRows::PartRole);
    QVERIFY(of(0, Qt::AccessibleTextRole).toString().contains(QStringLiteral("(part 9 of 9)")));
}

void tst_LongTexts::theSearchShowsTheRightPart()
{
    append(QString(9000, u'x') + QStringLiteral("Needle") + QString(9000, u'x'));
    m_rows->showPartWith(0, QStringLiteral("needle"));
    QCOMPARE(of(0, ConversationRows::PartRole).toInt(), 2);
    m_rows->showPartWith(0, QStringLiteral("xx")); // It occurs there, too.
    QCOMPARE(of(0, ConversationRows::PartRole).toInt(), 2);
    m_rows->showPartWith(0, QStringLiteral("nothing"));
    QCOMPARE(of(0, ConversationRows::PartRole).toInt(), 2);
}

void tst_LongTexts::theOldestRowsGoAndTheRestStaysInPlace()
{
    for (int i = 1; i <= 160; ++i)
        append(QString::number(i));
    settle();
    QVERIFY(!of(0, ConversationRows::OlderGoneRole).toBool());
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    settle();
    m_view->setCurrentIndex(m_rows->index(0));
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    settle();
    const QPersistentModelIndex read = m_view->indexAt(QPoint(10, 100));
    const QString text = read.data().toString();
    const QRect before = m_view->visualRect(read);
    for (int i = 161; i <= 180; ++i) {
        append(QString::number(i));
        settle();
    }
    QCOMPARE(of(0, MessageModel::TextRole).toString(), QString::number(180 - m_rows->rowCount() + 1));
    QVERIFY(of(0, ConversationRows::OlderGoneRole).toBool());
    QVERIFY(of(0, Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Older messages")));
    QCOMPARE(read.data().toString(), text);
    QCOMPARE(m_view->visualRect(read), before);
    QVERIFY(!m_view->currentIndex().isValid());
    m_view->verticalScrollBar()->setValue(0);
    settle();
    QCOMPARE(m_view->visualRect(m_rows->index(0)).top(), 0);
    m_view->scrollToEnd();
    append(QStringLiteral("the end"));
    settle();
    QCOMPARE(m_view->visualRect(m_rows->index(m_rows->rowCount() - 1)).bottom(),
             m_view->viewport()->rect().bottom());
    m_model->clear();
    append(QStringLiteral("again"));
    QVERIFY(!of(0, ConversationRows::OlderGoneRole).toBool());
}

void tst_LongTexts::theUnreadLineStaysWithItsMessage()
{
    for (int i = 1; i <= 155; ++i)
        append(QStringLiteral("read"));
    settle();
    m_view->verticalScrollBar()->setValue(0);
    settle();
    append(QStringLiteral("first new one"));
    settle();
    for (int i = 0; i < 6; ++i)
        append(QStringLiteral("new"));
    settle();
    QCOMPARE(m_view->unseen(), 7);
    const QModelIndex unread =
        m_rows->match(m_rows->index(0), Qt::DisplayRole, QStringLiteral("first new one")).first();
    QVERIFY(unread.row() < 155);
    m_view->scrollTo(unread);
    settle();
    // The line is above it.
    const int usual = m_view->visualRect(m_rows->index(unread.row() + 1)).height();
    QVERIFY(m_view->visualRect(unread).height() > usual);
}

PUNCHLINE_WIDGETS_TEST(tst_LongTexts)
#include "tst_longtexts.moc"
