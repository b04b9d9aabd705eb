// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/servicemanager.h"

namespace punchline {

ServiceManager::ServiceManager() = default;

void ServiceManager::tell(const QByteArray &) const { }

void ServiceManager::tellReloading() const { }

bool isListeningTcp(qintptr)
{
    return false;
}

} // namespace punchline
