// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// From now on, no TLS server of this process sends session tickets, whatever creates its connections. Call
/// before creating the first one; a second call has no effect. Returns whether libcrypto accepted it. Without
/// this, two tickets follow each TLS 1.3 handshake: Qt's switch for tickets only keeps the server's state out
/// of them, and Qt cannot give the command that sets their number. So OpenSSL's configuration gives it. The
/// system's TLS configuration stays in effect.
bool withholdSessionTickets();

} // namespace punchline
