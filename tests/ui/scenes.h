// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakeengine.h"
#include "ui/mainwindow.h"

#include <QList>

#include <functional>

namespace punchline {

/// A page in one of its states: its name, and how it comes about in a window that has just been shown.
struct Scene
{
    const char *name;
    std::function<void(FakeEngine &, MainWindow &)> arrange;
};

/// Every page in every state that a person can see.
[[nodiscard]] QList<Scene> allScenes();

} // namespace punchline
