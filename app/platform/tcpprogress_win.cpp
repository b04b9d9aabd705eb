// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/tcpprogress.h"

namespace punchline {

std::optional<TcpProgress> tcpProgress(NativeSocket::Descriptor)
{
    return std::nullopt;
}

} // namespace punchline
