// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/desktop/traywatch.h"

namespace punchline {

/// A tray that is there when a test says so.
class FakeTray : public TrayWatch
{
    Q_OBJECT

public:
    using TrayWatch::setThere;
};

} // namespace punchline
