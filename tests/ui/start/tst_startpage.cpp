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

class tst_StartPage : public StartPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreJudgedWhileTyped_data();
    void addressesAreJudgedWhileTyped();
    void nothingJumpsWhileTyping();
    void enterAndButtonConnect();
    void theOtherButtonAsksForACheck();
    void codesAreJudgedWhileTyped_data();
    void codesAreJudgedWhileTyped();
    void wordsAreCompleted();
    void historyIsNewestFirstAndBounded();
    void historyCanBeForgotten();
    void spoiltHistoryIsLeftOut();
    void settingsThatCannotBeWritten_data();
    void settingsThatCannotBeWritten();
};

void tst_StartPage::addressesAreJudgedWhileTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *typed, bool good, const char *hint) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << good << QString::fromLatin1(hint);
    };
    row("", false, "introduces");
    row("   ", false, "introduces");
    row("example.org", true, "8877");
    row("EXAMPLE.org:1", true, "8877");
    row("192.0.2.1:8877", true, "8877");
    row("[2001:db8::1]:4000", true, "8877");
    row("192.0.2", false, "not a complete address");
    row("300.1.1.1", false, "from 0 to 255");
    row("192.0.2.0/24", false, "whole network");
    row("-bad.example", false, "not a complete address");
    row("two words", false, "no spaces");
    row("ssh example.org", false, "no spaces");
    row("me@example.org", false, "before it");
    row("http:", false, "missing");
    row("http://", false, "missing");
    row("http://example.org:8877/", true, "8877");
    row("https://example.org", true, "8877");
    row("example.org 99", true, "8877");
    row("“example.org”,", true, "8877");
    row(":8877", false, "missing");
    row("example.org:", false, "1 to 65535");
    row("example.org:0", false, "1 to 65535");
    row("example.org:65536", false, "1 to 65535");
    row("example.org:port", false, "1 to 65535");
    row("2001:db8::1", false, "square brackets");
    row("[2001:db8::1", false, "not a complete address");
    row("<b>x</b>", false, "letters, digits");
    row("punchline://example.org/#7-velvet", false, "invitation");
}

void tst_StartPage::addressesAreJudgedWhileTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    QFETCH(QString, hint);
    StartPage page(settings(), m_host);
    page.show();
    QSignalSpy requested(&page, &StartPage::connectRequested);
    field(page)->setEditText(typed);
    // Disabled with its reason; where nothing is entered yet, it asks for the address.
    const bool isUnfinished = typed == QLatin1String("192.0.2") || typed == QLatin1String("example.org:")
        || typed == QLatin1String("[2001:db8::1");
    const bool isPressable = good || isUnfinished || typed.trimmed().isEmpty();
    QCOMPARE(button(page, "connectButton")->isEnabled(), isPressable);
    QCOMPARE(button(page, "connectButton")->toolTip().isEmpty(), isPressable);
    QVERIFY2(label(page, "addressHint")->text().contains(hint),
             qPrintable(label(page, "addressHint")->text()));
    QVERIFY(label(page, "addressHint")->isVisible());
    keys::focus(field(page)->lineEdit());
    keys::press(Qt::Key_Return);
    QCOMPARE(requested.size(), good ? 1 : 0);
}

void tst_StartPage::nothingJumpsWhileTyping()
{
    StartPage page(settings(), m_host);
    page.resize(640, 520);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto places = [&page] {
        return std::pair(field(page)->mapTo(&page, QPoint()),
                         button(page, "connectButton")->mapTo(&page, QPoint()));
    };
    const auto before = places();
    for (const char *typed : {"192.0.2", "example.org:port", "2001:db8::1", "example.org", ""}) {
        field(page)->setEditText(QString::fromLatin1(typed));
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }
}

