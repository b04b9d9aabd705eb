// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/chat/messagemodel.h"
#include "ui/chat/messagedelegate.h"
#include "ui/chat/messageview.h"

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"

#include <QGuiApplication>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace punchline;

class tst_MessageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void onlyVisibleRowsAreMeasured();
    void keepsToTheEndWhileItIsThere();
    void staysInPlaceWhileReading();
    void scrollingUpMovesByExactlyThePixels();
    void widthChangeKeepsWhatIsRead();
    void keysMoveTheCurrentRow();
    void peerTextIsNeverMarkup();
    void peerTextIsShownHarmless();
    void strangeTexts_data();
    void strangeTexts();
    void clearingWhileScrolled();
    void whatWasPaintedIsMovedRightly();
    void theTimeStandsInTheLastLineIfThereIsRoom();
    void wideWindowsHaveAColumn();
    void theOtherPersonsLetterIsBesideTheirFirstMessage();

private:
    [[nodiscard]] QRect bubbleOf(int row) const
    {
        return m_view->bubbles().bubbleRect(m_view->rowOption(row), m_model->index(row));
    }
    [[nodiscard]] QRect textOf(int row) const
    {
        return m_view->bubbles().textRect(m_view->rowOption(row), m_model->index(row));
    }
    void fill(int rows);
    void append(const QString &text, bool mine = false);
    /// Runs the delayed layout and the painting that it requests.
    static void settle()
    {
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<MessageView> m_view;
};

