// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeengine.h"
#include "tests/support/fakeserverhost.h"
#include "ui/window/mainwindow.h"
#include "ui/window/pagestack.h"

#include <QAbstractButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace punchline {

/// A test of the whole window: each test function has its own window, shown and active, with a fake engine, a
/// fake host and its own settings.
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
        m_engine = std::make_unique<FakeEngine>();
        m_host = std::make_unique<FakeServerHost>();
        makeWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_host.reset();
        m_engine.reset();
        m_settings.reset();
        m_folder.reset();
    }

protected:
    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(*m_engine, *m_host, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// `nullptr` if there is none.
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }

    [[nodiscard]] QWidget *page() const { return m_window->findChild<PageStack *>()->currentPage(); }
    template <typename Page> [[nodiscard]] bool shows() const
    {
        return qobject_cast<Page *>(page()) != nullptr;
    }

    void click(const char *button) const
    {
        auto *found = find<QAbstractButton>(button);
        QTRY_VERIFY(found && found->isVisible() && found->height() > 0); // Laid out.
        QTest::mouseClick(found, Qt::LeftButton);
    }

    const ServerAddress m_server{QStringLiteral("example.org"), DefaultServerPort};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FakeServerHost> m_host;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace punchline
