// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// From now on no TLS server of this process sends session tickets, whatever makes its connections. To be
/// called before the first of them is made; a second call does nothing. Whether libcrypto has taken it.
///
/// Without it two of them follow each handshake of TLS 1.3: the switch that Qt has for tickets only keeps the
/// server's state out of them, and the command that sets their number is none that Qt can give. So it is
/// given by OpenSSL's configuration. What the system's says about TLS goes on to hold.
bool withholdSessionTickets();

} // namespace punchline
