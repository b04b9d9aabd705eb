// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "tests/ui/windowtest.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcuts.h"
#include "ui/settings/shortcutsdialog.h"
#include "ui/start/startpage.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>

using namespace punchline;

/// The table of shortcuts: its content, and that the window follows it.
class tst_Shortcuts : public WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasKeysOfItsOwnAndWords();
    void theListShowsThemAll();
    void theListIsOpenedByEachOfItsKeys_data();
    void theListIsOpenedByEachOfItsKeys();
    void itsKeysWorkWhileTheListIsOpen();
    void returnPressesWhicheverButtonHasTheFocus_data();
    void returnPressesWhicheverButtonHasTheFocus();
    void theSettingsAreOpenedFromAnywhere();
    void escapeCancelsAndLeadsBack();
    void escapeOutlivesAChangeOfTheLanguage();

private:
    static void press(const QKeySequence &key) { keys::press(key); }
};

void tst_Shortcuts::eachHasKeysOfItsOwnAndWords()
{
    const QList<Shortcut> all = allShortcuts();
    QSet<QString> keys;
    qsizetype count = 0;
    for (const Shortcut shortcut : all) {
        QVERIFY(!shortcutText(shortcut).isEmpty());
        QVERIFY(!keysOf(shortcut).isEmpty());
        for (const QKeySequence &key : keysOf(shortcut)) {
            QCOMPARE(key.count(), 1);
            QVERIFY(key[0].key() != Qt::Key_unknown);
            keys.insert(key.toString());
            ++count;
        }
    }
    QCOMPARE(keys.size(), count);
    QCOMPARE(all.first(), Shortcut::ShowShortcuts); // The table has the order of the enum.
    QCOMPARE(all.last(), Shortcut::Copy);
}

void tst_Shortcuts::theListShowsThemAll()
{
    const ShortcutsDialog dialog;
    QStringList shown;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        shown.append(label->text());
    for (const Shortcut shortcut : allShortcuts()) {
        QVERIFY(shown.contains(shortcutText(shortcut)));
        const QString key = keysOf(shortcut).constFirst().toString(QKeySequence::NativeText);
        QVERIFY2(shown.indexOf(QRegularExpression(QRegularExpression::escape(key) + QStringLiteral(".*")))
                     >= 0,
                 qPrintable(key));
    }
}

void tst_Shortcuts::theListIsOpenedByEachOfItsKeys_data()
{
    QTest::addColumn<QKeySequence>("key");
    for (const QKeySequence &key : keysOf(Shortcut::ShowShortcuts))
        QTest::newRow(qPrintable(key.toString())) << key;
}

void tst_Shortcuts::theListIsOpenedByEachOfItsKeys()
{
    QFETCH(QKeySequence, key);
    press(key);
    QTRY_VERIFY(m_window->findChild<ShortcutsDialog *>());
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(!dialog->isModal());
    keys::focus(dialog);
    keys::press(Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    press(key);
    QTRY_VERIFY(dialog->isVisible());
}

void tst_Shortcuts::itsKeysWorkWhileTheListIsOpen()
{
    press(keysOf(Shortcut::ShowShortcuts).constFirst());
    QTRY_VERIFY(m_window->findChild<ShortcutsDialog *>());
    auto *dialog = m_window->findChild<ShortcutsDialog *>();
    keys::focus(dialog->findChild<QPushButton *>());
    press(keysOf(Shortcut::ShowSettings).constFirst());
    QTRY_VERIFY(qobject_cast<SettingsPage *>(page()));
    keys::focus(dialog->findChild<QPushButton *>());
    press(keysOf(Shortcut::Quit).constFirst());
    QTRY_VERIFY(!m_window->isVisible());
}

void tst_Shortcuts::returnPressesWhicheverButtonHasTheFocus_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"connectButton", "inviteButton", "checkButton", "forgetButton", "settingsButton"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_Shortcuts::returnPressesWhicheverButtonHasTheFocus()
{
    QFETCH(QString, name);
    auto *start = m_window->findChild<StartPage *>();
    start->setServer({QStringLiteral("example.org"), 8877});
    start->connectNow(); // There is something to forget.
    m_engine->reset();
    auto *button = m_window->findChild<QPushButton *>(name);
    m_window->findChild<PageStack *>()->showPage(start);
    keys::focus(button);
    QSignalSpy clicked(button, &QPushButton::clicked);
    keys::press(Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
}

void tst_Shortcuts::theSettingsAreOpenedFromAnywhere()
{
    const QKeySequence key = keysOf(Shortcut::ShowSettings).constFirst();
    press(key);
    QTRY_VERIFY(qobject_cast<SettingsPage *>(page()));
    press(key); // A second time changes nothing.
    press(keysOf(Shortcut::Cancel).constFirst());
    QTRY_VERIFY(qobject_cast<StartPage *>(page()));
    m_window->connectTo({QStringLiteral("example.org"), 8877});
    m_engine->link();
    const QWidget *chat = page();
    press(key);
    QTRY_VERIFY(qobject_cast<SettingsPage *>(page()));
    press(keysOf(Shortcut::Cancel).constFirst());
    QTRY_COMPARE(page(), chat);
    QCOMPARE(m_engine->phase(), Phase::Linked);
}

void tst_Shortcuts::escapeCancelsAndLeadsBack()
{
    const ServerAddress server{QStringLiteral("example.org"), 8877};
    const QKeySequence escape = keysOf(Shortcut::Cancel).constFirst();
    m_window->connectTo(server);
    press(escape); // Cancel.
    QTRY_VERIFY(qobject_cast<StartPage *>(page()));
    m_window->connectTo(server);
    m_engine->fail({ErrorCode::ServerRefused, {}});
    press(escape); // Back from a failure.
    QTRY_VERIFY(qobject_cast<StartPage *>(page()));
    m_window->checkWith(server);
    m_engine->fail({ErrorCode::ServerRefused, {}});
    press(escape);
    QTRY_VERIFY(qobject_cast<StartPage *>(page()));
    m_window->inviteThrough(server);
    m_engine->invite();
    m_engine->fail({ErrorCode::RoomExpired, {}});
    press(escape);
    QTRY_VERIFY(qobject_cast<StartPage *>(page()));

    m_window->connectTo(server);
    m_engine->link();
    const QWidget *chat = page();
    press(escape); // It ends no conversation.
    QCOMPARE(m_engine->phase(), Phase::Linked);
    m_window->findChild<QAbstractButton *>(QStringLiteral("detailsButton"))->click();
    QVERIFY(page() != chat);
    press(escape);
    QTRY_COMPARE(page(), chat);
    QCOMPARE(m_engine->phase(), Phase::Linked);
}

void tst_Shortcuts::escapeOutlivesAChangeOfTheLanguage()
{
    QPushButton button(QStringLiteral("&Cancel"));
    addKeys(&button, Shortcut::Cancel);
    button.show();
    QVERIFY(QTest::qWaitForWindowActive(&button));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    button.setText(QStringLiteral("&Abbrechen"));
    button.activateWindow();
    keys::press(keysOf(Shortcut::Cancel).constFirst());
    QCOMPARE(clicked.size(), 1);
    button.setEnabled(false);
    button.activateWindow();
    keys::press(keysOf(Shortcut::Cancel).constFirst());
    QCOMPARE(clicked.size(), 1);
}

PUNCHLINE_WIDGETS_TEST(tst_Shortcuts)
#include "tst_shortcuts.moc"