void tst_StartPage::enterAndButtonConnect()
{
    StartPage page(settings(), m_host);
    QSignalSpy requested(&page, &StartPage::connectRequested);
    keys::focus(field(page)->lineEdit());
    keys::type(QStringLiteral(" Example.org:99 "));
    keys::focus(field(page)->lineEdit());
    keys::press(Qt::Key_Return);
    QTest::mouseClick(button(page, "connectButton"), Qt::LeftButton);
    QCOMPARE(requested.size(), 2);
    // An address pasted with extra text is reduced to the address.
    field(page)->setEditText(QStringLiteral("https://example.org:99/start "));
    keys::focus(field(page)->lineEdit());
    keys::press(Qt::Key_Return);
    QCOMPARE(requested.size(), 3);
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org:99"));
    const ServerAddress expected{QStringLiteral("example.org"), 99};
    QCOMPARE(requested.at(2).at(0).value<ServerAddress>(), expected);
    QCOMPARE(requested.at(0).at(0).value<ServerAddress>(), expected);
    QCOMPARE(requested.at(1).at(0).value<ServerAddress>(), expected);
}

void tst_StartPage::theOtherButtonAsksForACheck()
{
    StartPage page(settings(), m_host);
    QSignalSpy connecting(&page, &StartPage::connectRequested);
    QSignalSpy checking(&page, &StartPage::checkRequested);
    Button *check = button(page, "checkButton");
    QTest::mouseClick(check, Qt::LeftButton); // Asks for the server's address.
    QCOMPARE(checking.size(), 0);
    QVERIFY(label(page, "addressHint")->text().contains(QStringLiteral("Enter the address")));
    keys::focus(field(page)->lineEdit());
    keys::type(QStringLiteral("example.org:99"));
    QVERIFY(check->isEnabled());
    QTest::mouseClick(check, Qt::LeftButton);
    QCOMPARE(connecting.size(), 0);
    QCOMPARE(checking.size(), 1);
    const ServerAddress expected{QStringLiteral("example.org"), 99};
    QCOMPARE(checking.first().first().value<ServerAddress>(), expected);
    QCOMPARE(field(page)->itemText(0), QStringLiteral("example.org:99")); // Remembered like any other.
    field(page)->setEditText(QStringLiteral("example.org:0"));
    QVERIFY(!check->isEnabled());
    QVERIFY(check->toolTip().contains(QStringLiteral("65535")));
}

void tst_StartPage::codesAreJudgedWhileTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *typed, bool good, const char *hint) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << good << QString::fromLatin1(hint);
    };
    row("", false, "Enter the code");
    row("7", false, "missing");
    row("7 vel", false, "missing");
    row("7-velvet", false, "missing");
    row("7 Velvet GUITAR", true, "complete");
    row("velvet-guitar", false, "begins with its number");
    row("7-velvet-qqqq", false, "spelling");
    row("7-velvet-guitar-castle", false, "too much");
    row("punchline://example.org/#7-velvet-guitar", true, "complete");
    row("punchline://example.org/", false, "The end of the link");
    row("punchline://", false, "server");
}

void tst_StartPage::codesAreJudgedWhileTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    QFETCH(QString, hint);
    StartPage page(settings(), m_host);
    page.setServer({QStringLiteral("example.org"), DefaultServerPort});
    QSignalSpy joining(&page, &StartPage::joinRequested);
    codeField(page)->setText(typed);
    const bool isPressable = good || typed.isEmpty();
    QCOMPARE(button(page, "joinButton")->isEnabled(), isPressable);
    QCOMPARE(button(page, "joinButton")->toolTip().isEmpty(), isPressable);
    QVERIFY2(label(page, "codeHint")->text().contains(hint), qPrintable(label(page, "codeHint")->text()));
    keys::focus(codeField(page));
    keys::press(Qt::Key_Return);
    QCOMPARE(joining.size(), good ? 1 : 0);
}

