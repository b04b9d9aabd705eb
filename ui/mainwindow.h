// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace punchline {

class ChatPage;
class PunchPage;
class StartPage;

/// The one window: three pages, and the choice among them, which follows the engine by itself. It starts
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

Q_SIGNALS:
    /// The window is closed and the session has said goodbye: the program can end.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void onPhaseChanged(Phase phase);
    void onHappened(const Event &event);
    void showStart();
    void showPage(QWidget *page);
    void updateTitle(Phase phase);
    void restorePlace();

    Engine &m_engine;
    QSettings &m_settings;
    ServerAddress m_server;
    QString m_peer;           ///< The peer's endpoint of the link, for the title.
    bool m_endedByMe = false; ///< The session has ended, and nothing needs to be explained.
    bool m_isClosing = false;
    QStackedWidget *m_pages;
    StartPage *m_start;
    PunchPage *m_punch;
    ChatPage *m_chat;
};

} // namespace punchline
