// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

namespace punchline {

/// A language that the program speaks.
struct Language
{
    QString code; ///< As in the name of its file in translations/: "zh_CN".
    QString name; ///< What it calls itself.
};

/// All of them, in the order in which they are offered; the first one is English.
[[nodiscard]] const QList<Language> &shippedLanguages();

/// The code of the first of @p wanted that is shipped; English where none is. They are written as
/// QLocale::uiLanguages() does ("de-AT", "zh-Hans-CN"). A language in another script is another one.
[[nodiscard]] QString shippedLanguage(const QStringList &wanted);

/// Lets the program speak one language as long as it lives: texts of ours and of Qt, dates and numbers. It
/// needs an application object and says nothing to the widgets: Qt does. Of several, the last one made is
/// spoken.
class Translation
{
public:
    /// @p code is one of a shipped language.
    explicit Translation(const QString &code);

private:
    QTranslator m_qt; ///< The standard buttons and menus, where the system has them.
    QTranslator m_own;
};

} // namespace punchline
