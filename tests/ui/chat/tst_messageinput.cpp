// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/scenes.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/chat/chatview.h"
#include "ui/chat/messageinput.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>

using namespace punchline;

/// The message field in its window: its text direction, pasting and dropping; also the menu key in the chat
/// above it.
class tst_MessageInput : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void theCursorStandsWhereTheInterfaceBegins();
    void aTextReadsAsItsFirstLetter();
    void aPastedLineHasNoEmptyOneBehindIt_data();
    void aPastedLineHasNoEmptyOneBehindIt();
    void whatIsNoTextIsRefusedInWords_data();
    void whatIsNoTextIsRefusedInWords();
    void aDroppedFileLeavesNothing();
    void aWebAddressIsText();
    void theMenuKeyOpensTheMenuAtTheMessage();

private:
    MessageInput *field() const { return find<MessageInput>("messageInput"); }
    QString hint() const
    {
        const auto *label = find<QLabel>("inputHint");
        return label->isVisible() ? label->text() : QString();
    }
    void chat() const
    {
        m_window->resize(640, 560);
        m_window->connectTo(m_server);
        m_engine->link();
        settle();
        QTRY_VERIFY(field()->hasFocus());
    }
    static void paste(QMimeData *content)
    {
        QGuiApplication::clipboard()->setMimeData(content);
        keys::press(QKeySequence(QKeySequence::Paste));
    }
    /// True if the cursor is in the left half of the field.
    [[nodiscard]] bool isCursorLeft() const
    {
        return field()->cursorRect().center().x() < field()->viewport()->width() / 2;
    }
};

void tst_MessageInput::theCursorStandsWhereTheInterfaceBegins()
{
    chat();
    QVERIFY(isCursorLeft());
    m_window->setLayoutDirection(Qt::RightToLeft);
    settle();
    QVERIFY(!isCursorLeft());
    // Typed and deleted: the same as at first.
    keys::type(QStringLiteral("a"));
    keys::press(Qt::Key_Backspace);
    QVERIFY(!isCursorLeft());
    // And when a message has been sent.
    keys::type(QStringLiteral("a"));
    keys::press(Qt::Key_Return);
    QTRY_COMPARE(field()->toPlainText(), QString());
    QVERIFY(!isCursorLeft());
    m_window->setLayoutDirection(Qt::LeftToRight);
    settle();
    QVERIFY(isCursorLeft());
}

void tst_MessageInput::aTextReadsAsItsFirstLetter()
{
    chat();
    keys::type(QStringLiteral("\u0645"));
    QCOMPARE(field()->toPlainText(), QStringLiteral("\u0645"));
    QVERIFY(!isCursorLeft()); // Arabic in an English interface.
    keys::press(Qt::Key_Backspace);
    QVERIFY(isCursorLeft());
    m_window->setLayoutDirection(Qt::RightToLeft);
    settle();
    keys::type(QStringLiteral("a"));
    QVERIFY(isCursorLeft()); // And vice versa.
    keys::press(Qt::Key_Backspace);
    keys::type(QStringLiteral("1"));
    QVERIFY(!isCursorLeft()); // It has no direction, and neither does an emoji.
    field()->setPlainText(QStringLiteral("\U0001F600 a"));
    settle();
    QVERIFY(isCursorLeft());
}

void tst_MessageInput::aPastedLineHasNoEmptyOneBehindIt_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("taken");
    const auto row = [](const char *name, const QString &pasted, const QString &taken) {
        QTest::newRow(name) << pasted << taken;
    };
    row("none", QStringLiteral("ls -l"), QStringLiteral("ls -l"));
    row("one", QStringLiteral("ls -l\n"), QStringLiteral("ls -l"));
    row("of Windows", QStringLiteral("dir\r\n"), QStringLiteral("dir"));
    row("several", QStringLiteral("a\n\nb\n\n\n"), QStringLiteral("a\n\nb"));
    row("of Unicode", QStringLiteral("a\u2029"), QStringLiteral("a"));
    row("in front", QStringLiteral("\na"), QStringLiteral("\na"));
    row("spaces", QStringLiteral("a  \n"), QStringLiteral("a  "));
    row("nothing else", QStringLiteral("\n\n"), QString());
}

