// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/chat/chatpagetest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/conversationrows.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace punchline;

/// Replaces the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser()
    {
        for (const char *scheme : {"http", "https"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
    ~Browser() override
    {
        for (const char *scheme : {"http", "https"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// What the chat page does besides sending and receiving: names, typing, the hello stream's count, links and
/// the search.
class tst_ChatPageTools : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void thePeersNameIsShown();
    void aNameIsNoMarkup();
    void theNextSessionHasNoName();
    void whoWritesIsShown();
    void writingIsTold();
    void theHelloStreamIsSeen();
    void foldedHellosAreUnfolded();
    void aLinkIsOpenedAfterAQuestion();
    void withoutABrowserTheLinkIsKept();
    void aLinkCanBeLeftAlone();
    void aLinkCanBeCopied();
    void searching();
    void aDraftOutlivesTheSession();
    void unseenMessagesAreTold();

private:
    ChatView *view() const { return child<ChatView>("messages"); }
    void chooseLink(const QString &link)
    {
        m_engine->addPeerText(link);
        keys::focus(view());
        view()->setCurrentIndex(view()->model()->index(view()->model()->rowCount() - 1, 0));
        keys::press(Qt::Key_Return);
    }
};

void tst_ChatPageTools::thePeersNameIsShown()
{
    QCOMPARE(text("linkPeer"), QStringLiteral("The other person"));
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    QCOMPARE(text("linkPeer"), QStringLiteral("Ada"));
    m_engine->addPeerText(QStringLiteral("hi"));
    const QModelIndex last = view()->model()->index(view()->model()->rowCount() - 1, 0);
    QVERIFY(last.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Ada")));
    m_engine->emitEvent(event::PeerNamed{});
    QCOMPARE(text("linkPeer"), QStringLiteral("The other person"));
}

void tst_ChatPageTools::aNameIsNoMarkup()
{
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("<h1>Eve</h1>")});
    m_engine->emitEvent(event::PeerTyping{true});
    for (const char *label : {"linkPeer", "presence"}) {
        QCOMPARE(child<QLabel>(label)->textFormat(), Qt::PlainText);
        QVERIFY(text(label).contains(QStringLiteral("<h1>Eve</h1>")));
    }
}

void tst_ChatPageTools::theNextSessionHasNoName()
{
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    m_engine->close(event::CloseReason::PeerLeft);
    m_engine->start({});
    m_engine->link();
    QCOMPARE(text("linkPeer"), QStringLiteral("The other person"));
}

void tst_ChatPageTools::whoWritesIsShown()
{
    const int height = view()->height();
    QCOMPARE(text("presence"), QString());
    m_engine->emitEvent(event::PeerTyping{true});
    const QString unnamed = text("presence");
    QVERIFY(!unnamed.isEmpty());
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    QVERIFY(text("presence").contains(QStringLiteral("Ada")));
    QCoreApplication::processEvents();
    QCOMPARE(view()->height(), height); // Nothing moves because of it.
    m_engine->emitEvent(event::PeerTyping{false});
    QCOMPARE(text("presence"), QString());
    m_engine->emitEvent(event::PeerTyping{true});
    m_engine->fail({ErrorCode::LinkLost, {}});
    QCOMPARE(text("presence"), QString());
}

void tst_ChatPageTools::writingIsTold()
{
    m_engine->calls.clear();
    keys::focus(child<QPlainTextEdit>("messageInput"));
    keys::type(QStringLiteral("ab"));
    QCOMPARE(m_engine->calls.count(QStringLiteral("sayTyping")), 2);
    keys::focus(child<QPlainTextEdit>("messageInput"));
    keys::press(Qt::Key_Return);
    QCOMPARE(m_engine->calls.count(QStringLiteral("sayTyping")), 2); // An empty field is not typing.
}

void tst_ChatPageTools::theHelloStreamIsSeen()
{
    m_engine->setHelloRunning(true);
    auto *stop = child("stopButton");
    for (quint64 second = 1; second <= 12; ++second) {
        m_engine->addMyText(QStringLiteral("Hello, world"), true);
        m_engine->deliver(second);
        m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    }
    QTRY_VERIFY(stop->isVisible());
    // The newest ones are messages, the others are folded, and the end is visible.
    QCOMPARE(view()->model()->rowCount(), 1 + ConversationRows::MostHelloRows); // And the notice of the link.
    QCOMPARE(view()->model()->index(1, 0).data(ConversationRows::FoldedRole).toInt(),
             24 - ConversationRows::MostHelloRows + 1);
    QTRY_VERIFY(view()->isAtEnd());
    QVERIFY(!m_page->findChild<QWidget *>(QStringLiteral("helloCount")));
    // Stop is beside the newest of my hellos.
    const QModelIndex live = view()->model()->index(ConversationRows::MostHelloRows - 1, 0);
    QVERIFY(live.data(MessageModel::MineRole).toBool());
    const QRect row = view()->visualRect(live);
    QVERIFY(row.contains(stop->geometry().center()));
    QVERIFY(view()->viewport()->rect().contains(stop->geometry()));
    keys::focus(stop);
    keys::press(Qt::Key_Return);
    QVERIFY(m_engine->calls.contains(QStringLiteral("stopHello")));
    QVERIFY(!stop->isVisible());
    QVERIFY(child<QPlainTextEdit>("messageInput")->hasFocus()); // The next key presses nothing.
}

void tst_ChatPageTools::foldedHellosAreUnfolded()
{
    for (int i = 0; i < 20; ++i)
        m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    keys::focus(view());
    keys::press(Qt::Key_Home);
    keys::press(Qt::Key_Down);
    keys::press(Qt::Key_Return);
    QCOMPARE(view()->model()->rowCount(), 21);
    QTRY_VERIFY(!view()->isAtEnd()); // The match is visible.
    QVERIFY(view()->viewport()->rect().intersects(view()->visualRect(view()->model()->index(1, 0))));
}

void tst_ChatPageTools::aLinkIsOpenedAfterAQuestion()
{
    Browser browser;
    chooseLink(QStringLiteral("see https://ex\u0430mple.org/a"));
    QVERIFY(child<QWidget>("linkPrompt")->isVisible());
    QVERIFY(text("linkQuestion").contains(QStringLiteral("xn--exmple-4nf.org")));
    QCOMPARE(text("linkAddress"), QStringLiteral("https://xn--exmple-4nf.org/a"));
    QCOMPARE(browser.opened.size(), 0);
    QVERIFY(!child("openLinkButton")->hasFocus()); // Enter once more must not open it.
    QTest::mouseClick(child("openLinkButton"), Qt::LeftButton);
    QCOMPARE(browser.opened, QList<QUrl>{QUrl(QStringLiteral("https://ex\u0430mple.org/a"))});
    QVERIFY(child<QWidget>("linkPrompt")->isHidden());
}

void tst_ChatPageTools::withoutABrowserTheLinkIsKept()
{
    // The tests' platform cannot open links.
    chooseLink(QStringLiteral("https://example.org/a"));
    keys::focus(child("openLinkButton"));
    keys::press(Qt::Key_Return);
    QVERIFY(child<QWidget>("linkPrompt")->isVisible());
    QVERIFY(text("linkQuestion").contains(QStringLiteral("No browser could be started")));
    QCOMPARE(text("linkAddress"), QStringLiteral("https://example.org/a"));
    QVERIFY(!child("openLinkButton")->isVisible());
    QVERIFY(child("copyLinkButton")->hasFocus());
    keys::press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/a"));
    QVERIFY(child<QWidget>("linkPrompt")->isHidden());
    // The next link is asked about as usual.
    chooseLink(QStringLiteral("https://example.org/b"));
    QVERIFY(text("linkQuestion").contains(QStringLiteral("leads to")));
    QVERIFY(child("openLinkButton")->isVisible());
}

void tst_ChatPageTools::aLinkCanBeLeftAlone()
{
    Browser browser;
    chooseLink(QStringLiteral("https://example.org/"));
    QVERIFY(child("cancelLinkButton")->hasFocus());
    keys::focus(child("cancelLinkButton"));
    keys::press(Qt::Key_Return);
    QVERIFY(child<QWidget>("linkPrompt")->isHidden());
    QVERIFY(child<QPlainTextEdit>("messageInput")->hasFocus());
    chooseLink(QStringLiteral("https://example.org/"));
    keys::focus(child("cancelLinkButton"));
    keys::press(Qt::Key_Escape);
    QVERIFY(child<QWidget>("linkPrompt")->isHidden());
    QCOMPARE(browser.opened.size(), 0);
}

void tst_ChatPageTools::aLinkCanBeCopied()
{
    Browser browser;
    chooseLink(QStringLiteral("https://example.org/?a=\u202e"));
    QTest::mouseClick(child("copyLinkButton"), Qt::LeftButton);
    // The direction override is made visible before links are searched for.
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/?a=%EF%BF%BD"));
    QVERIFY(child<QWidget>("linkPrompt")->isHidden());
    QCOMPARE(browser.opened.size(), 0);
}

void tst_ChatPageTools::searching()
{
    for (int i = 0; i < 60; ++i)
        m_engine->addPeerText(i % 20 == 0 ? QStringLiteral("needle %1").arg(i) : QStringLiteral("hay"));
    keys::focus(child<QPlainTextEdit>("messageInput"));
    keys::press(QKeySequence::Find);
    auto *term = child<QLineEdit>("searchTerm");
    QTRY_VERIFY(term->hasFocus());
    keys::focus(term);
    keys::type(QStringLiteral("Needle"));
    QVERIFY(text("searchCount").contains(u'3'));
    const auto isShown = [this](int row) {
        return view()->currentIndex().row() == row
            && view()->viewport()->rect().contains(view()->visualRect(view()->model()->index(row, 0)));
    };
    QVERIFY(isShown(41));
    keys::focus(term);
    keys::press(Qt::Key_Return);
    QVERIFY(isShown(21));
    keys::focus(term);
    keys::press(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(isShown(41));
    QTest::mouseClick(child("searchOlder"), Qt::LeftButton);
    QTest::mouseClick(child("searchOlder"), Qt::LeftButton);
    QVERIFY(isShown(1));
    term->setFocus();
    keys::focus(term);
    keys::type(QStringLiteral("x"));
    QVERIFY(!child("searchOlder")->isEnabled());
    keys::focus(term);
    keys::press(Qt::Key_Escape);
    QVERIFY(child<QWidget>("searchBar")->isHidden());
    QVERIFY(child<QPlainTextEdit>("messageInput")->hasFocus());
}

void tst_ChatPageTools::aDraftOutlivesTheSession()
{
    auto *input = child<QPlainTextEdit>("messageInput");
    input->setPlainText(QStringLiteral("half a thou"));
    m_engine->close(event::CloseReason::PeerLeft);
    m_engine->reset();
    m_engine->start({});
    m_engine->link(); // The peer may be somebody else.
    QCOMPARE(input->toPlainText(), QString());
    QCOMPARE(text("draftText"), QStringLiteral("half a thou"));
    QTest::mouseClick(child("giveUpDraftButton"), Qt::LeftButton);
    QVERIFY(child<QWidget>("draftOffer")->isHidden());
    QCOMPARE(input->toPlainText(), QString());
}

void tst_ChatPageTools::unseenMessagesAreTold()
{
    const QSignalSpy told(view(), &ChatView::unseenChanged);
    QStackedWidget window; // As in the program, where another page is shown.
    window.addWidget(m_page.get());
    window.addWidget(new QWidget);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.setCurrentIndex(1);
    m_engine->addPeerText(QStringLiteral("hi"));
    QCOMPARE(view()->unseen(), 1);
    QCOMPARE(told.size(), 1);
    window.setCurrentIndex(0);
    QCOMPARE(view()->unseen(), 0);
    m_page->setParent(nullptr);
}

PUNCHLINE_WIDGETS_TEST(tst_ChatPageTools)
#include "tst_chatpagetools.moc"
