// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/sleepwatch.h"

#ifdef PUNCHLINE_HAS_DBUS
#include "ui/desktop/dbussleepwatch.h"
#endif

namespace punchline {

std::unique_ptr<SleepWatch> machineSleep()
{
#ifdef PUNCHLINE_HAS_DBUS
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (bus.isConnected())
        return std::make_unique<DBusSleepWatch>(bus);
#endif
    return nullptr;
}

} // namespace punchline
