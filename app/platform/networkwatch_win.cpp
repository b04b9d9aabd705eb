// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/networkwatch.h"

namespace punchline {

class NetworkWatch::Sources
{ };

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{ }

NetworkWatch::~NetworkWatch() = default;

} // namespace punchline
