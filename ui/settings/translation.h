// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QTranslator>

namespace punchline {

/// A language that the program is translated into.
struct Language
{
    QString code; ///< As in the file name in translations/: "zh_CN".
    QString name; ///< The language's name in itself.
};

/// All languages in the order in which they are offered; the first one is English.
[[nodiscard]] const QList<Language> &shippedLanguages();

/// The code of the first language in @p wanted that is shipped; English if none is. @p wanted has the form of
/// QLocale::uiLanguages() ("de-AT", "zh-Hans-CN"). The same language in another script is a different one.
[[nodiscard]] QString shippedLanguage(const QStringList &wanted);

/// Switches the program to one language for its lifetime: our texts, Qt's texts, dates and numbers. It needs
/// an application object and does not notify the widgets: Qt does. If several exist, the last one created
/// wins.
class Translation
{
public:
    /// @p code must be one of shippedLanguages().
    explicit Translation(const QString &code);

private:
    QTranslator m_qt; ///< Qt's standard buttons and menus, if the system has them.
    QTranslator m_own;
};

} // namespace punchline
