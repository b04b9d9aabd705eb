// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/settings/language.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <memory>

namespace punchline::language {

namespace {

struct Spoken
{
    QString code;
    std::unique_ptr<Translation> translation;
};

/// The one current language of the one application.
Spoken &spoken()
{
    static Spoken spoken{shippedLanguages().constFirst().code, nullptr};
    return spoken;
}

const QString &key()
{
    static const QString key = QStringLiteral("language");
    return key;
}

void speak(const QString &code)
{
    Spoken &now = spoken();
    if (now.translation && now.code == code)
        return;
    now.code = code;
    QGuiApplication::setLayoutDirection(QLocale(code).textDirection());
    now.translation = std::make_unique<Translation>(code); // The previous one goes afterwards.
}

} // namespace

QString chosen(const QSettings &settings)
{
    // The file may have been edited or written by another version.
    const QString code = settings.value(key()).toString();
    const bool isShipped = std::ranges::any_of(
        shippedLanguages(), [&code](const Language &language) { return language.code == code; });
    return isShipped ? code : QString();
}

void choose(QSettings &settings, const QString &code)
{
    if (code.isEmpty())
        settings.remove(key());
    else
        settings.setValue(key(), code);
    apply(settings);
}

void apply(const QSettings &settings)
{
    const QString code = chosen(settings);
    speak(code.isEmpty() ? shippedLanguage(QLocale::system().uiLanguages()) : code);
}

QString current()
{
    return spoken().code;
}

} // namespace punchline::language
