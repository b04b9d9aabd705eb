// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakeserverhost.h"
#include "tests/ui/keys.h"
#include "tests/ui/start/startpagetest.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/button.h"
#include "ui/start/startpage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace punchline;

/// Codes and links on the start page: where they are recognised, and what they can be used for.
class tst_StartInvitations : public StartPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPastedLinkFillsTheServer();
    void whatIsAroundACodeIsNoPartOfIt_data();
    void whatIsAroundACodeIsNoPartOfIt();
    void aPastedLinkSaysWhereItsServerIs();
    void anInvitationInTheServersFieldIsMoved_data();
    void anInvitationInTheServersFieldIsMoved();
    void aServerThatIsCalledLikeACodeCanBeTyped();
    void theNextStepHasTheAccent();
    void aWrongCodeStays();
    void invitingAndJoining();
};

void tst_StartInvitations::aPastedLinkFillsTheServer()
{
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("other.example"), 99});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    QGuiApplication::clipboard()->setText(QStringLiteral(" punchline://example.org:77/#7-velvet-guitar\n"));
    codeField(page)->paste();
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
    QTest::mouseClick(button(page, "joinButton"), Qt::LeftButton);
    QCOMPARE(joining.size(), 1);
    const ServerAddress server{QStringLiteral("example.org"), 77};
    QCOMPARE(joining.first().at(0).value<ServerAddress>(), server);
    QCOMPARE(joining.first().at(1).value<PairCode>().toString(), QStringLiteral("7-velvet-guitar"));
}

void tst_StartInvitations::whatIsAroundACodeIsNoPartOfIt_data()
{
    QTest::addColumn<QString>("pasted");
    for (const char *pasted :
         {"Enter: 7-velvet-guitar.", "“7-velvet-guitar”", "\"7-velvet-guitar\"", "`7-velvet-guitar`",
          "#7-velvet-guitar", "(7 velvet guitar)", "<punchline://example.org:77/#7-velvet-guitar>"})
        QTest::addRow("%s", pasted) << QString::fromUtf8(pasted);
}

void tst_StartInvitations::whatIsAroundACodeIsNoPartOfIt()
{
    QFETCH(const QString, pasted);
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("example.org"), 77});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    keys::focus(codeField(page));
    QGuiApplication::clipboard()->setText(pasted);
    keys::press(QKeySequence::Paste);
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 1);
    const ServerAddress server{QStringLiteral("example.org"), 77};
    QCOMPARE(joining.first().at(0).value<ServerAddress>(), server);
    QCOMPARE(joining.first().at(1).value<PairCode>().toString(), QStringLiteral("7-velvet-guitar"));
}

void tst_StartInvitations::aPastedLinkSaysWhereItsServerIs()
{
    StartPage page(settings(), m_host);
    keys::focus(codeField(page));
    QGuiApplication::clipboard()->setText(QStringLiteral("punchline://example.org:77/#7-velvet-guitar"));
    keys::press(QKeySequence::Paste);
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("Its server is filled in above")));
    field(page)->setEditText(QStringLiteral("other.example"));
    QVERIFY(!label(page, "codeHint")->text().contains(QStringLiteral("Its server")));
}

void tst_StartInvitations::anInvitationInTheServersFieldIsMoved_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("typed"); ///< Letter by letter, then Return.
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QString link = QStringLiteral("punchline://example.org:77/#7-velvet-guitar");
    const QString server = QStringLiteral("example.org:77");
    const QString code = QStringLiteral("7-velvet-guitar");
    const QString other = QStringLiteral("other.example");
    const QString both = QStringLiteral("Its server is here now");
    const QString below = QStringLiteral("in the field below now");
    const QString host =
        QString(60, u'a') + u'.' + QString(60, u'b') + u'.' + QString(60, u'c') + u'.' + QString(60, u'd');
    QTest::newRow("a link") << QString() << link << QString() << server << code << both;
    QTest::newRow("a link with space around")
        << QString() << u' ' + link + u'\n' << QString() << server << code << both;
    QTest::newRow("a link in brackets")
        << QString() << u'<' + link + u'>' << QString() << server << code << both;
    QTest::newRow("a link behind a server") << other << link << QString() << server << code << both;
    QTest::newRow("the longest link")
        << QString() << QStringLiteral("punchline://%1:8878/#7-velvet-guitar").arg(host) << QString()
        << host + QStringLiteral(":8878") << code << both;
    QTest::newRow("a code") << QString() << code << QString() << QString() << code << below;
    QTest::newRow("a code in capitals")
        << QString() << code.toUpper() << QString() << QString() << code << below;
    QTest::newRow("a code behind a server") << other << code << QString() << other << code << below;
    QTest::newRow("a link by hand") << QString() << QString() << link << server << code << both;
    QTest::newRow("a code by hand") << QString() << QString() << code << QString() << code << below;
}

