// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"

#include <QMainWindow>

#include <optional>

class QSettings;

namespace punchline {

class ChatPage;
class CheckPage;
class HostPage;
class InvitePage;
class PageStack;
class PunchPage;
class ServerHost;
class StartPage;

/// The one window: its pages, and the choice among them, which follows the engine by itself. It starts
/// sessions and forgets ended ones; everything else the pages do.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p engine, @p host and @p settings must outlive the window.
    MainWindow(Engine &engine, ServerHost &host, QSettings &settings, QWidget *parent = nullptr);

    /// Puts @p server into the address field of the start page.
    void setServer(const ServerAddress &server);

    /// Puts @p code into the field for codes there. Nothing is joined before the person says so.
    void setCode(const PairCode &code);

public Q_SLOTS:
    /// Starts a session through @p server.
    void connectTo(const punchline::ServerAddress &server);

    /// Invites somebody through @p server.
    void inviteThrough(const punchline::ServerAddress &server);

    /// Joins whoever waits at @p server with @p code.
    void joinWith(const punchline::ServerAddress &server, const punchline::PairCode &code);

    /// Lets @p server find out what this machine's network does.
    void checkWith(const punchline::ServerAddress &server);

Q_SIGNALS:
    /// The window is closed and the session has said goodbye: the program can end.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void startSession(const SessionOptions &options);
    void startAgain();
    [[nodiscard]] bool isCheck() const { return m_options.purpose == Purpose::Check; }
    void showStart();
    void showPage(QWidget *page);
    void updateTitle(Phase phase);
    void updateLinkTitle(const QString &program);
    void restorePlace();

    Engine &m_engine;
    ServerHost &m_host;
    QSettings &m_settings;
    SessionOptions m_options;                     ///< Of the session, or of the last one.
    std::optional<event::LinkEstablished> m_link; ///< In this session; for the title, as the next two are.
    event::Verification m_verification = event::Verification::None;
    bool m_wordsConfirmed = false;
    bool m_isCodeSpent = false; ///< The code of the session is of no use for another one.
    bool m_endedByMe = false;   ///< The session has ended, and nothing needs to be explained.
    bool m_isClosing = false;
    PageStack *m_pages;
    StartPage *m_start;
    CheckPage *m_check;
    PunchPage *m_punch;
    InvitePage *m_invite;
    ChatPage *m_chat;
    HostPage *m_hostPage;
};

} // namespace punchline