void tst_MessageView::init()
{
    m_model = std::make_unique<MessageModel>();
    m_view = std::make_unique<MessageView>();
    m_view->setModel(m_model.get());
    m_view->resize(500, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void tst_MessageView::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void tst_MessageView::append(const QString &text, bool mine)
{
    const auto id = static_cast<quint64>(m_model->rowCount()) + 1;
    m_model->append(
        {id, mine, false, text, QDateTime(QDate(2026, 1, 2), QTime(14, 3)), DeliveryState::Received});
}

void tst_MessageView::fill(int rows)
{
    for (int i = 0; i < rows; ++i) // Every third message needs several lines.
        append(i % 3 == 0 ? QStringLiteral("Message %1 ").arg(i).repeated(20)
                          : QStringLiteral("Message %1").arg(i));
    settle();
}

void tst_MessageView::onlyVisibleRowsAreMeasured()
{
    fill(20'000);
    QVERIFY(m_view->measuredRows() < 100);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    settle();
    QVERIFY(m_view->measuredRows() < 200);
}

void tst_MessageView::keepsToTheEndWhileItIsThere()
{
    fill(50);
    for (int i = 0; i < 5; ++i) {
        append(QStringLiteral("A long one that wraps over lines. ").repeated(10));
        settle();
        QVERIFY(m_view->isAtEnd());
        QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
        const QRect last = m_view->visualRect(m_model->index(m_model->rowCount() - 1));
        QCOMPARE(last.bottom(), m_view->viewport()->rect().bottom());
    }
}

void tst_MessageView::staysInPlaceWhileReading()
{
    fill(50);
    m_view->verticalScrollBar()->setValue(300);
    settle();
    QVERIFY(!m_view->isAtEnd());
    const QModelIndex read = m_view->indexAt(QPoint(10, 10));
    const QRect before = m_view->visualRect(read);
    fill(20);
    QCOMPARE(m_view->visualRect(read), before);
    m_view->scrollToEnd();
    QVERIFY(m_view->isAtEnd());
}

void tst_MessageView::scrollingUpMovesByExactlyThePixels()
{
    fill(300);
    // Rows above are not measured yet; their being taller than estimated must not be visible.
    for (int i = 0; i < 40; ++i) {
        const QModelIndex read = m_view->indexAt(QPoint(10, 5));
        const int before = m_view->visualRect(read).top();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() - 57);
        settle();
        QCOMPARE(m_view->visualRect(read).top(), before + 57);
    }
}

void tst_MessageView::widthChangeKeepsWhatIsRead()
{
    fill(200);
    m_view->verticalScrollBar()->setValue(2000);
    settle();
    const QModelIndex read = m_view->indexAt(QPoint(10, 0));
    m_view->resize(300, 400);
    settle();
    QCOMPARE(m_view->indexAt(QPoint(10, 0)), read);
    m_view->resize(700, 350);
    settle();
    QCOMPARE(m_view->indexAt(QPoint(10, 0)), read);

    m_view->scrollToEnd();
    m_view->resize(400, 300);
    settle();
    QVERIFY(m_view->isAtEnd());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
}

void tst_MessageView::keysMoveTheCurrentRow()
{
    fill(100);
    m_view->setFocus();
    keys::focus(m_view.get());
    keys::press(Qt::Key_Home);
    QCOMPARE(m_view->currentIndex().row(), 0);
    QCOMPARE(m_view->visualRect(m_model->index(0)).top(), 0);
    keys::focus(m_view.get());
    keys::press(Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().row(), 1);
    keys::focus(m_view.get());
    keys::press(Qt::Key_PageDown);
    QVERIFY(m_view->currentIndex().row() > 3);
    keys::focus(m_view.get());
    keys::press(Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), 99);
    QVERIFY(m_view->isAtEnd());
}

void tst_MessageView::peerTextIsNeverMarkup()
{
    // Markup would be shorter than the typed text, and an image would have its own size.
    const QString markup = QStringLiteral("<img src=file:///etc/passwd><h1>x</h1><!-- hidden -->");
    append(markup);
    append(QString(markup).replace(u'<', u'(').replace(u'>', u')'));
    settle();
    QCOMPARE(m_view->visualRect(m_model->index(0)).height(), m_view->visualRect(m_model->index(1)).height());
}

void tst_MessageView::peerTextIsShownHarmless()
{
    QCOMPARE(layoutText(QStringLiteral("a\u001b[2J\r\n\tb\u202egnp.exe")),
             QStringLiteral("a␛[2J\u2028\tb\ufffdgnp.exe"));
}

void tst_MessageView::strangeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("10,000 lines") << QStringLiteral("x\r\n").repeated(10'000);
    QTest::newRow("one long word") << QString(32 * 1024, u'W');
    QTest::newRow("combining flood") << QStringLiteral("a") + QString(10'000, QChar(0x0301));
    QTest::newRow("zero width") << QString(10'000, QChar(0x200b));
    QTest::newRow("right-to-left override") << QString(QChar(0x202e)) + QStringLiteral("gnp.exe");
    QTest::newRow("lone surrogates") << QString(100, QChar(0xd800));
    QTest::newRow("controls") << QString(QChar(0)) + QStringLiteral("\a\b\x1b[31m\u2028\u2029");
    QTest::newRow("right to left") << QStringLiteral("مرحبا بالعالم");
}

void tst_MessageView::strangeTexts()
{
    QFETCH(QString, text);
    append(QStringLiteral("before"));
    append(text);
    append(QStringLiteral("after"));
    settle();
    m_view->grab();
    m_view->verticalScrollBar()->setValue(0);
    settle();
    m_view->grab();
    int total = 0;
    for (int row = 0; row < 3; ++row)
        total += m_view->visualRect(m_model->index(row)).height();
    // Few messages stand at the bottom.
    QCOMPARE(m_view->visualRect(m_model->index(0)).top(), std::max(0, m_view->viewport()->height() - total));
    QVERIFY(m_view->visualRect(m_model->index(1)).height() > 0);
}

void tst_MessageView::clearingWhileScrolled()
{
    fill(100);
    m_view->verticalScrollBar()->setValue(500);
    m_model->clear();
    settle();
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    QVERIFY(!m_view->indexAt(QPoint(5, 5)).isValid());
    m_view->grab();
    fill(50);
    QVERIFY(m_view->isAtEnd());
}

void tst_MessageView::whatWasPaintedIsMovedRightly()
{
    // After each step the screen, part of which was scrolled, must look like a complete repaint.
    const auto isRight = [this] {
        settle();
        QScreen *screen = m_view->screen();
        const QImage shown = screen->grabWindow(m_view->winId()).toImage();
        m_view->viewport()->update();
        settle();
        return shown == screen->grabWindow(m_view->winId()).toImage();
    };
    for (int i = 0; i < 12; ++i) { // From a few rows to more than fit into the view.
        append(QStringLiteral("Row %1 ").arg(i).repeated(i % 4 * 12 + 1), i % 2 == 0);
        // A part may be painted before the new row is laid out, such as what a button has covered.
        m_view->viewport()->repaint(0, 0, m_view->viewport()->width(), m_view->viewport()->height() / 2);
        QVERIFY2(isRight(), qPrintable(QString::number(i)));
    }
    fill(100);
    for (const int step : {-30, -200, 45, -390, -2000, 700, 3}) {
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + step);
        QVERIFY2(isRight(), qPrintable(QString::number(step)));
        append(QStringLiteral("one more"));
        QVERIFY(isRight());
    }
    m_view->scrollToEnd();
    QVERIFY(isRight());
    m_view->resize(420, 380);
    QVERIFY(isRight());
    m_model->setState(1, DeliveryState::Delivered);
    QVERIFY(isRight());
}

void tst_MessageView::theTimeStandsInTheLastLineIfThereIsRoom()
{
    append(QStringLiteral("short"));
    append(QStringLiteral("two\nlines"));
    for (int letters = 10; letters < 40; ++letters)
        append(QString(letters, u'm'));
    settle();
    const auto below = [this](int row) { return bubbleOf(row).bottom() - textOf(row).bottom(); };
    const int small = below(0);
    QVERIFY(bubbleOf(0).width() > textOf(0).width() + 40);
    QCOMPARE(below(1), small);
    int full = 0; // Lines that leave no room.
    for (int row = 2; row < m_model->rowCount(); ++row)
        full += below(row) > small + 8 ? 1 : 0;
    QVERIFY(full > 0 && full < 30);
}

void tst_MessageView::wideWindowsHaveAColumn()
{
    append(QStringLiteral("theirs"));
    append(QStringLiteral("mine"), true);
    m_view->resize(1600, 400);
    settle();
    const int middle = m_view->viewport()->width() / 2;
    QVERIFY(bubbleOf(0).left() > middle - 400 && bubbleOf(0).left() < middle);
    QVERIFY(bubbleOf(1).right() < middle + 400 && bubbleOf(1).right() > middle);
    m_view->setLayoutDirection(Qt::RightToLeft);
    settle();
    QVERIFY(bubbleOf(0).left() > middle);
    QVERIFY(bubbleOf(1).right() < middle);
}

void tst_MessageView::theOtherPersonsLetterIsBesideTheirFirstMessage()
{
    append(QStringLiteral("first"));
    append(QStringLiteral("second"));
    append(QStringLiteral("mine"), true);
    settle();
    const auto beside = [this](int row) {
        const QRect bubble = bubbleOf(row);
        return m_view->viewport()->grab(QRect(0, bubble.top(), bubble.left() - 2, bubble.height())).toImage();
    };
    const auto isBlank = [](const QImage &image) {
        QImage blank(image.size(), image.format());
        blank.fill(image.pixel(0, image.height() / 2));
        return image == blank;
    };
    m_view->setPeerName(QStringLiteral("Ada"));
    const QImage ada = beside(0);
    QVERIFY(!isBlank(ada));
    m_view->setPeerName(QStringLiteral("Bob"));
    QVERIFY(beside(0) != ada);
    m_view->setPeerName({});
    QVERIFY(!isBlank(beside(0)) && beside(0) != ada);
    QVERIFY(isBlank(beside(2)));
}

PUNCHLINE_WIDGETS_TEST(tst_MessageView)
#include "tst_messageview.moc"
