// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/reloadsignal.h"

namespace punchline {

ReloadSignal::ReloadSignal(QObject *parent)
    : QObject(parent)
{ }

} // namespace punchline
