// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
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
    /// @p engine, whose phase tells when the start page can be shown without ending anything, must outlive
    /// it.
    explicit NoticeBar(Engine &engine, QWidget *parent = nullptr);

    /// Says that what leads to @p server is kept on the start page.
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
