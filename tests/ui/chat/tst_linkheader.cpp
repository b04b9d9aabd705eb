// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/textrecorder.h"
#include "tests/ui/chat/chatpagetest.h"
#include "tests/ui/scenes.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/safetywordspanel.h"
#include "ui/controls/announcer.h"
#include "ui/controls/banner.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace punchline;

class tst_LinkHeader : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsDescribed();
    void aRelayedLinkSaysSo();
    void whatDoesNotFitInOneLineTakesTwo();
    void anEmptyChatSaysSomethingKind();
    void aRenameIsShownButNotSaidAloud();
    void aClassicLinkIsCalledPlainText();
    void aCodeVerifies();
    void wordsAreUnverifiedUntilConfirmed();
    void differentWordsEndTheLink();
};

void tst_LinkHeader::theLinkIsDescribed()
{
    QCOMPARE(text("linkPeer"), QStringLiteral("The other person"));
    QVERIFY(text("linkState").endsWith(QStringLiteral(" Connected")));
    QCOMPARE(text("linkPrivacy"), QStringLiteral("Not encrypted"));
    // How it came about is the first line of the chat, which leads to the details.
    auto *view = child<ChatView>("messages");
    QCOMPARE(view->model()->index(0, 0).data(ConversationRows::LineRole).toString(),
             QStringLiteral("Connected directly in 87 ms"));
    const QSignalSpy details(m_page.get(), &ChatPage::detailsRequested);
    keys::focus(view);
    view->setCurrentIndex(view->model()->index(0, 0));
    keys::press(Qt::Key_Return);
    QCOMPARE(details.size(), 1);
    const QModelIndex notice = view->model()->index(0, 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->bubbles().bubbleRect(view->rowOption(0), notice).center());
    QCOMPARE(details.size(), 2);
}

void tst_LinkHeader::aRelayedLinkSaysSo()
{
    m_engine->linkRelayed();
    QVERIFY(text("linkState").endsWith(QStringLiteral("Connected through the server")));
    const auto *state = child<QLabel>("linkState");
    QVERIFY(state->toolTip().contains(FakeEngine::server().toString()));
    QVERIFY(state->toolTip().contains(QStringLiteral("only sealed bytes")));
    QVERIFY(state->toolTip().contains(QStringLiteral("no direct way")));
    QCOMPARE(state->accessibleDescription(), state->toolTip());
    // What is done about it.
    m_engine->emitEvent(event::Searching{1});
    QVERIFY(state->toolTip().endsWith(QStringLiteral("Looking for a direct way now…")));
    m_engine->emitEvent(event::Searching{3, std::chrono::seconds(30)});
    QVERIFY(state->toolTip().contains(QStringLiteral("Looked for a direct way 3 time")));
    QCOMPARE(state->accessibleDescription(), state->toolTip());
    // Somebody who wants it so is not told how to change it.
    m_engine->linkRelayed(true);
    QVERIFY(!state->toolTip().contains(QStringLiteral("no direct way")));
    QVERIFY(state->toolTip().contains(QStringLiteral("You want it so")));
    // Or whose wish it is.
    m_engine->pairHidden();
    m_engine->linkRelayed(true);
    QVERIFY(!state->toolTip().contains(QStringLiteral("no direct way")));
    QVERIFY(state->toolTip().contains(QStringLiteral("The other person wants it so")));

    m_engine->linkDirectly();
    QVERIFY(text("linkState").endsWith(QStringLiteral(" Connected")));
    QVERIFY(state->toolTip().isEmpty());
    const auto *rows = child<ChatView>("messages")->model();
    QCOMPARE(rows->index(rows->rowCount() - 1, 0).data(ConversationRows::LineRole).toString(),
             QStringLiteral("A direct way was found: now connected directly"));
}

void tst_LinkHeader::whatDoesNotFitInOneLineTakesTwo()
{
    m_engine->linkRelayed();
    const auto *state = child<QLabel>("linkState");
    const auto *privacy = child<QLabel>("linkPrivacy");
    m_page->resize(1000, 600);
    QTRY_VERIFY(state->geometry().bottom() > privacy->geometry().top());
    m_page->resize(m_page->minimumSizeHint().width(), 440);
    QTRY_VERIFY(state->geometry().bottom() <= privacy->geometry().top());
    QVERIFY(privacy->height() < 2 * privacy->fontMetrics().height());
}

