// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/host/serverhost.h"

#include <QWidget>

namespace punchline {

class Banner;
class Button;
class HostAddressList;
class TextLabel;

/// The page of the server that runs inside this program: which addresses to give away and whom each of them
/// is for, whether the router lets anybody in, and who is connected. It follows the ServerHost, which it asks
/// to start and to stop; it requests sessions through the server by signals. Most of its members are widgets.
class HostPage : public QWidget
{
    Q_OBJECT

public:
    /// @p host must outlive the page.
    explicit HostPage(ServerHost &host, QWidget *parent = nullptr);

    /// Puts the keyboard focus on the most likely next action.
    void focusAction();

    /// True if a session with @p options still leads to this server or does not involve it.
    [[nodiscard]] bool isStillGood(const SessionOptions &options) const;

    /// Does what the Invite button does; if there is no address that leads here from anywhere else, requests
    /// that one be chosen first.
    void invite();

Q_SIGNALS:
    /// The user wants a session through this server.
    void sessionRequested(const punchline::SessionOptions &options);
    void backRequested();
    /// The user has to choose something on this page.
    void choiceRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createFacts();
    [[nodiscard]] QWidget *createButtons();
    void showState();
    void showChosen();
    void stop();
    void requestSession(const Meeting &meeting);

    ServerHost &m_host;
    TextLabel *m_title;
    TextLabel *m_what;
    Banner *m_failure;
    QWidget *m_facts = nullptr;
    HostAddressList *m_addresses = nullptr;
    TextLabel *m_reach = nullptr;
    TextLabel *m_port = nullptr;
    TextLabel *m_people = nullptr;
    Button *m_back = nullptr;
    Button *m_stop = nullptr;
    Button *m_meet = nullptr;
    Button *m_invite = nullptr;
    Button *m_again = nullptr;
};

} // namespace punchline
