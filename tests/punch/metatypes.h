// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/pacing.h"
#include "app/punch/spray.h"

#include <QMetaType>

// Types in the test rows of more than one test.
Q_DECLARE_METATYPE(punchline::DialFailure)
Q_DECLARE_METATYPE(punchline::SprayTask)
