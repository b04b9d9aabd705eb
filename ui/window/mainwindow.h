// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "ui/desktop/unread.h"
#include "ui/punch/peerfacts.h"
#include "ui/settings/preferences.h"

#include <QMainWindow>
#include <QPointer>

#include <optional>

class QSettings;

namespace punchline {

class ChatPage;
class CheckPage;
class HostPage;
class InvitePage;
class KeyPause;
class NewsBar;
class NoticeBar;
class PageStack;
class PunchPage;
class ServerHost;
class SettingsPage;
class StartPage;
class TrayIcon;

/// The only window: its pages and the choice among them, which follows the engine by itself. It starts
/// sessions and clears ended ones; the pages do everything else. Its members are the pages and what surrounds
/// them, and most functions are requests that it connects to them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p engine, @p host and @p settings must outlive the window.
    MainWindow(Engine &engine, ServerHost &host, QSettings &settings, QWidget *parent = nullptr);
    /// Drops the focus and destroys the pages first: they save what was typed into members of the window.
    ~MainWindow() override
    {
        hide();
        delete takeCentralWidget();
    }
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// Puts @p server into the address field of the start page.
    void setServer(const ServerAddress &server);

    /// Puts @p code into the code field there. Nothing is joined until the user says so.
    void setCode(const PairCode &code);

    /// Handles the request of a program start, this one or a later one: comes to the front with the
    /// invitation on the start page. A running session is not disturbed; a notice above it says where the
    /// link is kept. Keys typed at that moment were meant for another program and do nothing.
    void takeHandOver(const std::optional<ServerAddress> &server, const std::optional<PairCode> &code);

    /// From now on closing the window only hides it while @p tray can bring it back.
    void setTray(TrayIcon &tray);

    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }
    [[nodiscard]] const Unread &unread() const { return m_unread; }

    /// The peer in one line: the name they gave, or their address.
    [[nodiscard]] QString peerName() const { return peerLabel(m_engine.state()); }

public Q_SLOTS:
    /// Brings the window to the front, wherever it was.
    void comeToFront();

    /// Says goodbye and quits, whatever closing the window does.
    void quit()
    {
        m_closing = std::max(m_closing, Closing::Wanted);
        close();
    }

    void showSettings();

    /// Starts a session through @p server.
    void connectTo(const punchline::ServerAddress &server);

    /// Invites somebody through @p server.
    void inviteThrough(const punchline::ServerAddress &server);

    /// Joins the peer that waits at @p server with @p code.
    void joinWith(const punchline::ServerAddress &server, const punchline::PairCode &code);

    /// Checks this machine's network with the help of @p server.
    void checkWith(const punchline::ServerAddress &server);

Q_SIGNALS:
    /// The window is about to close: nothing may bring it back.
    void closing();
    /// The window is closed and the session has said goodbye: the program can exit.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// How far the way out of the program is.
    enum class Closing {
        No,
        Wanted,   ///< Closing the window is meant to end the program, not to hide it.
        Accepted, ///< The user accepts that unsent text is lost.
        UnderWay, ///< The goodbyes are being said.
    };

    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void startSession(const SessionOptions &options);
    void startAgain();
    [[nodiscard]] bool isCheck() const { return std::holds_alternative<meeting::Check>(m_options.meeting); }
    void showStart();
    void showPage(QWidget *page);
    /// Shows @p page in response to an event, not to a request of the user.
    void turnTo(QWidget *page);
    [[nodiscard]] bool asksBeforeClosing();
    void addPages();
    void updateTitle();
    void connectParts();

    Engine &m_engine;
    ServerHost &m_host;
    QSettings &m_settings;
    Preferences m_preferences;
    Unread m_unread;
    SessionOptions m_options; ///< Of the session, or of the last one.
    Closing m_closing = Closing::No;
    QPointer<TrayIcon> m_tray;
    KeyPause *m_keyPause;
    NoticeBar *m_notice;
    NewsBar *m_news;
    PageStack *m_pages;
    QWidget *m_beforeSettings = nullptr;
    StartPage *m_start;
    CheckPage *m_check;
    PunchPage *m_punch;
    InvitePage *m_invite;
    ChatPage *m_chat;
    HostPage *m_hostPage;
    SettingsPage *m_settingsPage;
};

} // namespace punchline
