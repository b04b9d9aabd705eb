// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeengine.h"
#include "tests/support/fakeserverhost.h"
#include "ui/window/mainwindow.h"

#include <QList>
#include <QPalette>
#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace punchline {

/// A page in one of its states: its name, and how to reach it in a window that was just shown.
struct Scene
{
    const char *name;
    std::function<void(FakeEngine &, MainWindow &)> arrange;
    /// For scenes that involve our own server.
    std::function<void(FakeServerHost &, MainWindow &)> arrangeHost = {};
};

/// A window in the state of a scene, with its own engine and settings.
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

/// Scenes of invitations: entering one and making one.
[[nodiscard]] QList<Scene> invitationScenes();

/// Scenes of the chat page.
[[nodiscard]] QList<Scene> chatScenes();

/// Scenes of a lost link, on the way back and after it.
[[nodiscard]] QList<Scene> returnScenes();

/// Scenes of our own server.
[[nodiscard]] QList<Scene> hostScenes();

/// Every page in every state that a user can see.
[[nodiscard]] QList<Scene> allScenes();

/// The palette of a desktop with high contrast.
[[nodiscard]] QPalette highContrast(const QColor &background, const QColor &text, const QColor &highlight);

/// Runs the event loop until queued work is done; that work may queue more, several levels deep.
void settle();

} // namespace punchline

Q_DECLARE_METATYPE(punchline::Scene)
