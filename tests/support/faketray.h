// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/traywatch.h"

namespace punchline {

/// A system tray that exists when a test says so.
class FakeTray : public TrayWatch
{
    Q_OBJECT

public:
    using TrayWatch::setThere;
};

} // namespace punchline
