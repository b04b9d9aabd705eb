// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// The first port that a NAT may allocate and a client may name: the ports below it are the system's (RFC
/// 6056, section 3.2; RFC 4787, REQ-3a, keeps both ranges apart).
inline constexpr int FirstUnprivilegedPort = 1024;
inline constexpr int LastPort = 0xffff;

} // namespace punchline