void tst_StartPage::wordsAreCompleted()
{
    StartPage page(settings(), m_host);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    codeField(page)->setFocus();
    keys::focus(codeField(page));
    keys::type(QStringLiteral("7 velv"));
    auto *popup = codeField(page)->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->index(0, 0).data().toString(), QStringLiteral("7-velvet"));
    keys::press(Qt::Key_Down);
    keys::press(Qt::Key_Return);
    QTRY_COMPARE(codeField(page)->text(), QStringLiteral("7-velvet"));
    QVERIFY(!popup->isVisible());
    keys::focus(codeField(page));
    keys::type(QStringLiteral(" guitar"));
    QVERIFY(!popup->isVisible()); // Nothing remains to be completed.
    QVERIFY(label(page, "codeHint")->text().contains(QStringLiteral("server's address")));
    QVERIFY(!button(page, "joinButton")->isEnabled());
}

void tst_StartPage::historyIsNewestFirstAndBounded()
{
    {
        StartPage page(settings(), m_host);
        for (int i = 1; i <= 12; ++i) {
            page.setServer({QStringLiteral("server%1.example").arg(i), DefaultServerPort});
            page.connectNow();
        }
        page.setServer({QStringLiteral("server5.example"), DefaultServerPort});
        page.connectNow();
    }
    StartPage page(settings(), m_host);
    QCOMPARE(field(page)->count(), 10);
    QCOMPARE(field(page)->itemText(0), QStringLiteral("server5.example"));
    QCOMPARE(field(page)->itemText(1), QStringLiteral("server12.example"));
    QCOMPARE(field(page)->currentText(), QStringLiteral("server5.example"));
    QVERIFY(button(page, "connectButton")->isEnabled());
}

void tst_StartPage::historyCanBeForgotten()
{
    StartPage page(settings(), m_host);
    QVERIFY(button(page, "forgetButton")->isHidden());
    page.setServer({QStringLiteral("example.org"), DefaultServerPort});
    page.connectNow();
    QVERIFY(!button(page, "forgetButton")->isHidden());
    button(page, "forgetButton")->click();
    QCOMPARE(field(page)->count(), 0);
    QVERIFY(button(page, "forgetButton")->isHidden());
    QCOMPARE(field(page)->currentText(), QStringLiteral("example.org")); // The typed text is kept.
    QVERIFY(ServerHistory(settings()).addresses().isEmpty());
}

void tst_StartPage::spoiltHistoryIsLeftOut()
{
    settings().setValue(QStringLiteral("servers/history"),
                        QStringList{QStringLiteral("a.example"), QStringLiteral("<img src=x>"), QString(),
                                    QStringLiteral("b.example:0"), QStringLiteral("A.example")});
    const StartPage page(settings(), m_host);
    QCOMPARE(field(page)->count(), 1);
    QCOMPARE(field(page)->itemText(0), QStringLiteral("a.example"));
}

void tst_StartPage::settingsThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no folder can be made there") << QStringLiteral("/dev/null/punchline/settings.ini");
    QTest::newRow("a read-only file system") << QStringLiteral("/proc/punchline/settings.ini");
    QTest::newRow("a folder in the file's place") << QStringLiteral("/");
}

void tst_StartPage::settingsThatCannotBeWritten()
{
    QFETCH(QString, path);
    QSettings broken(path, QSettings::IniFormat);
    StartPage page(broken, m_host);
    page.show();
    QSignalSpy requested(&page, &StartPage::connectRequested);
    page.setServer({QStringLiteral("example.org"), DefaultServerPort});
    page.connectNow();
    QCOMPARE(requested.size(), 1);                     // Everything still works,
    QVERIFY(label(page, "settingsNote")->isVisible()); // and a sentence says what does not.
    QVERIFY(label(page, "settingsNote")->text().contains(QStringLiteral("not be remembered")));
    QCOMPARE(field(page)->itemText(0), QStringLiteral("example.org"));
}

PUNCHLINE_WIDGETS_TEST(tst_StartPage)
#include "tst_startpage.moc"
