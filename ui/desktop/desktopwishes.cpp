// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/desktopwishes.h"

#ifdef PUNCHLINE_HAS_DBUS
#include "ui/desktop/portalwishes.h"
#endif

namespace punchline {

void DesktopWishes::setColorScheme(ColorScheme scheme)
{
    if (m_colorScheme == scheme)
        return;
    m_colorScheme = scheme;
    Q_EMIT colorSchemeChanged();
}

void DesktopWishes::setMotion(Motion motion)
{
    if (m_motion == motion)
        return;
    m_motion = motion;
    Q_EMIT motionChanged(motion);
}

std::unique_ptr<DesktopWishes> desktopWishes()
{
#ifdef PUNCHLINE_HAS_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        return std::make_unique<PortalWishes>(bus);
#endif
    return std::make_unique<DesktopWishes>();
}

} // namespace punchline
