// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/desktopwishes.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QString>
#include <QVariant>

#include <array>
#include <memory>

namespace punchline {

/// The wishes in a freedesktop.org desktop's settings portal, read over D-Bus at the start and whenever they
/// change. Less motion has a setting of its own (org.freedesktop.appearance, reduced-motion) only on newer
/// desktops, so those of GNOME and KDE count, too. It never blocks; without a portal nothing is known.
class PortalWishes : public DesktopWishes
{
    Q_OBJECT

public:
    explicit PortalWishes(const QDBusConnection &bus, QObject *parent = nullptr);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    struct Setting
    {
        QString group;
        QString key;
        QVariant value;                                    ///< Invalid if the desktop has none.
        std::unique_ptr<QDBusPendingCallWatcher> question; ///< The latest request: only its reply counts.
    };

    void askForAll();
    void ask(Setting &setting);
    void heed();

    QDBusConnection m_bus;
    std::array<Setting, 4> m_settings; ///< In the order in which heed() names them.
};

} // namespace punchline
