// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/chat/chatpagetest.h"
#include "ui/chat/conversationmenu.h"
#include "ui/chat/emojipicker.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>

using namespace punchline;

namespace {

/// Drops @p dropped on the middle of @p target, as the window system does; returns the accepted action.
Qt::DropAction drop(QWidget &target, const QMimeData &dropped)
{
    const QPoint middle = target.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return Qt::IgnoreAction;
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
}

} // namespace

/// What can be done with a whole conversation, and what helps to write.
class tst_ChatActions : public ChatPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void theConversationIsCopied();
    void theConversationIsSaved();
    void aFailureToSaveIsTold();
    void findOpensTheSearch();
    void anEmojiIsChosenWithKeys();
    void anEmojiIsChosenWithTheMouse();
    void aDroppedLinkIsInserted();
    void aDroppedFileIsExplained();

private:
    ConversationMenu *menu() const { return child<ConversationMenu>("conversationMenu"); }
    EmojiPicker *picker() const { return child<EmojiPicker>("emojiPicker"); }
    QListWidget *emoji() const { return child<QListWidget>("emojiList"); }
    void choose(int entry) const { menu()->menu()->actions().at(entry)->trigger(); }
};

void tst_ChatActions::theConversationIsCopied()
{
    m_engine->emitEvent(event::PeerNamed{QStringLiteral("Ada")});
    m_engine->addPeerText(QStringLiteral("hi"));
    m_engine->addMyText(QStringLiteral("hello\nthere"));
    choose(1);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).endsWith(QStringLiteral("] Connected directly in 87 ms")));
    QVERIFY(lines.at(1).endsWith(QStringLiteral("] Ada: hi")));
    QVERIFY(lines.at(2).endsWith(QStringLiteral("] Me: hello")));
    // No line of a text can be taken for another message.
    QCOMPARE(lines.at(3), QStringLiteral("    there"));
    const QString time = lines.at(1).mid(1, 19);
    QVERIFY2(QDateTime::fromString(time, QStringLiteral("yyyy-MM-dd HH:mm:ss")).isValid(), qPrintable(time));
    QVERIFY(text("presence").contains(QStringLiteral("clipboard")));
}

void tst_ChatActions::theConversationIsSaved()
{
    for (int i = 0; i < 20; ++i) // Most of them are folded in the window.
        m_engine->addPeerText(QStringLiteral("Hello, world"), true);
    m_engine->addPeerText(QStringLiteral("\u65e5\u672c"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("talk.txt"));
    menu()->saveTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString saved = QString::fromUtf8(file.readAll());
    QCOMPARE(saved.count(QStringLiteral(": Hello, world\n")), 20);
    QVERIFY(saved.endsWith(QStringLiteral(": \u65e5\u672c\n")));
    QCOMPARE(text("presence"), QStringLiteral("The conversation is saved."));
}

void tst_ChatActions::aFailureToSaveIsTold()
{
    const QTemporaryDir folder;
    menu()->saveTo(folder.filePath(QStringLiteral("missing/talk.txt")));
    QVERIFY(text("presence").contains(QStringLiteral("not saved")));
    QVERIFY(text("presence").endsWith(QStringLiteral("choose another folder.")));
}

void tst_ChatActions::findOpensTheSearch()
{
    QVERIFY(child<QWidget>("searchBar")->isHidden());
    choose(0);
    QVERIFY(child<QWidget>("searchBar")->isVisible());
}

void tst_ChatActions::anEmojiIsChosenWithKeys()
{
    keys::focus(input());
    keys::type(QStringLiteral("so: "));
    keys::focus(child("emojiButton"));
    keys::press(Qt::Key_Space);
    QTRY_VERIFY(picker() && picker()->isVisible());
    QVERIFY(emoji()->accessibleName().contains(QStringLiteral("Emoji")));
    const QString second = emoji()->item(1)->text();
    keys::press(Qt::Key_Right);
    keys::press(Qt::Key_Return);
    QTRY_VERIFY(!picker()->isVisible());
    QCOMPARE(input()->toPlainText(), QStringLiteral("so: ") + second);
    QVERIFY(m_engine->sentTexts.isEmpty());
    // Escape chooses none.
    keys::focus(child("emojiButton"));
    keys::press(Qt::Key_Space);
    QTRY_VERIFY(picker()->isVisible());
    keys::press(Qt::Key_Escape);
    QTRY_VERIFY(!picker()->isVisible());
    QCOMPARE(input()->toPlainText(), QStringLiteral("so: ") + second);
}

void tst_ChatActions::anEmojiIsChosenWithTheMouse()
{
    QTest::mouseClick(child("emojiButton"), Qt::LeftButton);
    QTRY_VERIFY(picker() && picker()->isVisible());
    const QListWidgetItem *last = emoji()->item(emoji()->count() - 1);
    const QRect place = emoji()->visualItemRect(last);
    QVERIFY(emoji()->viewport()->rect().contains(place)); // All of them are in sight.
    QTest::mouseClick(emoji()->viewport(), Qt::LeftButton, {}, place.center());
    QTRY_VERIFY(!picker()->isVisible());
    QCOMPARE(input()->toPlainText(), last->text());
    QVERIFY(input()->hasFocus());
}

void tst_ChatActions::aDroppedLinkIsInserted()
{
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://example.org/a"))});
    link.setText(QStringLiteral("https://example.org/a"));
    QCOMPARE(drop(*m_page, link), Qt::CopyAction); // The source keeps what it gave.
    QCOMPARE(input()->toPlainText(), QStringLiteral("https://example.org/a"));
    QVERIFY(m_engine->sentTexts.isEmpty());
}

void tst_ChatActions::aDroppedFileIsExplained()
{
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(QStringLiteral("/etc/hostname"))});
    QCOMPARE(drop(*m_page, file), Qt::CopyAction);
    QVERIFY(input()->toPlainText().isEmpty());
    QVERIFY(text("inputHint").startsWith(QStringLiteral("Only text can be sent here")));
}

PUNCHLINE_WIDGETS_TEST(tst_ChatActions)
#include "tst_chatactions.moc"
