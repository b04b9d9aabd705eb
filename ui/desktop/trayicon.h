// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/settings/preferences.h"

#include <QTimer>

#include <chrono>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace punchline {

class TrayWatch;

/// The icon in the desktop's tray, where there is one and the person wants it: it shows that something is
/// unread, shows and hides the window, and has a menu. It comes and goes with the tray; where that goes while
/// the window is hidden, it asks for the window, which nobody could bring back otherwise. It never closes
/// anything itself.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// A panel that is started anew takes its tray away for less.
    static constexpr std::chrono::milliseconds GoneTime{2000};

    /// All must outlive it.
    TrayIcon(const Preferences &preferences, const TrayWatch &tray, QWidget &window,
             QObject *parent = nullptr);
    ~TrayIcon() override;

    /// Whether this desktop has a tray now; signalled by availableChanged().
    [[nodiscard]] bool isAvailable() const;

    /// Whether a hidden window can be brought back from here.
    [[nodiscard]] bool isShown() const;

    void setUnread(int count);

    /// The menu, where there is an icon.
    [[nodiscard]] QMenu *menu() const { return m_menu.get(); }

Q_SIGNALS:
    void availableChanged();
    void showRequested();
    void hideRequested();
    void quitRequested();

private:
    void onTrayChanged();
    void onGone();
    void apply();
    void create();
    void toggle();
    void updateLook();

    const Preferences &m_preferences;
    const TrayWatch &m_tray;
    QWidget &m_window;
    QTimer m_gone; ///< Runs while the tray has just gone.
    int m_unread = 0;
    std::unique_ptr<QMenu> m_menu; ///< Of no window: it outlives the icon, which does not own it.
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_toggle = nullptr;
};

} // namespace punchline
