// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/start/startpagetest.h"
#include "tests/ui/widgetstest.h"
#include "ui/controls/button.h"
#include "ui/start/startpage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace punchline;

/// Whole messages on the start page: what is in them goes where it belongs, and nothing is lost.
class tst_StartMessages : public StartPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsReducedToItsInvitation_data();
    void aMessageIsReducedToItsInvitation();
    void aTypedInvitationIsTakenAsAWhole();
    void anAddressInTheCodesFieldIsMoved_data();
    void anAddressInTheCodesFieldIsMoved();
    void halfACodeIsCompletedByTheOtherHalf();
    void whatCannotBeUsedStays_data();
    void whatCannotBeUsedStays();
    void aMessageInTheServersFieldIsUnderstood_data();
    void aMessageInTheServersFieldIsUnderstood();
    void anInvitationCanBeDroppedAnywhere();
};

void tst_StartMessages::aMessageIsReducedToItsInvitation_data()
{
    QTest::addColumn<QString>("pasted");
    for (const char *pasted :
         {"Open Punchline, and enter under “I have an invitation”: 7-velvet-guitar on the server "
          "example.org:77",
          "7-velvet-guitar example.org:77", "code 7-velvet-guitar on the server example.org:77",
          "**7-velvet-guitar** auf dem Server `example.org:77`.\n\nBis gleich!",
          "Come: <punchline://example.org:77/#7-velvet-guitar>",
          "\u2068٧-velvet-guitar\u2069 \u2066example.org:77\u2069"})
        QTest::addRow("%s", pasted) << QString::fromUtf8(pasted);
}

void tst_StartMessages::aMessageIsReducedToItsInvitation()
{
    QFETCH(const QString, pasted);
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("other.example"), DefaultServerPort});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    keys::focus(codeField(page));
    codeField(page)->setText(QStringLiteral("8-castle-guitar")); // An old one, beside which it is pasted.
    QGuiApplication::clipboard()->setText(pasted);
    keys::press(QKeySequence::Paste);
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
    QCOMPARE(button(page, "joinButton")->weight(), Button::Weight::Accent);
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 1);
    QCOMPARE(joining.first().at(0).value<ServerAddress>(),
             (ServerAddress{QStringLiteral("example.org"), 77}));
}

void tst_StartMessages::aTypedInvitationIsTakenAsAWhole()
{
    StartPage page(settings(), m_host);
    QSignalSpy joining(&page, &StartPage::joinRequested);
    codeField(page)->setText(QStringLiteral("7 velvet guitar on example.org:7"));
    keys::focus(codeField(page));
    keys::press(Qt::Key_End);
    keys::type(QStringLiteral("7"));
    QVERIFY(field(page)->currentText().isEmpty()); // Until the last letter it is another address.
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("with its server")));
    QVERIFY(button(page, "joinButton")->isEnabled());
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 1);
    QCOMPARE(joining.first().at(0).value<ServerAddress>(),
             (ServerAddress{QStringLiteral("example.org"), 77}));
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
}

void tst_StartMessages::anAddressInTheCodesFieldIsMoved_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("pasted");
    QTest::newRow("pasted") << QStringLiteral("example.org:77") << true;
    QTest::newRow("pasted in a sentence") << QStringLiteral("My server is example.org:77.") << true;
    QTest::newRow("typed") << QStringLiteral("example.org:77") << false;
}

void tst_StartMessages::anAddressInTheCodesFieldIsMoved()
{
    QFETCH(const QString, text);
    QFETCH(const bool, pasted);
    StartPage page(settings(), m_host);
    keys::focus(codeField(page));
    if (pasted) {
        QGuiApplication::clipboard()->setText(text);
        keys::press(QKeySequence::Paste);
    } else {
        keys::type(text);
        QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("Press Enter")));
        keys::press(Qt::Key_Return);
    }
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
    QVERIFY(codeField(page)->text().isEmpty());
    QVERIFY(codeField(page)->hasFocus()); // For the code, which may come next.
    QVERIFY(label(page, "addressHint")->text().contains(QStringLiteral("it is here now")));
    QVERIFY(button(page, "connectButton")->isEnabled());
    // The sentence stays until the address changes.
    page.setCode({7, SecretKind::SpokenCode, QStringLiteral("velvet-guitar")});
    QVERIFY(label(page, "addressHint")->text().contains(QStringLiteral("it is here now")));
    page.setServer({QStringLiteral("other.example"), DefaultServerPort});
    QVERIFY(!label(page, "addressHint")->text().contains(QStringLiteral("it is here now")));
}

