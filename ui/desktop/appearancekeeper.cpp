// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/appearancekeeper.h"

#include "ui/controls/ownstyle.h"
#include "ui/controls/palettes.h"
#include "ui/controls/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>

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

QString styleName()
{
    return OwnStyle::nameOf(*QApplication::style());
}

/// Replaces Fusion, whoever chose it, with our own style.
void setStyle(const QString &name)
{
    const bool isFusion = name == OwnStyle::baseName();
    const bool isOurs = qobject_cast<OwnStyle *>(QApplication::style());
    if (isFusion && !isOurs)
        QApplication::setStyle(new OwnStyle);
    else if (!isFusion && name != styleName())
        QApplication::setStyle(name);
}

} // namespace

AppearanceKeeper::AppearanceKeeper(const Preferences &preferences, const ColorScheme &desktops,
                                   QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_desktops(desktops)
{
    connect(&m_desktops, &ColorScheme::changed, this, [this] {
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
        applyOwn(palettes::light());
        break;
    case Appearance::Dark:
        applyOwn(palettes::dark());
        break;
    }
}

void AppearanceKeeper::applyOwn(const QPalette &palette)
{
    if (!m_hasOwnStyle) {
        m_systemStyle = styleName();
        setStyle(OwnStyle::baseName());
    }
    m_hasOwnStyle = true;
    QApplication::setPalette(palette);
}

void AppearanceKeeper::applySystem()
{
    setStyle(m_hasOwnStyle ? m_systemStyle : styleName());
    m_hasOwnStyle = false;
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
    if (m_desktops.wish() == ColorScheme::Wish::Dark && !theme::isDark(system))
        applyOwn(palettes::dark());
    else if (m_desktops.wish() == ColorScheme::Wish::Light && theme::isDark(system))
        applyOwn(palettes::light());
    m_desktopsColors = desktopsColors();
}

} // namespace punchline
