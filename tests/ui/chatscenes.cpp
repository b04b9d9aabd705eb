// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"

#include "ui/chat/chatpage.h"
#include "ui/chat/chatview.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace punchline {

namespace {

const ServerAddress &server()
{
    static const ServerAddress address{QStringLiteral("example.org"), 8877};
    return address;
}

void greet(FakeEngine &engine)
{
    for (int i = 0; i < 3; ++i) {
        engine.addMyText(QStringLiteral("Hello, world"), true);
        engine.deliver(static_cast<quint64>(i) + 1);
    }
}

void talk(FakeEngine &engine)
{
    engine.addPeerText(QStringLiteral("It works! I can see your greeting every second."));
    engine.addMyText(QStringLiteral("Great. No server in between any more."));
    engine.deliver(4);
    engine.addPeerText(QStringLiteral("<b>Not bold</b> <img src=file:///etc/passwd> stays as it was typed."));
    engine.addPeerText(
        QStringLiteral("A longer message, to see how it wraps: the quick brown fox jumps over the lazy "
                       "dog, again and again, until the line is full and another one begins.\n"
                       "And a second paragraph. 日本語 العربية 🙂"));
    engine.addMyText(QStringLiteral("This one is still on its way"));
}

void chat(FakeEngine &engine)
{
    engine.link();
    engine.setHelloRunning(true);
    greet(engine);
    talk(engine);
}

void chatWithAda(FakeEngine &engine)
{
    engine.pair(event::Verification::Code);
    engine.link();
    engine.emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    greet(engine);
    talk(engine);
}

ChatView *messages(MainWindow &window)
{
    return window.findChild<ChatView *>(QStringLiteral("messages"));
}

/// As a screen reader would.
void chooseLastLink(MainWindow &window)
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(messages(window));
    QAccessibleInterface *last = list->child(messages(window)->model()->rowCount() - 1);
    last->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

} // namespace

QList<Scene> chatScenes()
{
    return {
        {"chat",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chat(engine);
         }},
        {"chat-hello",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.link();
             engine.setHelloRunning(true);
             for (int i = 0; i < 13; ++i) {
                 engine.addMyText(QStringLiteral("Hello, world"), true);
                 if (i < 12)
                     engine.deliver(static_cast<quint64>(i) + 1);
                 engine.addPeerText(QStringLiteral("Hello, world"), true);
             }
         }},
        {"chat-arabic",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.pair(event::Verification::Code);
             engine.link();
             engine.emitEvent(event::PeerNamed{QStringLiteral("ليلى")});
             engine.addPeerText(QStringLiteral("مرحبا! هل تصلك رسائلي الآن؟"));
             engine.addMyText(QStringLiteral("نعم، وبدون أي خادم بيننا."));
             engine.deliver(1);
             engine.addPeerText(QStringLiteral(
                 "ممتاز. انظر إلى https://example.org/ عندما يكون لديك وقت، فهناك شرح طويل لكيفية عمل "
                 "ذلك، مع صور وأمثلة كثيرة.\nثم أخبرني: Punchline 0.1 أم 0.2؟"));
             engine.addMyText(QStringLiteral("OK, سأنظر غداً"));
         }},
        {"chat-hebrew",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.pair(event::Verification::Code);
             engine.link();
             engine.emitEvent(event::PeerNamed{QStringLiteral("נועה")});
             engine.addPeerText(QStringLiteral("שלום! ההודעות שלי מגיעות?"));
             engine.addMyText(QStringLiteral("כן, ובלי שום שרת באמצע."));
             engine.deliver(1);
             engine.addPeerText(
                 QStringLiteral("מצוין. יש הסבר ב-https://example.org/ עם הרבה תמונות ודוגמאות, "
                                "כדאי לקרוא אותו לאט.\nPunchline 0.1 או 0.2?"));
             engine.addMyText(QStringLiteral("OK, אסתכל מחר"));
         }},
        {"chat-words",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.pair(event::Verification::Words);
             chat(engine);
         }},
        {"chat-code",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chatWithAda(engine);
             engine.emitEvent(event::PeerTyping{true});
         }},
        {"chat-new",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chatWithAda(engine);
             for (int i = 0; i < 12; ++i)
                 engine.addPeerText(QStringLiteral("Line %1").arg(i));
             QCoreApplication::processEvents();
             messages(window)->verticalScrollBar()->setValue(0);
             engine.addPeerText(QStringLiteral("One that nobody has seen yet"));
             engine.addPeerText(QStringLiteral("And another one"));
             QCoreApplication::processEvents();
             messages(window)->verticalScrollBar()->setValue(messages(window)->verticalScrollBar()->maximum()
                                                             - 12);
         }},
        {"chat-link",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chatWithAda(engine);
             engine.addPeerText(
                 QStringLiteral("Have a look at https://example.org/pictures?of=the+lake (it is mine)."));
             chooseLastLink(window);
         }},
        {"chat-search",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chatWithAda(engine);
             window.findChild<ChatPage *>()->find();
             window.findChild<QLineEdit *>(QStringLiteral("searchTerm"))->setText(QStringLiteral("it"));
         }},
        {"chat-words-differ",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.pair(event::Verification::Words);
             chat(engine);
             engine.rejectWords();
         }},
        {"chat-clear-talk",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.link(Dialect::Classic);
             engine.addPeerText(QStringLiteral("Hello, world"), true);
             window.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("Hello, old friend"));
         }},
        {"chat-classic",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.link(Dialect::Classic);
             engine.talkInTheClear();
             engine.addPeerText(QStringLiteral("Hello, world"), true);
             engine.addMyText(QStringLiteral("Hello, old friend"));
             engine.model().setState(1, DeliveryState::Sent);
             window.findChild<QPlainTextEdit *>()->setPlainText(QString(140, u'x'));
         }},
        {"chat-lost",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             chat(engine);
             window.findChild<QPlainTextEdit *>()->setPlainText(
                 QStringLiteral("Not sent yet,\nand not lost"));
             engine.fail({ErrorCode::LinkLost, QStringLiteral("Connection reset by peer")});
         }},
        {"chat-peer-left",
         [](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server());
             engine.link();
             engine.addPeerText(QStringLiteral("Bye!"));
             engine.close(event::CloseReason::PeerLeft);
         }},
    };
}

} // namespace punchline
