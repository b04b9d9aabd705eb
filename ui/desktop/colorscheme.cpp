// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/colorscheme.h"

#ifdef PUNCHLINE_HAS_DBUS
#include "ui/desktop/portalcolorscheme.h"
#endif

namespace punchline {

void ColorScheme::setWish(Wish wish)
{
    if (m_wish == wish)
        return;
    m_wish = wish;
    Q_EMIT changed();
}

std::unique_ptr<ColorScheme> desktopColorScheme()
{
#ifdef PUNCHLINE_HAS_DBUS
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        return std::make_unique<PortalColorScheme>(bus);
#endif
    return std::make_unique<ColorScheme>();
}

} // namespace punchline
