// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include <QWidget>

#include <optional>

namespace punchline {

class Button;
class TextLabel;

/// A line above the page that says that a link has arrived while something else was going on, and where it is
/// kept. It blocks nothing: the page below stays usable, and nothing waits for an answer.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    /// @p engine must outlive the bar. Its phase tells when the start page can be shown without ending
    /// anything.
    explicit NoticeBar(Engine &engine, QWidget *parent = nullptr);

    /// Says that the invitation to @p server is kept on the start page.
    void showKept(const ServerAddress &server);

Q_SIGNALS:
    void startPageRequested();

private:
    void updateTexts();

    Engine &m_engine;
    std::optional<ServerAddress> m_server;
    TextLabel *m_sentence;
    Button *m_open;
    Button *m_dismiss;
};

} // namespace punchline
