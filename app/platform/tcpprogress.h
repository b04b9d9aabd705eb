// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <chrono>
#include <optional>

namespace punchline {

/// How far a TCP connection has got, as the system sees it.
struct TcpProgress
{
    std::chrono::microseconds roundTrip{0};    ///< Smoothed (RFC 6298, section 2); 0 if not measured yet.
    std::chrono::milliseconds sinceArrival{0}; ///< Since the last bytes came, whether they were read or not.
    std::chrono::milliseconds sinceAck{0};     ///< Since the last segment with an acknowledgement came.
    quint64 acknowledged = 0;                  ///< Bytes of ours that the other system has, in all.
    quint64 outstanding = 0;                   ///< Bytes of ours that the other system has not acknowledged.
};

/// Asks the system (TCP_INFO). `nullopt` if @p descriptor is no TCP connection, and on other systems than
/// Linux. The two times stand still while the machine is suspended, and are as coarse as the kernel's tick:
/// 10 ms at most.
[[nodiscard]] std::optional<TcpProgress> tcpProgress(NativeSocket::Descriptor descriptor);

} // namespace punchline