void tst_LinkHeader::anEmptyChatSaysSomethingKind()
{
    const auto words = [this] {
        TextRecorder recorder(m_page->size());
        m_page->render(&recorder, {}, {}, QWidget::DrawWindowBackground | QWidget::DrawChildren);
        QString all;
        for (const DrawnText &drawn : recorder.texts())
            all += drawn.text + u' ';
        return all.simplified();
    };
    QVERIFY(words().contains(QStringLiteral("Say hello: what you write")));
    m_engine->addMyText(QStringLiteral("hi"));
    settle();
    QVERIFY(!words().contains(QStringLiteral("Say hello")));
    m_engine->start({});
    m_engine->link();
    QVERIFY(words().contains(QStringLiteral("Say hello")));
    m_engine->fail({ErrorCode::LinkLost, {}});
    QVERIFY(!words().contains(QStringLiteral("Say hello")));
}

void tst_LinkHeader::aRenameIsShownButNotSaidAloud()
{
    const auto said = [this] {
        const auto *announcer = Announcer::latest(*m_page);
        return announcer ? announcer->sentence() : QString();
    };
    QVERIFY(!Announcer::isHeard());
    QAccessible::setActive(true);
    const QString before = said();
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Eve")});
    QCOMPARE(text("linkPeer"), QStringLiteral("Eve"));
    QCOMPARE(said(), before);
    m_engine->addPeerText(QStringLiteral("hi")); // Messages are.
    QVERIFY(said().startsWith(QStringLiteral("Eve")));
    QVERIFY(said().endsWith(QStringLiteral("hi")));
    m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    QVERIFY(said().endsWith(QStringLiteral("hi"))); // Announcing each second would be too often.
    QAccessible::setActive(false);
}

void tst_LinkHeader::aClassicLinkIsCalledPlainText()
{
    m_engine->start({});
    m_engine->link(Dialect::Classic);
    QVERIFY(text("linkPrivacy").contains(QStringLiteral("plain text, no acknowledgements")));
}

void tst_LinkHeader::aCodeVerifies()
{
    m_engine->start({});
    m_engine->pair(event::Verification::Code);
    m_engine->link();
    QCOMPARE(text("linkPrivacy"), QStringLiteral("Encrypted, verified by the code"));
    QVERIFY(!child("wordsMatchButton")->isVisible());
}

void tst_LinkHeader::wordsAreUnverifiedUntilConfirmed()
{
    m_engine->start({});
    m_engine->pair(event::Verification::Words);
    m_engine->link();
    QVERIFY(text("linkPrivacy").contains(QStringLiteral("not verified yet")));
    // A quiet line, which opens into the words.
    QVERIFY(child("compareWordsButton")->isVisible());
    QVERIFY(!child("wordsMatchButton")->isVisible());
    const int line = child<SafetyWordsPanel>("safetyWordsPanel")->height();
    QVERIFY(line < 2 * child("sendButton")->height());
    QTest::mouseClick(child("compareWordsButton"), Qt::LeftButton);
    const QList<QLabel *> labels = child<QWidget>("safetyWords")->findChildren<QLabel *>();
    QStringList words;
    for (const QLabel *label : labels) {
        QVERIFY(label->isVisible());
        QVERIFY(label->accessibleName().contains(label->text()));
        words.append(label->text());
    }
    QCOMPARE(words, FakeEngine::safetyWords());

    // They can write before that: the link stays marked as unverified.
    keys::focus(input());
    keys::type(QStringLiteral("hi"));
    keys::press(Qt::Key_Return);
    QVERIFY(text("linkPrivacy").contains(QStringLiteral("not verified yet")));
    QTest::mouseClick(child("wordsMatchButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("confirmWords"));
    QCOMPARE(text("linkPrivacy"), QStringLiteral("Encrypted, verified by the six words"));
    QVERIFY(!child("wordsMatchButton")->isVisible());

    m_engine->start({}); // The next link starts afresh.
    m_engine->pair(event::Verification::Words);
    m_engine->link();
    QVERIFY(text("linkPrivacy").contains(QStringLiteral("not verified yet")));
    QVERIFY(child("compareWordsButton")->isVisible());
    QVERIFY(!child("wordsMatchButton")->isVisible());
}

void tst_LinkHeader::differentWordsEndTheLink()
{
    m_engine->start({});
    m_engine->pair(event::Verification::Words);
    m_engine->link();
    QCOMPARE(m_engine->sendText(QStringLiteral("never acknowledged")), SendResult::Taken);
    QTest::mouseClick(child("compareWordsButton"), Qt::LeftButton);
    QTest::mouseClick(child("wordsDifferButton"), Qt::LeftButton);
    QCOMPARE(m_engine->calls.last(), QStringLiteral("rejectWords"));
    QVERIFY(child<Banner>("chatBanner")->isVisible());
    QVERIFY(child<Banner>("chatBanner")->advice().contains(QStringLiteral("in between")));
    QVERIFY(!child("wordsMatchButton")->isVisible());
}

PUNCHLINE_WIDGETS_TEST(tst_LinkHeader)
#include "tst_linkheader.moc"