void tst_StartMessages::halfACodeIsCompletedByTheOtherHalf()
{
    StartPage page(settings(), m_host);
    codeField(page)->setText(QStringLiteral("7-vel"));
    keys::focus(codeField(page));
    keys::press(Qt::Key_End);
    QGuiApplication::clipboard()->setText(QStringLiteral("vet-guitar"));
    keys::press(QKeySequence::Paste);
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
    // An address beside the code does not take it along.
    QGuiApplication::clipboard()->setText(QStringLiteral(" example.org:77"));
    keys::press(QKeySequence::Paste);
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
}

void tst_StartMessages::whatCannotBeUsedStays_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &pasted, const char *words) {
        QTest::addRow("%s", words) << pasted << QString::fromLatin1(words);
    };
    row(QStringLiteral("7-velvet-guitar, or was it 8-velvet-guitar?"), "more than one invitation");
    row(QStringLiteral("7-velvet-guitar on a.example or b.example"), "more than one server");
    row(QStringLiteral("Enter 7-velvt-guitar on the server example.org"), "spelling");
    row(QStringLiteral("Shall we talk tomorrow at 10:15?"), "no invitation in this text");
    row(QStringLiteral("2001:db8::1"), "square brackets");
    row(QStringLiteral("7-velvet-guitar ") + QString(6000, u'x'), "too long");
}

void tst_StartMessages::whatCannotBeUsedStays()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, words);
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("other.example"), DefaultServerPort});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    keys::focus(codeField(page));
    QGuiApplication::clipboard()->setText(pasted);
    keys::press(QKeySequence::Paste);
    QCOMPARE(codeField(page)->text(), pasted.left(MaxInvitationText + 1));
    QCOMPARE(field(page)->currentText(), QStringLiteral("other.example"));
    QVERIFY2(label(page, "codeHint")->text().contains(words), qPrintable(label(page, "codeHint")->text()));
    QVERIFY(!button(page, "joinButton")->isEnabled());
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), 0);
    QCOMPARE(codeField(page)->text(), pasted.left(MaxInvitationText + 1));
}

void tst_StartMessages::aMessageInTheServersFieldIsUnderstood_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("an invitation") << QStringLiteral("Enter 7-velvet-guitar on the server example.org:77.")
                                   << QStringLiteral("example.org:77") << QStringLiteral("7-velvet-guitar")
                                   << QStringLiteral("Its server is here now");
    QTest::newRow("spoken") << QStringLiteral("7 velvet guitar") << QStringLiteral("other.example")
                            << QStringLiteral("7-velvet-guitar") << QStringLiteral("in the field below now");
    QTest::newRow("an address") << QStringLiteral("My server is example.org:77.")
                                << QStringLiteral("example.org:77") << QString() << QStringLiteral("8877");
    QTest::newRow("several") << QStringLiteral("7-velvet-guitar or 8-velvet-guitar")
                             << QStringLiteral("7-velvet-guitar or 8-velvet-guitar") << QString()
                             << QStringLiteral("more than one invitation");
}

void tst_StartMessages::aMessageInTheServersFieldIsUnderstood()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, server);
    QFETCH(const QString, code);
    QFETCH(const QString, words);
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("other.example"), DefaultServerPort});
    keys::focus(field(page)->lineEdit());
    keys::press(QKeySequence::SelectAll);
    QGuiApplication::clipboard()->setText(pasted);
    keys::press(QKeySequence::Paste);
    QCOMPARE(field(page)->currentText(), server);
    QCOMPARE(codeField(page)->text(), code);
    QVERIFY2(label(page, "addressHint")->text().contains(words),
             qPrintable(label(page, "addressHint")->text()));
}

void tst_StartMessages::anInvitationCanBeDroppedAnywhere()
{
    StartPage page(settings(), m_host);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto drop = [](QWidget &target, const QString &text) {
        QMimeData content;
        content.setText(text);
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(2, 2), Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &dropped);
    };
    drop(page, QStringLiteral("Enter 7-velvet-guitar on the server example.org:77"));
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:77"));
    // Nothing is lost to a text without an invitation.
    drop(page, QStringLiteral("Shall we talk tomorrow at 10:15?"));
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("no invitation in this text")));
    QCOMPARE(codeField(page)->text(), QStringLiteral("7-velvet-guitar"));
    drop(*codeField(page), QStringLiteral("punchline://b.example/#8-velvet-guitar"));
    QCOMPARE(codeField(page)->text(), QStringLiteral("8-velvet-guitar"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("b.example"));
}

PUNCHLINE_WIDGETS_TEST(tst_StartMessages)
#include "tst_startmessages.moc"
