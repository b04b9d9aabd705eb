// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace punchline {

namespace {

bool isSameLanguage(const QLocale &a, const QLocale &b)
{
    return a.language() == b.language() && a.script() == b.script();
}

/// The locale for dates and numbers in language @p code: that of the user's country, if known.
QLocale localeOf(const QString &code)
{
    const QLocale language(code);
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::C && language.language() == QLocale::English)
        return system;
    const QLocale local(language.language(), language.script(), system.territory());
    // Addresses, ports and codes have European digits in every language, and a sentence must not mix two
    // kinds of digits.
    if (language.language() == QLocale::Arabic && local.zeroDigit() != QLatin1String("0"))
        return {QLocale::Arabic, QLocale::UnitedArabEmirates};
    return isSameLanguage(local, system) ? system : local;
}

} // namespace

const QList<Language> &shippedLanguages()
{
    static const QList<Language> languages{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("ar"), QStringLiteral("العربية")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},
    };
    return languages;
}

QString shippedLanguage(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        for (const Language &language : shippedLanguages()) {
            if (isSameLanguage(QLocale(language.code), locale))
                return language.code;
        }
    }
    return shippedLanguages().constFirst().code;
}

Translation::Translation(const QString &code)
{
    // Before the widgets are notified: they format times and numbers, too.
    QLocale::setDefault(localeOf(code));
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/punchline/translations/punchline_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_own); // Qt asks the last translator first.
}

} // namespace punchline
