// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/messagedelegate.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace punchline;

/// How a user handles the text of a message: selects part of it, and reads one that is too long for the
/// window.
class tst_BubbleSelector : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPartIsCopied();
    void aDoubleClickSelectsAWord();
    void shiftAndArrowsSelect();
    void beyondTheMessageRowsAreSelected();
    void selectingRowsEndsIt();
    void aHighMessageShowsItsEnd();
    void aHighMessageStaysWhereItIsRead();
    void theFieldTurnsPages();

private:
    [[nodiscard]] ChatView *view() const { return find<ChatView>("messages"); }
    void chat(const QStringList &texts)
    {
        m_window->connectTo(m_server);
        m_engine->link();
        for (const QString &text : texts)
            m_engine->addPeerText(text);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    /// The row of @p message, counted from 0: the notice of the link is before all.
    [[nodiscard]] QModelIndex rowOf(int message) const { return view()->model()->index(message + 1, 0); }
    /// Where letter @p place of the text of @p message begins, if the text fits on one line.
    [[nodiscard]] QPoint placeOf(int message, int place) const
    {
        const QModelIndex index = rowOf(message);
        const QStyleOptionViewItem option = view()->rowOption(index.row());
        const QRect bubble = view()->bubbles().bubbleRect(option, index);
        for (int x = bubble.left() + 2; x < bubble.right(); ++x) {
            const QPoint here(x, bubble.top() + 8 + view()->fontMetrics().height() / 2);
            if (view()->bubbles().placeAt(option, index, here).value_or(-1) == place)
                return here + QPoint(1, 0);
        }
        return {};
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        QTest::mousePress(view()->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view()->viewport(), (from + to) / 2);
        QTest::mouseMove(view()->viewport(), to);
        QMouseEvent move(QEvent::MouseMove, QPointF(to), QPointF(view()->viewport()->mapToGlobal(to)),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view()->viewport(), &move);
        QTest::mouseRelease(view()->viewport(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] static QString copied()
    {
        keys::press(QKeySequence::Copy);
        return QGuiApplication::clipboard()->text();
    }
};

void tst_BubbleSelector::aPartIsCopied()
{
    chat({QStringLiteral("the password is swordfish, keep it")});
    drag(placeOf(0, 16), placeOf(0, 25));
    QCOMPARE(copied(), QStringLiteral("swordfish"));
    // The selection is visible.
    const QImage before = view()->viewport()->grab().toImage();
    view()->bubbles().setTextSelection({});
    QVERIFY(view()->viewport()->grab().toImage() != before);
}

void tst_BubbleSelector::aDoubleClickSelectsAWord()
{
    chat({QStringLiteral("the password is swordfish, keep it")});
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, placeOf(0, 20));
    QCOMPARE(copied(), QStringLiteral("swordfish"));
}

void tst_BubbleSelector::shiftAndArrowsSelect()
{
    chat({QStringLiteral("one two three")});
    keys::focus(view());
    keys::press(Qt::Key_End);
    for (int i = 0; i < 3; ++i)
        keys::press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringLiteral("one"));
    keys::press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    keys::press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(copied(), QStringLiteral("one two"));
    keys::press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(copied(), QStringLiteral("one tw"));
}

void tst_BubbleSelector::beyondTheMessageRowsAreSelected()
{
    chat({QStringLiteral("first message"), QStringLiteral("second message")});
    drag(placeOf(0, 3), placeOf(1, 6));
    QCOMPARE(copied(), QStringLiteral("first message\nsecond message"));
}

void tst_BubbleSelector::selectingRowsEndsIt()
{
    chat({QStringLiteral("first message"), QStringLiteral("second message")});
    drag(placeOf(0, 0), placeOf(0, 5));
    QCOMPARE(copied(), QStringLiteral("first"));
    keys::press(QKeySequence::SelectAll);
    QCOMPARE(copied(), QStringLiteral("first message\nsecond message"));
}

void tst_BubbleSelector::aHighMessageShowsItsEnd()
{
    chat({QStringLiteral("line\n").repeated(60) + QStringLiteral("the end")});
    const QRect row = view()->visualRect(rowOf(0));
    QVERIFY(row.height() > view()->viewport()->height());
    QTRY_COMPARE(view()->visualRect(rowOf(0)).bottom(), view()->viewport()->rect().bottom());
    QVERIFY(view()->isAtEnd());
}

void tst_BubbleSelector::aHighMessageStaysWhereItIsRead()
{
    chat({QStringLiteral("before"), QStringLiteral("line\n").repeated(60) + QStringLiteral("the end")});
    QTRY_VERIFY(view()->isAtEnd());
    QScrollBar *bar = view()->verticalScrollBar();
    bar->setValue(bar->maximum() - 300);
    const int read = bar->value();
    const QPoint inside = view()->visualRect(rowOf(1)).intersected(view()->viewport()->rect()).center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, inside);
    view()->scrollTo(rowOf(1)); // Qt does so some time after a click.
    m_window->resize(m_window->width(), m_window->height() + 10);
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), read);
    keys::focus(view());
    keys::press(Qt::Key_PageDown);
    QVERIFY(bar->value() > read);
    keys::press(Qt::Key_PageUp);
    QCOMPARE(bar->value(), std::max(0, bar->maximum() - bar->pageStep()));
}

void tst_BubbleSelector::theFieldTurnsPages()
{
    QStringList texts;
    for (int i = 0; i < 100; ++i)
        texts.append(QStringLiteral("message %1").arg(i));
    chat(texts);
    QTRY_VERIFY(view()->verticalScrollBar()->value() > 0);
    auto *field = find<QPlainTextEdit>("messageInput");
    keys::focus(field);
    keys::type(QStringLiteral("half"));
    const int end = view()->verticalScrollBar()->value();
    keys::press(Qt::Key_PageUp);
    QTRY_VERIFY(view()->verticalScrollBar()->value() < end - view()->verticalScrollBar()->pageStep() / 2);
    keys::press(Qt::Key_PageDown);
    QTRY_VERIFY(view()->isAtEnd());
    keys::type(QStringLiteral(" a word"));
    QCOMPARE(field->toPlainText(), QStringLiteral("half a word"));
}

PUNCHLINE_WIDGETS_TEST(tst_BubbleSelector)
#include "tst_bubbleselector.moc"