void tst_MessageInput::aPastedLineHasNoEmptyOneBehindIt()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, taken);
    chat();
    QGuiApplication::clipboard()->setText(pasted);
    keys::press(QKeySequence(QKeySequence::Paste));
    QCOMPARE(field()->toPlainText(), taken);
    QCOMPARE(hint(), QString());
}

void tst_MessageInput::whatIsNoTextIsRefusedInWords_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"image", "file", "files and their names"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void tst_MessageInput::whatIsNoTextIsRefusedInWords()
{
    QFETCH(const QString, kind);
    chat();
    keys::type(QStringLiteral("so far"));
    auto *content = new QMimeData;
    if (kind == QLatin1String("image")) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        content->setImageData(image);
    } else {
        content->setUrls({QUrl(QStringLiteral("file:///home/ada/secret.pdf"))});
        if (kind != QLatin1String("file"))
            content->setText(QStringLiteral("/home/ada/secret.pdf"));
    }
    paste(content);
    QCOMPARE(field()->toPlainText(), QStringLiteral("so far"));
    QTRY_VERIFY(hint().startsWith(QStringLiteral("Only text can be sent here for now.")));
    keys::type(QStringLiteral("a")); // The message is no longer needed.
    QTRY_COMPARE(hint(), QString());
}

void tst_MessageInput::aDroppedFileLeavesNothing()
{
    chat();
    QMimeData content;
    content.setUrls({QUrl(QStringLiteral("file:///home/ada/secret.pdf"))});
    QWidget *viewport = field()->viewport();
    const QPoint place = viewport->rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted()); // Otherwise the refusal could not be explained.
    QDropEvent drop(place, Qt::CopyAction | Qt::MoveAction, &content, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QCoreApplication::sendEvent(viewport, &drop);
    QCOMPARE(drop.dropAction(), Qt::IgnoreAction); // The file stays where it was.
    QCOMPARE(field()->toPlainText(), QString());
    QTRY_VERIFY(hint().startsWith(QStringLiteral("Only text can be sent here for now.")));
}

void tst_MessageInput::aWebAddressIsText()
{
    chat();
    auto *content = new QMimeData;
    content->setUrls({QUrl(QStringLiteral("https://example.org/lake"))});
    content->setText(QStringLiteral("https://example.org/lake"));
    paste(content);
    QCOMPARE(field()->toPlainText(), QStringLiteral("https://example.org/lake"));
    QCOMPARE(hint(), QString());
}

void tst_MessageInput::theMenuKeyOpensTheMenuAtTheMessage()
{
    chat();
    for (int i = 0; i < 40; ++i)
        m_engine->addPeerText(QStringLiteral("Line %1").arg(i));
    settle();
    auto *messages = find<ChatView>("messages");
    keys::focus(messages);
    const int last = messages->model()->rowCount() - 1;
    // Visible, near the top of the view; and far out of view.
    for (const int row : {last - 3, 0}) {
        messages->setCurrentIndex(messages->model()->index(row, 0));
        messages->scrollToEnd();
        settle();
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier); // As QPA sends it.
        QCoreApplication::sendEvent(m_window->windowHandle(), &key);
        QTRY_VERIFY(QApplication::activePopupWidget());
        const QPoint corner = messages->viewport()->mapFromGlobal(QApplication::activePopupWidget()->pos());
        const QRect place = messages->visualRect(messages->currentIndex());
        QVERIFY2(place.contains(corner) && messages->viewport()->rect().contains(corner),
                 qPrintable(QDebug::toString(corner) + QDebug::toString(place)));
        keys::press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
}

PUNCHLINE_WIDGETS_TEST(tst_MessageInput)
#include "tst_messageinput.moc"
