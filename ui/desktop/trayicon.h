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

/// The icon in the desktop's tray, if there is a tray and the user wants an icon. It marks unread messages,
/// shows and hides the window, and has a menu. It comes and goes with the tray; if the tray disappears while
/// the window is hidden, it requests the window, which nothing else could bring back. It never closes
/// anything itself.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// A restarting panel removes its tray for less than this.
    static constexpr std::chrono::milliseconds GoneTime{2000};

    /// All must outlive it.
    TrayIcon(const Preferences &preferences, const TrayWatch &tray, QWidget &window,
             QObject *parent = nullptr);
    ~TrayIcon() override;

    /// True if this desktop has a tray now; signalled by availableChanged().
    [[nodiscard]] bool isAvailable() const;

    /// True if a hidden window can be brought back from here.
    [[nodiscard]] bool isShown() const;

    void setUnread(int count);

    /// The menu; `nullptr` if there is no icon.
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
    QTimer m_gone; ///< Runs from when the tray disappeared.
    int m_unread = 0;
    std::unique_ptr<QMenu> m_menu; ///< Has no parent: it outlives the icon, which does not own it.
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_toggle = nullptr;
};

} // namespace punchline
