// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/controls/announcer.h"
#include "ui/settings/language.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"

#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itShowsWhatIsChosen();
    void eachChoiceIsWrittenAtOnce();
    void theNameIsTakenWhenItIsComplete();
    void aChangeFromElsewhereIsShown();
    void itSaysWhetherThereIsATray();
    void hintsBeginBelowTheTextOfTheirBox();
    void itSaysWhatTheChoiceOfTheRelayMeans();
    void everyChoiceFitsIntoItsBox_data();
    void everyChoiceFitsIntoItsBox();
    void aLanguageIsSpokenAtOnce();
    void escapeLeadsBack();
    void itIsUsedByKeysAlone();
    void aFolderThatCannotBeWrittenIsTold();

private:
    template <typename T> [[nodiscard]] T *control(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void makePage()
    {
        m_page = std::make_unique<SettingsPage>(*m_preferences);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsPage> m_page;
};

void tst_SettingsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_preferences = std::make_unique<Preferences>(*m_settings);
}

void tst_SettingsPage::cleanup()
{
    m_page.reset();
    m_preferences.reset();
    m_settings.reset();
    m_folder.reset();
}

void tst_SettingsPage::itShowsWhatIsChosen()
{
    m_preferences->setName(QStringLiteral("Zoë"));
    m_preferences->setNotifications(NotificationDetail::Text);
    m_preferences->setAppearance(Appearance::Dark);
    m_preferences->setTray(true);
    m_preferences->setPortMapping(false);
    m_preferences->setHello(false);
    makePage();
    QCOMPARE(control<QLineEdit>("nameField")->text(), QStringLiteral("Zoë"));
    QVERIFY(control<QComboBox>("notificationsBox")->currentText().contains(QStringLiteral("what")));
    QCOMPARE(control<QComboBox>("appearanceBox")->currentText(), QStringLiteral("Dark"));
    QVERIFY(control<QCheckBox>("trayCheck")->isChecked());
    QVERIFY(!control<QCheckBox>("portMappingCheck")->isChecked());
    QVERIFY(!control<QCheckBox>("helloCheck")->isChecked());
}

void tst_SettingsPage::eachChoiceIsWrittenAtOnce()
{
    makePage();
    control<QComboBox>("notificationsBox")->setCurrentIndex(0);
    QCOMPARE(m_preferences->notifications(), NotificationDetail::Off);
    control<QComboBox>("appearanceBox")->setCurrentIndex(1);
    QCOMPARE(m_preferences->appearance(), Appearance::Light);
    for (const char *check : {"trayCheck", "portMappingCheck", "helloCheck"}) {
        keys::focus(control<QCheckBox>(check));
        keys::press(Qt::Key_Space);
    }
    QCOMPARE(m_preferences->tray(), true);
    QCOMPARE(m_preferences->portMapping(), false);
    QCOMPARE(m_preferences->hello(), false);
}

void tst_SettingsPage::theNameIsTakenWhenItIsComplete()
{
    makePage();
    auto *field = control<QLineEdit>("nameField");
    QSignalSpy changed(m_preferences.get(), &Preferences::changed);
    keys::focus(field);
    keys::type(QStringLiteral(" Ann  Lee "));
    QCOMPARE(changed.size(), 0);
    keys::focus(field);
    keys::press(Qt::Key_Return);
    QCOMPARE(m_preferences->name(), QStringLiteral("Ann Lee"));
    QCOMPARE(field->text(), QStringLiteral("Ann Lee"));
    keys::focus(field);
    keys::press(Qt::Key_Backspace);
    m_page->hide(); // Leaving the page completes it, too.
    QCOMPARE(m_preferences->name(), QStringLiteral("Ann Le"));
}

void tst_SettingsPage::aChangeFromElsewhereIsShown()
{
    makePage();
    m_preferences->setHello(false);
    QVERIFY(!control<QCheckBox>("helloCheck")->isChecked());
}

void tst_SettingsPage::itSaysWhetherThereIsATray()
{
    makePage();
    auto *check = control<QCheckBox>("trayCheck");
    const auto *hint = m_page->findChild<QLabel *>(QStringLiteral("trayHint"));
    QVERIFY(check->isEnabled()); // A tray may appear later.
    QVERIFY(hint->text().contains(QStringLiteral("no tray at the moment")));
    QCOMPARE(check->accessibleDescription(), hint->text());
    m_page->setTray(SettingsPage::Tray::There);
    QVERIFY(hint->text().contains(QStringLiteral("brings it back")));
    QCOMPARE(check->accessibleDescription(), hint->text());
    m_page->setTray(SettingsPage::Tray::Missing);
    QVERIFY(hint->text().contains(QStringLiteral("no tray at the moment")));
}

void tst_SettingsPage::hintsBeginBelowTheTextOfTheirBox()
{
    makePage();
    const auto *check = control<QCheckBox>("trayCheck");
    const auto *hint = control<QLabel>("trayHint");
    const int box = check->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, check);
    const auto placeOf = [this](const QWidget *part) {
        return QRect(part->mapTo(m_page.get(), QPoint()), part->size());
    };
    QTRY_VERIFY(placeOf(hint).left() - placeOf(check).left() >= box);
    m_page->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(placeOf(check).right() - placeOf(hint).right() >= box);
}

