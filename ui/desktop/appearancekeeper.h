// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preferences.h"

#include <QColor>
#include <QList>
#include <QString>

namespace punchline {

/// Gives the program the style and the palette that a person has chosen, at once and on every change: light,
/// dark, or what the desktop has. One instance a program; it never looks at a window.
class AppearanceKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p preferences must outlive it.
    explicit AppearanceKeeper(const Preferences &preferences, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void applySystem();

    const Preferences &m_preferences;
    QString m_systemStyle; ///< Where the present one is ours.
    bool m_hasOwnStyle = false;
    QList<QColor> m_desktopsColors; ///< Those on which what is ours rests.
    bool m_isApplying = false;
};

} // namespace punchline
