// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/colorscheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

#include <memory>

namespace punchline {

/// The preference in a freedesktop.org desktop's settings portal (org.freedesktop.appearance, color-scheme),
/// read over D-Bus at the start and whenever it changes. It never blocks; without a portal the preference is
/// unknown.
class PortalColorScheme : public ColorScheme
{
    Q_OBJECT

public:
    explicit PortalColorScheme(const QDBusConnection &bus, QObject *parent = nullptr);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();

    QDBusConnection m_bus;
    std::unique_ptr<QDBusPendingCallWatcher> m_question; ///< The latest request: only its reply counts.
};

} // namespace punchline
