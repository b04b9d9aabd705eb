// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/serveraddress.h"
#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class TextLabel;

/// A line above the page that says that a link has come while something else was going on, and where it is
/// kept. It is in nobody's way: the page below can be used on, and nothing waits for an answer.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Whether the start page, where the link is, can be shown now without ending anything.
    enum class StartPageIs { Busy, Free };

    /// Says that what leads to @p server is kept on the start page.
    void showKept(const ServerAddress &server, StartPageIs state);

    /// What goes on has begun or ended.
    void setState(StartPageIs state);

Q_SIGNALS:
    void startPageRequested();

private:
    void updateTexts();

    std::optional<ServerAddress> m_server;
    StartPageIs m_state = StartPageIs::Busy;
    TextLabel *m_sentence;
    Button *m_open;
    Button *m_dismiss;
};

} // namespace punchline
