// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/language.h"

#include "tests/ui/widgetstest.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace punchline;

/// Which language is current, and what changes with it.
class tst_Language : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstShippedOneIsTaken_data();
    void theFirstShippedOneIsTaken();
    void everyShippedOneHasItsFile();
    void withoutAChoiceItIsTheSystems();
    void aChoiceIsKept();
    void aDamagedChoiceIsNone();
    void arabicTurnsTheLayoutRound();
    void datesFollow();
    void englishHasPlurals();
};

namespace {

QStringList strings(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

} // namespace

void tst_Language::theFirstShippedOneIsTaken_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QStringList() << QStringLiteral("en");
    QTest::newRow("C") << strings({"C"}) << QStringLiteral("en");
    QTest::newRow("British") << strings({"en-GB", "en"}) << QStringLiteral("en");
    QTest::newRow("Austrian") << strings({"de-AT", "de"}) << QStringLiteral("de");
    QTest::newRow("Mexican") << strings({"es-MX"}) << QStringLiteral("es");
    QTest::newRow("Moroccan") << strings({"ar-MA"}) << QStringLiteral("ar");
    QTest::newRow("Japanese") << strings({"ja-JP"}) << QStringLiteral("ja");
    QTest::newRow("Chinese") << strings({"zh-Hans-CN", "zh-CN", "zh"}) << QStringLiteral("zh_CN");
    QTest::newRow("traditional characters") << strings({"zh-Hant-TW", "zh-TW"}) << QStringLiteral("en");
    QTest::newRow("second choice") << strings({"fi-FI", "ja-JP", "de-DE"}) << QStringLiteral("ja");
    QTest::newRow("none") << strings({"fi-FI"}) << QStringLiteral("en");
    QTest::newRow("no language") << strings({"../../etc/passwd"}) << QStringLiteral("en");
}

void tst_Language::theFirstShippedOneIsTaken()
{
    QFETCH(QStringList, wanted);
    QTEST(shippedLanguage(wanted), "code");
}

void tst_Language::everyShippedOneHasItsFile()
{
    for (const Language &language : shippedLanguages()) {
        QTranslator translator;
        QVERIFY2(
            translator.load(QStringLiteral(":/punchline/translations/punchline_%1.qm").arg(language.code)),
            qPrintable(language.code));
    }
}

void tst_Language::withoutAChoiceItIsTheSystems()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(language::chosen(settings), QString());
    language::apply(settings);
    QCOMPARE(language::current(), shippedLanguage(QLocale::system().uiLanguages()));
}

void tst_Language::aChoiceIsKept()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.ini"));
    {
        QSettings settings(path, QSettings::IniFormat);
        language::choose(settings, QStringLiteral("ja"));
        QCOMPARE(language::current(), QStringLiteral("ja"));
    }
    QSettings settings(path, QSettings::IniFormat);
    QCOMPARE(language::chosen(settings), QStringLiteral("ja"));
    language::choose(settings, {});
    QCOMPARE(language::chosen(settings), QString());
    QCOMPARE(language::current(), QStringLiteral("en"));
}

void tst_Language::aDamagedChoiceIsNone()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("language"), QStringLiteral("../de"));
    QCOMPARE(language::chosen(settings), QString());
    language::apply(settings);
    QCOMPARE(language::current(), QStringLiteral("en"));
}

void tst_Language::arabicTurnsTheLayoutRound()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    language::choose(settings, QStringLiteral("ar"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    language::choose(settings, QStringLiteral("de"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void tst_Language::datesFollow()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    language::choose(settings, QStringLiteral("de"));
    QCOMPARE(QLocale().dayName(1), QStringLiteral("Montag"));
    language::choose(settings, QStringLiteral("es"));
    QCOMPARE(QLocale().dayName(1), QStringLiteral("lunes"));
    language::choose(settings, QStringLiteral("ar"));
    QCOMPARE(QLocale().toString(1024), QStringLiteral("1,024")); // The digits of addresses and ports.
    language::choose(settings, {});                              // The C locale unless a language is chosen.
    QCOMPARE(QLocale().language(), QLocale::C);
}

void tst_Language::englishHasPlurals()
{
    const Translation english(QStringLiteral("en"));
    const auto underWay = [](int n) {
        return QCoreApplication::translate("punchline::MapScene", "%n attempt(s) under way.", nullptr, n);
    };
    QCOMPARE(underWay(1), QStringLiteral("1 attempt under way."));
    QCOMPARE(underWay(2), QStringLiteral("2 attempts under way."));
}

PUNCHLINE_WIDGETS_TEST(tst_Language)
#include "tst_language.moc"
