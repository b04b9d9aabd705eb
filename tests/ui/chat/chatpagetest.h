// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeengine.h"
#include "tests/ui/keys.h"
#include "tests/ui/widgetstest.h"
#include "ui/chat/chatpage.h"
#include "ui/controls/button.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

#include <memory>

namespace punchline {

/// A test of the chat page alone: each test function has its own page, shown and active, with a fake engine
/// whose link stands.
class ChatPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_unique<FakeEngine>();
        m_page = std::make_unique<ChatPage>(*m_engine);
        m_page->resize(640, 520);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_engine->start({});
        m_engine->link();
    }

    void cleanup()
    {
        m_page.reset();
        m_engine.reset();
    }

protected:
    template <typename T = Button> [[nodiscard]] T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPlainTextEdit *input() const { return child<QPlainTextEdit>("messageInput"); }
    [[nodiscard]] QString text(const char *label) const { return child<QLabel>(label)->text(); }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<ChatPage> m_page;
};

} // namespace punchline
