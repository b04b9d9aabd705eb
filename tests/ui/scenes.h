// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeengine.h"
#include "tests/support/fakeserverhost.h"
#include "ui/window/mainwindow.h"

#include <QList>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace punchline {

/// A page in one of its states: its name, and how it comes about in a window that has just been shown.
struct Scene
{
    const char *name;
    std::function<void(FakeEngine &, MainWindow &)> arrange;
    /// For a scene in which the own server is more than absent.
    std::function<void(FakeServerHost &, MainWindow &)> arrangeHost = {};
};

/// A window in the state of a scene, with an engine and settings of its own.
class Stage
{
public:
    explicit Stage(const Scene &scene, QSize size = {900, 680});

    [[nodiscard]] MainWindow &window() { return m_window; }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    FakeEngine m_engine;
    FakeServerHost m_host;
    MainWindow m_window;
};

/// The chat page's.
[[nodiscard]] QList<Scene> chatScenes();

/// Those of the own server.
[[nodiscard]] QList<Scene> hostScenes();

/// Every page in every state that a person can see.
[[nodiscard]] QList<Scene> allScenes();

/// Lets what was asked of the event loop happen: what it does may ask for more, some layers deep.
void settle();

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Scene)
