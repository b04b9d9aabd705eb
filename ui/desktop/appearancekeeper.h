// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/colorscheme.h"
#include "ui/settings/preferences.h"

#include <QColor>
#include <QList>
#include <QPalette>
#include <QString>

namespace punchline {

/// Gives the program the style and the palette that a person has chosen, at once and on every change: light,
/// dark, or what the desktop has; where the desktop's palette does not follow its own wish for light or dark,
/// the wish counts. One instance a program; it never looks at a window.
class AppearanceKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AppearanceKeeper(const Preferences &preferences, const ColorScheme &desktops, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void applySystem();
    void applyOwn(const QPalette &palette);

    const Preferences &m_preferences;
    const ColorScheme &m_desktops;
    QString m_systemStyle; ///< Where the present one is ours.
    bool m_hasOwnStyle = false;
    QList<QColor> m_desktopsColors; ///< Those on which what is ours rests.
    bool m_isApplying = false;
};

} // namespace punchline
