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

/// What the desktop says, also while roles of the palette are ours.
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

/// Fusion becomes ours, whoever has chosen it.
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
    // Comes a while after each change, of the desktop's and of ours.
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
    // Nothing but what is mended is ours: the rest goes on following the desktop.
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        for (const QPalette::ColorRole role : {QPalette::PlaceholderText, QPalette::Highlight}) {
            if (mended.color(group, role) != system.color(group, role))
                own.setColor(group, role, mended.color(group, role));
        }
    }
    QApplication::setPalette(own);
    // Qt's platforms follow the wish on some desktops only.
    if (m_desktops.wish() == ColorScheme::Wish::Dark && !theme::isDark(system))
        applyOwn(palettes::dark());
    else if (m_desktops.wish() == ColorScheme::Wish::Light && theme::isDark(system))
        applyOwn(palettes::light());
    m_desktopsColors = desktopsColors();
}

} // namespace punchline
