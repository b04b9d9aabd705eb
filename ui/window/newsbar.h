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

/// Says above a page what has happened behind it: that messages have arrived while the page is not the chat,
/// and that the other person is there, or the session has come to nothing, while it is the settings. It leads
/// there, and is hidden while there is no such news.
class NewsBar : public QWidget
{
    Q_OBJECT

public:
    /// What the window shows below.
    enum class Page {
        Chat,     ///< Which shows everything itself.
        Session,  ///< A page that says how the session fares.
        Settings, ///< Or another one that has nothing to do with a session.
    };

    /// @p engine and @p unread must outlive it.
    NewsBar(const Engine &engine, const Unread &unread, QWidget *parent);

    void setPage(Page page);

Q_SIGNALS:
    void chatRequested();
    /// The page that says how the session fares is wanted.
    void sessionRequested();

private:
    void onHappened(const Event &event);
    void update();

    const Engine &m_engine;
    const Unread &m_unread;
    Page m_page = Page::Session;
    bool m_hasArrived = false;    ///< The other person, behind the page that is shown.
    std::optional<Error> m_error; ///< In which the session has ended.
    TextLabel *m_sentence;
    Button *m_show;
};

} // namespace punchline
