// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/preferences.h"

#include "tests/support/testprogram.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

class tst_Preferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void defaults();
    void whatIsChosenStays();
    void changesAreTold();
    void theNameIsOneHarmlessLine_data();
    void theNameIsOneHarmlessLine();
    void damagedFilesReadAsDefaults_data();
    void damagedFilesReadAsDefaults();
    void aFolderThatCannotBeWrittenIsTold();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("settings.ini")); }
    static void compareWithDefaults(const Preferences &preferences);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_Preferences::compareWithDefaults(const Preferences &preferences)
{
    QCOMPARE(preferences.name(), QString());
    QCOMPARE(preferences.notifications(), NotificationDetail::Sender);
    QCOMPARE(preferences.tray(), false);
    QCOMPARE(preferences.appearance(), Appearance::System);
    QCOMPARE(preferences.portMapping(), true);
    QCOMPARE(preferences.hello(), true);
    QCOMPARE(preferences.linkOnly(), false);
}

void tst_Preferences::defaults()
{
    QSettings settings(path(), QSettings::IniFormat);
    const Preferences preferences(settings);
    compareWithDefaults(preferences);
    QVERIFY(preferences.isKept());
}

void tst_Preferences::whatIsChosenStays()
{
    {
        QSettings settings(path(), QSettings::IniFormat);
        Preferences preferences(settings);
        preferences.setName(QStringLiteral("Zoë"));
        preferences.setNotifications(NotificationDetail::Text);
        preferences.setTray(true);
        preferences.setAppearance(Appearance::Dark);
        preferences.setPortMapping(false);
        preferences.setHello(false);
        preferences.setLinkOnly(true);
        preferences.setRelay(RelayUse::Always);
    }
    QSettings settings(path(), QSettings::IniFormat);
    const Preferences preferences(settings);
    QCOMPARE(settings.value(QStringLiteral("name")).toString(), QStringLiteral("Zoë"));
    QCOMPARE(preferences.name(), QStringLiteral("Zoë"));
    QCOMPARE(preferences.notifications(), NotificationDetail::Text);
    QCOMPARE(preferences.tray(), true);
    QCOMPARE(preferences.appearance(), Appearance::Dark);
    QCOMPARE(preferences.portMapping(), false);
    QCOMPARE(preferences.hello(), false);
    QCOMPARE(preferences.linkOnly(), true);
    QCOMPARE(preferences.relay(), RelayUse::Always);
}

void tst_Preferences::changesAreTold()
{
    QSettings settings(path(), QSettings::IniFormat);
    Preferences preferences(settings);
    QList<Preferences::Key> told;
    connect(&preferences, &Preferences::changed, this, [&told](Preferences::Key key) { told.append(key); });
    preferences.setTray(true);
    preferences.setTray(true); // No change.
    preferences.setName(QStringLiteral("A"));
    preferences.setNotifications(NotificationDetail::Off);
    const QList expected{Preferences::Key::Tray, Preferences::Key::Name, Preferences::Key::Notifications};
    QCOMPARE(told, expected);
}

void tst_Preferences::theNameIsOneHarmlessLine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("spaces") << QStringLiteral("  A   B ") << QStringLiteral("A B");
    QTest::newRow("lines") << QStringLiteral("A\nB\r\n") << QStringLiteral("A B");
    QTest::newRow("an override") << QStringLiteral("A\u202eB") << QStringLiteral("A\ufffdB");
    QTest::newRow("blank") << QStringLiteral(" \t") << QString();
    QTest::newRow("long") << QString(200, u'x')
                          << QString(Preferences::MaxNameLength - 1, u'x') + QStringLiteral("…");
}

void tst_Preferences::theNameIsOneHarmlessLine()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QSettings settings(path(), QSettings::IniFormat);
    Preferences preferences(settings);
    preferences.setName(typed);
    QCOMPARE(preferences.name(), expected);
    settings.setValue(QStringLiteral("name"), typed); // By hand.
    QCOMPARE(preferences.name(), expected);
}

void tst_Preferences::damagedFilesReadAsDefaults_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("other words") << QByteArray(
        "[General]\nnotifications=loud\ntray=perhaps\nappearance=pink\n"
        "portMapping=yes\nhello=2\n");
    QTest::newRow("numbers") << QByteArray("[General]\nnotifications=1\ntray=1\nappearance=2\nportMapping=0\n"
                                           "hello=0\n");
    QTest::newRow("lists") << QByteArray("[General]\nname=a, b\nnotifications=off, off\ntray=true, true\n"
                                         "appearance=dark, dark\nportMapping=false, false\nhello=a, b\n");
    QTest::newRow("variants") << QByteArray("[General]\nname=@Variant(\\0\\0\\0\\t)\ntray=@Rect(1 2 3 4)\n"
                                            "appearance=@Variant(\\xff)\nhello=@Invalid()\n");
    QTest::newRow("rubbish") << QByteArray("\0\1\2[[[=\n\xff\xfe[General\ntray", 24);
    QTest::newRow("empty values") << QByteArray("[General]\nname=\nnotifications=\ntray=\nhello=\n");
}

void tst_Preferences::damagedFilesReadAsDefaults()
{
    QFETCH(QByteArray, file);
    QFile written(path());
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(file);
    written.close();
    QSettings settings(path(), QSettings::IniFormat);
    compareWithDefaults(Preferences(settings));
}

void tst_Preferences::aFolderThatCannotBeWrittenIsTold()
{
    // A file in place of the folder, so that not even root can write.
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSettings settings(m_folder->filePath(QStringLiteral("file/settings.ini")), QSettings::IniFormat);
    Preferences preferences(settings);
    preferences.setTray(true);
    QVERIFY(!preferences.isKept());
    QCOMPARE(preferences.tray(), true); // Until the program exits.
}

PUNCHLINE_GUILESS_TEST(tst_Preferences)
#include "tst_preferences.moc"
