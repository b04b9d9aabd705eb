// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace punchline {

class ChatPage;
class CheckPage;
class PunchPage;
class StartPage;

/// The one window: its pages, and the choice among them, which follows the engine by itself. It starts
/// sessions and forgets ended ones; everything else the pages do.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p engine and @p settings must outlive the window.
    MainWindow(Engine &engine, QSettings &settings, QWidget *parent = nullptr);

    /// Puts @p server into the address field of the start page.
    void setServer(const ServerAddress &server);

public Q_SLOTS:
    /// Starts a session through @p server.
    void connectTo(const punchline::ServerAddress &server);

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
    [[nodiscard]] bool isCheck() const { return m_purpose == Purpose::Check; }
    void showStart();
    void showPage(QWidget *page);
    void updateTitle(Phase phase);
    void restorePlace();

    Engine &m_engine;
    QSettings &m_settings;
    ServerAddress m_server;
    Purpose m_purpose = Purpose::Meet; ///< Of the session, or of the last one.
    QString m_peer;                    ///< The peer's endpoint of the link, for the title.
    bool m_endedByMe = false;          ///< The session has ended, and nothing needs to be explained.
    bool m_isClosing = false;
    QStackedWidget *m_pages;
    StartPage *m_start;
    CheckPage *m_check;
    PunchPage *m_punch;
    ChatPage *m_chat;
};

} // namespace punchline
