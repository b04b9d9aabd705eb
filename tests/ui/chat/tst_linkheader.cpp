// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/text/statetext.h"
#include "tests/support/textrecorder.h"
#include "tests/ui/chat/chatpagetest.h"
#include "tests/ui/scenes.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"
#include "ui/chat/safetywordspanel.h"
#include "ui/controls/announcer.h"
#include "ui/controls/banner.h"
#include "ui/settings/language.h"

#include <QAccessible>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace punchline;

class tst_LinkHeader : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void theLinkIsDescribed();
    void aRelayedLinkSaysSo();
    void theReasonIsOneKeyAway();
    void theReasonClosesForTheNextConversation();
    void keysAreWrittenWhenTheReasonGoes();
    void theButtonStaysBesideTheSentence();
    void theReasonLeavesRoomForTheChat_data();
    void theReasonLeavesRoomForTheChat();
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
    const auto *meaning = child<QLabel>("linkRelay");
    const auto *reason = child<QLabel>("linkRelayReason");
    QVERIFY(meaning->isVisible());
    QVERIFY(meaning->text().contains(FakeEngine::server().toString()));
    QVERIFY(meaning->text().contains(QStringLiteral("only sealed bytes")));
    QVERIFY(!reason->isVisible());
    QVERIFY(reason->text().contains(QStringLiteral("no direct way")));
    // What the labels say is said nowhere else.
    QVERIFY(child<QLabel>("linkState")->toolTip().isEmpty());
    QVERIFY(child<QLabel>("linkState")->accessibleDescription().isEmpty());
    QCOMPARE(relayWords(m_engine->state()).full, meaning->text() + u' ' + reason->text());
    // What is done about it.
    m_engine->emitEvent(event::Searching{1});
    QVERIFY(reason->text().endsWith(QStringLiteral("Looking for a direct way now…")));
    m_engine->emitEvent(event::Searching{3, std::chrono::seconds(30)});
    QVERIFY(reason->text().contains(QStringLiteral("Looked for a direct way 3 time")));
    // Somebody who wants it so is not told how to change it.
    m_engine->linkRelayed(true);
    QVERIFY(!reason->text().contains(QStringLiteral("no direct way")));
    QVERIFY(reason->text().contains(QStringLiteral("You want it so")));
    // Or whose wish it is.
    m_engine->pairHidden();
    m_engine->linkRelayed(true);
    QVERIFY(!reason->text().contains(QStringLiteral("no direct way")));
    QVERIFY(reason->text().contains(QStringLiteral("The other person wants it so")));

    m_engine->linkDirectly();
    QVERIFY(text("linkState").endsWith(QStringLiteral(" Connected")));
    for (const char *gone : {"linkRelay", "linkRelayWhy", "linkRelayReason"})
        QVERIFY(!child<QWidget>(gone)->isVisible());
    const auto *rows = child<ChatView>("messages")->model();
    QCOMPARE(rows->index(rows->rowCount() - 1, 0).data(ConversationRows::LineRole).toString(),
             QStringLiteral("A direct way was found: now connected directly"));
}

void tst_LinkHeader::theReasonIsOneKeyAway()
{
    QAccessible::setActive(true);
    m_engine->linkRelayed();
    const auto *why = child("linkRelayWhy");
    const auto *reason = child<QLabel>("linkRelayReason");
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(child("linkRelayWhy"));
    QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Why through the server?"));
    QCOMPARE(spoken->role(), QAccessible::Button);
    QVERIFY(spoken->state().expandable && spoken->state().collapsed && !spoken->state().expanded);

    keys::focus(child("conversationMenu"));
    keys::press(Qt::Key_Tab); // It comes after what is above it.
    QVERIFY(why->hasFocus());
    keys::press(Qt::Key_Space);
    QVERIFY(reason->isVisible());
    QVERIFY(spoken->state().expanded && !spoken->state().collapsed);
    QCOMPARE(Announcer::latest(*m_page)->sentence(), reason->text());
    keys::press(Qt::Key_Return);
    QVERIFY(!reason->isVisible());
    spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(reason->isVisible());
    QTest::mouseClick(child("linkRelayWhy"), Qt::LeftButton);
    QVERIFY(!reason->isVisible());
    QAccessible::setActive(false);
}

void tst_LinkHeader::theReasonClosesForTheNextConversation()
{
    m_engine->linkRelayed();
    QTest::mouseClick(child("linkRelayWhy"), Qt::LeftButton);
    m_engine->lose();
    QVERIFY(!child<QLabel>("linkRelay")->isVisible());
    QVERIFY(!child<QLabel>("linkRelayReason")->isVisible());
    m_engine->linkRelayed();
    QVERIFY(child<QLabel>("linkRelay")->isVisible());
    QVERIFY(child<QLabel>("linkRelayReason")->isVisible());
    m_engine->start({});
    QVERIFY(!child<QLabel>("linkRelay")->isVisible());
    m_engine->linkRelayed();
    QVERIFY(child<QLabel>("linkRelay")->isVisible());
    QVERIFY(!child<QLabel>("linkRelayReason")->isVisible());
}

void tst_LinkHeader::keysAreWrittenWhenTheReasonGoes()
{
    m_engine->linkRelayed();
    keys::focus(child("linkRelayWhy"));
    m_engine->linkDirectly();
    keys::type(QStringLiteral("a b"));
    QCOMPARE(input()->toPlainText(), QStringLiteral("a b"));
    // A focus elsewhere stays.
    m_engine->linkRelayed();
    keys::focus(child("detailsButton"));
    m_engine->linkDirectly();
    QVERIFY(child("detailsButton")->hasFocus());
}

void tst_LinkHeader::theButtonStaysBesideTheSentence()
{
    m_engine->linkRelayed();
    const auto *sentence = child<QLabel>("linkRelay");
    const auto *why = child("linkRelayWhy");
    m_page->resize(1600, 800);
    QTRY_VERIFY(sentence->height() < 2 * sentence->fontMetrics().height()); // In one line.
    QVERIFY(why->x() > sentence->geometry().right());
    QVERIFY(why->x() < sentence->geometry().right() + why->width());
}

void tst_LinkHeader::theReasonLeavesRoomForTheChat_data()
{
    QTest::addColumn<QString>("code");
    for (const Language &language : shippedLanguages())
        QTest::addRow("%s", qPrintable(language.code)) << language.code;
}

void tst_LinkHeader::theReasonLeavesRoomForTheChat()
{
    QFETCH(const QString, code);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    language::choose(settings, code);
    m_page->resize(640, 440);
    m_engine->linkRelayed();
    m_engine->emitEvent(event::Searching{3, std::chrono::seconds(30)});
    QTest::mouseClick(child("linkRelayWhy"), Qt::LeftButton);
    settle();
    for (const char *name : {"linkRelay", "linkRelayReason"}) {
        const auto *label = child<QLabel>(name);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
    const auto *why = child("linkRelayWhy");
    const auto *relay = child<QLabel>("linkRelay");
    QCOMPARE(why->x() < relay->x(), m_page->isRightToLeft());
    QCOMPARE(m_page->height(), 440); // Nothing makes the page higher.
    QVERIFY(child<ChatView>("messages")->height() > 3 * input()->height());
    language::choose(settings, QStringLiteral("en"));
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
    QTRY_VERIFY(privacy->height() < 2 * privacy->fontMetrics().height());
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