void tst_SettingsPage::itSaysWhatTheChoiceOfTheRelayMeans()
{
    QAccessible::setActive(true);
    m_preferences->setRelay(RelayUse::Never);
    makePage();
    auto *box = control<QComboBox>("relayBox");
    const auto *hint = control<QLabel>("relayHint");
    const auto isSaid = [&](const char *part) {
        return hint->text().contains(QLatin1String(part)) && box->accessibleDescription() == hint->text();
    };
    QCOMPARE(box->currentText(), QStringLiteral("Never, only directly"));
    QVERIFY(isSaid("you cannot chat"));
    QVERIFY(!Announcer::latest(*m_page)); // It was there before.
    keys::focus(box);
    keys::press(Qt::Key_Down);
    QCOMPARE(m_preferences->relay(), RelayUse::Always);
    QCOMPARE(box->currentText(), QStringLiteral("Always, to hide my address"));
    QVERIFY(isSaid("does not learn your address, but the server does"));
    QCOMPARE(Announcer::latest(*m_page)->sentence(), hint->text());
    keys::press(Qt::Key_Home);
    QCOMPARE(m_preferences->relay(), RelayUse::IfNeeded);
    QCOMPARE(box->currentText(), QStringLiteral("If there is no direct way"));
    QVERIFY(isSaid("only how many and when"));
    m_preferences->setRelay(RelayUse::Never); // A change from elsewhere.
    QVERIFY(isSaid("you cannot chat"));
    language::choose(*m_settings, QStringLiteral("de"));
    QTRY_VERIFY(isSaid("nicht chatten"));
    language::choose(*m_settings, QStringLiteral("en"));
    QAccessible::setActive(false);
}

void tst_SettingsPage::everyChoiceFitsIntoItsBox_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("points");
    for (const Language &language : shippedLanguages()) {
        QTest::addRow("%s", qPrintable(language.code)) << language.code << QApplication::font().pointSize();
        QTest::addRow("%s, large", qPrintable(language.code)) << language.code << 18;
    }
}

void tst_SettingsPage::everyChoiceFitsIntoItsBox()
{
    QFETCH(const QString, code);
    QFETCH(const int, points);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSize(points);
    QApplication::setFont(font);
    language::choose(*m_settings, code);
    makePage();
    QStringList cut;
    for (const QComboBox *box : m_page->findChildren<QComboBox *>()) {
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room = box->style()
                             ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                             .width();
        for (int i = 0; i < box->count(); ++i) {
            if (box->fontMetrics().horizontalAdvance(box->itemText(i)) + 2 > room) // As the style pads it.
                cut.append(box->itemText(i));
        }
    }
    language::choose(*m_settings, QStringLiteral("en"));
    QApplication::setFont(usual);
    QCOMPARE(cut, QStringList());
}

void tst_SettingsPage::aLanguageIsSpokenAtOnce()
{
    makePage();
    auto *box = control<QComboBox>("languageBox");
    const QString before = control<QAbstractButton>("settingsBackButton")->text();
    QCOMPARE(box->currentIndex(), 0);
    box->setCurrentIndex(box->findData(QStringLiteral("de")));
    QCOMPARE(m_preferences->language(), QStringLiteral("de"));
    QTRY_COMPARE(control<QAbstractButton>("settingsBackButton")->text(), QStringLiteral("&Zurück"));
    QCOMPARE(box->currentText(), QStringLiteral("Deutsch"));
    box->setCurrentIndex(box->findData(QStringLiteral("en")));
    QTRY_COMPARE(control<QAbstractButton>("settingsBackButton")->text(), before);
}

void tst_SettingsPage::escapeLeadsBack()
{
    makePage();
    QSignalSpy back(m_page.get(), &SettingsPage::backRequested);
    keys::focus(control<QLineEdit>("nameField"));
    keys::press(Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
    QTest::mouseClick(control<QWidget>("settingsBackButton"), Qt::LeftButton);
    QCOMPARE(back.size(), 2);
}

void tst_SettingsPage::itIsUsedByKeysAlone()
{
    makePage();
    m_page->focusAction();
    QStringList order;
    for (int i = 0; i < 9; ++i) {
        order.append(QApplication::focusWidget()->objectName());
        keys::press(Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("nameField"),         QStringLiteral("languageBox"),
                               QStringLiteral("appearanceBox"),     QStringLiteral("notificationsBox"),
                               QStringLiteral("trayCheck"),         QStringLiteral("relayBox"),
                               QStringLiteral("portMappingCheck"),  QStringLiteral("helloCheck"),
                               QStringLiteral("settingsBackButton")};
    QCOMPARE(order, expected);
}

void tst_SettingsPage::aFolderThatCannotBeWrittenIsTold()
{
    makePage();
    QVERIFY(!control<QLabel>("settingsKeptNote")->isVisible());
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSettings unwritable(m_folder->filePath(QStringLiteral("file/settings.ini")), QSettings::IniFormat);
    Preferences preferences(unwritable);
    SettingsPage page(preferences);
    page.show();
    preferences.setHello(false);
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("settingsKeptNote"))->isVisible());
}

PUNCHLINE_WIDGETS_TEST(tst_SettingsPage)
#include "tst_settingspage.moc"
