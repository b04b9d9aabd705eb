// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/appearancekeeper.h"

#include "ui/controls/palettes.h"
#include "ui/controls/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QScopedValueRollback>

namespace punchline {

namespace {

/// The desktop's colours, from roles that palettes::readable() never corrects.
QList<QColor> desktopsColors()
{
    const QPalette palette = QApplication::palette();
    QList<QColor> colors;
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text, QPalette::HighlightedText})
        colors.append(palette.color(role));
    return colors;
}

} // namespace

AppearanceKeeper::AppearanceKeeper(const Preferences &preferences, const DesktopWishes &desktops,
                                   QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_desktops(desktops)
{
    connect(&m_desktops, &DesktopWishes::colorSchemeChanged, this, [this] {
        if (m_preferences.appearance() == Appearance::System)
            apply();
    });
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Key::Appearance)
            apply();
    });
    qApp->installEventFilter(this);
    apply();
}

bool AppearanceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    // Arrives some time after each change, the desktop's or ours.
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !m_isApplying
        && m_preferences.appearance() == Appearance::System && m_desktopsColors != desktopsColors())
        apply();
    return QObject::eventFilter(watched, event);
}

void AppearanceKeeper::apply()
{
    const QScopedValueRollback guard(m_isApplying, true);
    switch (m_preferences.appearance()) {
    case Appearance::System:
        applySystem();
        break;
    case Appearance::Light:
        QApplication::setPalette(palettes::light());
        break;
    case Appearance::Dark:
        QApplication::setPalette(palettes::dark());
        break;
    }
}

void AppearanceKeeper::applySystem()
{
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    const QPalette mended = palettes::readable(system);
    // Only the corrected colours are ours: the others keep following the desktop.
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const QPalette::ColorRole role : {QPalette::PlaceholderText, QPalette::Highlight}) {
            if (mended.color(group, role) != system.color(group, role))
                own.setColor(group, role, mended.color(group, role));
        }
    }
    QApplication::setPalette(own);
    // Qt's platform plugins follow the preference on some desktops only.
    if (m_desktops.colorScheme() == DesktopWishes::ColorScheme::Dark && !theme::isDark(system))
        QApplication::setPalette(palettes::dark());
    else if (m_desktops.colorScheme() == DesktopWishes::ColorScheme::Light && theme::isDark(system))
        QApplication::setPalette(palettes::light());
    m_desktopsColors = desktopsColors();
}

} // namespace punchline
