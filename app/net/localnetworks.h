// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"

#include <QList>

namespace punchline {

/// The addresses of this machine's interfaces that are up, loopback included, as the system lists them.
[[nodiscard]] QList<LocalNetwork> localNetworks();

} // namespace punchline