void tst_StartInvitations::anInvitationInTheServersFieldIsMoved()
{
    QFETCH(QString, before);
    QFETCH(QString, pasted);
    QFETCH(QString, typed);
    QFETCH(QString, server);
    QFETCH(QString, code);
    QFETCH(QString, words);
    StartPage page(settings(), m_host);
    QSignalSpy connecting(&page, &StartPage::connectRequested);
    QSignalSpy joining(&page, &StartPage::joinRequested);
    keys::focus(field(page)->lineEdit());
    keys::type(before);
    if (!pasted.isEmpty()) {
        QGuiApplication::clipboard()->setText(pasted);
        keys::press(QKeySequence::Paste);
    } else {
        keys::type(typed);
        keys::press(Qt::Key_Return);
    }
    QCOMPARE(field(page)->currentText(), server);
    QCOMPARE(codeField(page)->text(), code);
    QVERIFY2(label(page, "addressHint")->text().contains(words),
             qPrintable(label(page, "addressHint")->text()));
    QCOMPARE(connecting.size() + joining.size(), 0);
    keys::press(Qt::Key_Return);
    QCOMPARE(connecting.size(), 0); // Nobody is met in the lobby instead.
    QCOMPARE(joining.size(), server.isEmpty() ? 0 : 1);
    // The next input is an address again.
    keys::focus(field(page)->lineEdit());
    keys::press(QKeySequence::SelectAll);
    keys::type(QStringLiteral("b.example"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("b.example"));
    QVERIFY(!label(page, "addressHint")->text().contains(words));
}

void tst_StartInvitations::aServerThatIsCalledLikeACodeCanBeTyped()
{
    StartPage page(settings(), m_host);
    QSignalSpy connecting(&page, &StartPage::connectRequested);
    keys::focus(field(page)->lineEdit());
    keys::type(QStringLiteral("7-velvet-guitar:8877"));
    keys::press(Qt::Key_Return);
    QCOMPARE(connecting.size(), 1);
    QVERIFY(codeField(page)->text().isEmpty());
}

void tst_StartInvitations::theNextStepHasTheAccent()
{
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("example.org"), DefaultServerPort});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    QCOMPARE(button(page, "connectButton")->weight(), Button::Weight::Accent);
    QCOMPARE(button(page, "joinButton")->weight(), Button::Weight::Quiet);
    const QSize size = button(page, "joinButton")->sizeHint();
    page.setCode({7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")});
    QCOMPARE(button(page, "connectButton")->weight(), Button::Weight::Quiet);
    QCOMPARE(button(page, "joinButton")->weight(), Button::Weight::Accent);
    QCOMPARE(button(page, "joinButton")->sizeHint().height(), size.height());
    keys::focus(field(page)->lineEdit());
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 1);
    codeField(page)->clear();
    QCOMPARE(button(page, "connectButton")->weight(), Button::Weight::Accent);
}

void tst_StartInvitations::aWrongCodeStays()
{
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("example.org"), DefaultServerPort});
    // Words that occur in no code are reported during typing, and kept.
    keys::focus(codeField(page));
    QGuiApplication::clipboard()->setText(QStringLiteral("7-velvt-guitar"));
    keys::press(QKeySequence::Paste);
    keys::press(Qt::Key_Return);
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvt-guitar"));
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("spelling")));
    // The same for what only the server knows.
    const PairCode code{7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")};
    page.setCode(code);
    const ServerAddress server{QStringLiteral("example.org"), DefaultServerPort};
    page.refuseCode(code, server, ErrorCode::NoSuchRoom);
    QCOMPARE(codeField(page)->text(), code.toString());
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("mistyped")));
    QCOMPARE(button(page, "connectButton")->weight(), Button::Weight::Accent);
    QVERIFY(button(page, "joinButton")->isEnabled()); // The server may have been the wrong one.
    page.focusAction();
    QVERIFY(codeField(page)->hasFocus());
    // The code may belong to another server, where it is unused.
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("another server")));
    keys::focus(field(page));
    keys::type(QStringLiteral("other.example"));
    QVERIFY2(label(page, "codeHint")->text().contains(QStringLiteral("complete")),
             qPrintable(label(page, "codeHint")->text()));
    QCOMPARE(button(page, "joinButton")->weight(), Button::Weight::Accent);
    QSignalSpy joining(&page, &StartPage::joinRequested);
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 1);
    page.setServer(server);
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("another server")));
    page.setCode({8, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")});
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("complete")));
    QCOMPARE(button(page, "joinButton")->weight(), Button::Weight::Accent);
}

void tst_StartInvitations::invitingAndJoining()
{
    StartPage page(settings(), m_host);
    QSignalSpy inviting(&page, &StartPage::inviteRequested);
    auto *invite = page.findChild<QAbstractButton *>(QStringLiteral("inviteButton"));
    QTest::mouseClick(invite, Qt::LeftButton);
    QCOMPARE(inviting.size(), 0);
    QVERIFY(label(page, "addressHint")->text().contains(QStringLiteral("Enter the address")));
    page.setServer({QStringLiteral("example.org"), 99});
    QTest::mouseClick(invite, Qt::LeftButton);
    QCOMPARE(inviting.size(), 1);
    QCOMPARE(field(page)->itemText(0), QStringLiteral("example.org:99"));
    const PairCode code{7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")};
    page.setCode(code);
    QVERIFY(button(page, "joinButton")->isEnabled());
    page.forgetCode({8, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")}); // Another one.
    QVERIFY(button(page, "joinButton")->isEnabled());
    page.forgetCode(code);
    QSignalSpy joining(&page, &StartPage::joinRequested);
    QTest::mouseClick(button(page, "joinButton"), Qt::LeftButton); // Asks for a code.
    QCOMPARE(joining.size(), 0);
    QCOMPARE(page.focusWidget(), codeField(page));
}

PUNCHLINE_WIDGETS_TEST(tst_StartInvitations)
#include "tst_startinvitations.moc"
