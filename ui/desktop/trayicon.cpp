// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/trayicon.h"

#include "ui/controls/programicon.h"
#include "ui/desktop/traywatch.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

namespace punchline {

TrayIcon::TrayIcon(const Preferences &preferences, const TrayWatch &tray, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tray(tray)
    , m_window(window)
{
    m_gone.setSingleShot(true);
    m_gone.setInterval(GoneTime);
    connect(&m_gone, &QTimer::timeout, this, &TrayIcon::onGone);
    connect(&m_tray, &TrayWatch::changed, this, &TrayIcon::onTrayChanged);
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Key::Tray)
            apply();
    });
    apply();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::isAvailable() const
{
    return m_tray.isThere();
}

bool TrayIcon::isShown() const
{
    return m_icon && m_icon->isVisible() && isAvailable();
}

void TrayIcon::setUnread(int count)
{
    m_unread = count;
    updateLook();
}

void TrayIcon::onTrayChanged()
{
    // Matters only to a window that the tray could bring back: any other hidden one is about to close.
    if (isAvailable())
        m_gone.stop();
    else if (m_icon)
        m_gone.start();
    apply();
    Q_EMIT availableChanged();
}

void TrayIcon::onGone()
{
    if (m_window.isHidden())
        Q_EMIT showRequested();
}

void TrayIcon::apply()
{
    const bool isWanted = m_preferences.tray() && isAvailable();
    if (isWanted && !m_icon) {
        create();
    } else if (!isWanted) {
        m_icon.reset();
        m_menu.reset();
    }
}

void TrayIcon::create()
{
    m_menu = std::make_unique<QMenu>();
    m_toggle = m_menu->addAction(QString(), this, &TrayIcon::toggle);
    m_toggle->setObjectName(QStringLiteral("trayToggle"));
    QAction *quit = m_menu->addAction(tr("Quit"), this, &TrayIcon::quitRequested);
    quit->setObjectName(QStringLiteral("trayQuit"));
    const auto setTexts = [this, quit] {
        m_toggle->setText(m_window.isVisible() ? tr("Hide") : tr("Show"));
        quit->setText(tr("Quit"));
    };
    setTexts();
    connect(m_menu.get(), &QMenu::aboutToShow, this, setTexts);

    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    toggle();
            });
    updateLook();
    m_icon->show();
}

void TrayIcon::toggle()
{
    // A window covered by others is to be shown, not hidden.
    if (m_window.isVisible() && m_window.isActiveWindow())
        Q_EMIT hideRequested();
    else
        Q_EMIT showRequested();
}

void TrayIcon::updateLook()
{
    if (!m_icon)
        return;
    m_icon->setIcon(m_unread > 0 ? markedProgramIcon() : programIcon());
    m_icon->setToolTip(m_unread > 0 ? tr("Punchline: %n unread message(s)", nullptr, m_unread)
                                    : QStringLiteral("Punchline"));
}

} // namespace punchline
