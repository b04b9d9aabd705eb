// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/desktopwishes.h"
#include "ui/settings/preferences.h"

#include <QColor>
#include <QList>

namespace punchline {

/// Applies the palette that the user has chosen, at once and on every change: light, dark, or the
/// desktop's own. If the desktop's palette contradicts the desktop's light or dark preference, the preference
/// wins. One instance per program; it never looks at a window.
class AppearanceKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AppearanceKeeper(const Preferences &preferences, const DesktopWishes &desktops,
                     QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void applySystem();

    const Preferences &m_preferences;
    const DesktopWishes &m_desktops;
    QList<QColor> m_desktopsColors; ///< The desktop's colours on which our palette is based.
    bool m_isApplying = false;
};

} // namespace punchline
