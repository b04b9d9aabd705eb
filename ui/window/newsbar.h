// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"

#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class TextLabel;
class Unread;

/// Shows news above a page: new messages while the page is not the chat, and, while it is the settings, that
/// the other person has arrived or the session has failed. Its button leads there. Hidden while there is no
/// news.
class NewsBar : public QWidget
{
    Q_OBJECT

public:
    /// What the window shows below.
    enum class Page {
        Chat,     ///< Shows everything itself.
        Session,  ///< A page that shows the state of the session.
        Settings, ///< The settings, or another page that is unrelated to a session.
    };

    /// @p engine and @p unread must outlive it.
    NewsBar(const Engine &engine, const Unread &unread, QWidget *parent);

    void setPage(Page page);

Q_SIGNALS:
    void chatRequested();
    /// The user wants the page that shows the state of the session.
    void sessionRequested();

private:
    void onHappened(const Event &event);
    void update();

    const Engine &m_engine;
    const Unread &m_unread;
    Page m_page = Page::Session;
    bool m_hasArrived = false;    ///< The other person has arrived behind the current page.
    std::optional<Error> m_error; ///< The error that ended the session.
    TextLabel *m_sentence;
    Button *m_show;
};

} // namespace punchline
