// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/chat/chatpagetest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationmenu.h"
#include "ui/chat/leavequestion.h"
#include "ui/chat/unsaid.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace punchline;
using namespace std::chrono_literals;

/// Texts that are written while the link is lost.
class tst_WaitingTexts : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void aTextWrittenMeanwhileWaits();
    void deleteTakesItBack();
    void theMenuTakesItBack();
    void onlyWaitingTextsCanBeTakenBack();
    void whatMayHaveArrivedIsSaid();
    void whatIsTakenBackIsNotSaved();
    void endingAsksWhileTextsWait();

private:
    [[nodiscard]] ChatView *view() const { return child<ChatView>("messages"); }
    [[nodiscard]] QString lastRow() const
    {
        return view()
            ->model()
            ->index(view()->model()->rowCount() - 1, 0)
            .data(Qt::AccessibleTextRole)
            .toString();
    }
    void write(const QString &line) const
    {
        keys::focus(input());
        keys::type(line);
        keys::press(Qt::Key_Return);
    }
    /// Moves to the last message by keyboard.
    void chooseLast() const
    {
        keys::focus(view());
        keys::press(Qt::Key_End);
    }
    /// The entries of the last message's menu, which is open then.
    [[nodiscard]] QStringList openMenu() const
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view()->mapToGlobal(QPoint()));
        QCoreApplication::sendEvent(view(), &event);
        QStringList texts;
        if (const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            for (const QAction *action : menu->actions())
                texts.append(action->text());
        }
        return texts;
    }
};

void tst_WaitingTexts::aTextWrittenMeanwhileWaits()
{
    m_engine->lose();
    write(QStringLiteral("are you there"));
    QCOMPARE(m_engine->sentTexts, QStringList{QStringLiteral("are you there")});
    QVERIFY2(lastRow().contains(QStringLiteral("Waiting; sent as soon as you are connected again")),
             qPrintable(lastRow()));
    const QModelIndex last = view()->model()->index(view()->model()->rowCount() - 1, 0);
    QVERIFY(last.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Waiting")));
    m_engine->linkAgain(2s);
    QVERIFY(m_page->unsaid().undelivered == 1);
    QVERIFY(!view()
                 ->model()
                 ->index(1, 0)
                 .data(Qt::AccessibleTextRole)
                 .toString()
                 .contains(QStringLiteral("Waiting")));
}

void tst_WaitingTexts::deleteTakesItBack()
{
    m_engine->lose();
    write(QStringLiteral("too early"));
    chooseLast();
    keys::press(Qt::Key_Delete);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("takeBack"));
    QCOMPARE(m_engine->model().message(0).state, DeliveryState::TakenBack);
    QVERIFY2(lastRow().contains(QStringLiteral("Taken back")), qPrintable(lastRow()));
    QVERIFY(text("presence").startsWith(QStringLiteral("Taken back")));
    const auto calls = m_engine->calls.size(); // Once is enough.
    keys::press(Qt::Key_Delete);
    QCOMPARE(m_engine->calls.size(), calls);
}

void tst_WaitingTexts::theMenuTakesItBack()
{
    m_engine->lose();
    write(QStringLiteral("too early"));
    chooseLast();
    QVERIFY(openMenu().contains(QStringLiteral("&Take back")));
    keys::press(Qt::Key_T);
    QCOMPARE(m_engine->model().message(0).state, DeliveryState::TakenBack);
}

void tst_WaitingTexts::onlyWaitingTextsCanBeTakenBack()
{
    write(QStringLiteral("on its way"));
    chooseLast();
    keys::press(Qt::Key_Delete);
    QVERIFY(!m_engine->calls.contains(QStringLiteral("takeBack")));
    const QStringList entries = openMenu();
    QVERIFY(entries.contains(QStringLiteral("&Copy")));
    QVERIFY(!entries.contains(QStringLiteral("&Take back")));
    keys::press(Qt::Key_Escape);
    m_engine->lose();
    m_engine->addPeerText(QStringLiteral("theirs"));
    chooseLast();
    keys::press(Qt::Key_Delete);
    QVERIFY(!m_engine->calls.contains(QStringLiteral("takeBack")));
}

void tst_WaitingTexts::whatMayHaveArrivedIsSaid()
{
    m_engine->lose();
    write(QStringLiteral("perhaps there"));
    m_engine->isSentOnce = true;
    chooseLast();
    keys::press(Qt::Key_Delete);
    QCOMPARE(m_engine->model().message(0).state, DeliveryState::Waiting);
    QVERIFY2(text("presence").contains(QStringLiteral("may have arrived")), qPrintable(text("presence")));
}

void tst_WaitingTexts::whatIsTakenBackIsNotSaved()
{
    m_engine->lose();
    write(QStringLiteral("never said"));
    write(QStringLiteral("said"));
    m_engine->takeBack(1);
    const auto actions = child<ConversationMenu>("conversationMenu")->menu()->actions();
    actions.at(1)->trigger(); // Copy the conversation.
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.endsWith(QStringLiteral("Me: said")));
    QVERIFY2(!copied.contains(QStringLiteral("never")), qPrintable(copied));
}

void tst_WaitingTexts::endingAsksWhileTextsWait()
{
    m_engine->lose();
    write(QStringLiteral("not there yet"));
    QCOMPARE(m_page->unsaid().undelivered, 1);
    QTest::mouseClick(child("disconnectButton"), Qt::LeftButton);
    auto *question = m_page->findChild<LeaveQuestion *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(!m_engine->calls.contains(QStringLiteral("leave")));
    question->reject();
    m_engine->takeBack(1); // Then nothing is lost.
    QVERIFY(m_page->unsaid().isNothing());
    QTest::mouseClick(child("disconnectButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("leave"));
}

PUNCHLINE_WIDGETS_TEST(tst_WaitingTexts)
#include "tst_waitingtexts.moc"
