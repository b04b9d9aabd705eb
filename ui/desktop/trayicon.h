// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/preferences.h"

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace punchline {

/// The icon in the desktop's tray, where there is one and the person wants it: it shows that something is
/// unread, shows and hides the window, and has a menu. It never closes anything itself.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// Whether this desktop has a tray.
    [[nodiscard]] static bool isAvailable();

    /// @p preferences and @p window must outlive it; @p isAvailable is asked again whenever it matters.
    TrayIcon(const Preferences &preferences, QWidget &window,
             std::function<bool()> isAvailable = &TrayIcon::isAvailable, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether a hidden window can be brought back from here.
    [[nodiscard]] bool isShown() const;

    void setUnread(int count);

    /// The menu, where there is an icon.
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void showRequested();
    void hideRequested();
    void quitRequested();

private:
    void apply();
    void create();
    void toggle();
    void updateLook();

    const Preferences &m_preferences;
    QWidget &m_window;
    std::function<bool()> m_isAvailable;
    int m_unread = 0;
    std::unique_ptr<QMenu> m_menu; ///< Of no window: it outlives the icon, which does not own it.
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_toggle = nullptr;
};

} // namespace punchline
