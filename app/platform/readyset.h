// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QList>

namespace punchline {

/// Many dials behind one descriptor. An event loop that polls every descriptor on each turn slows down with
/// their number; the system's own set does not. Each socket is reported once, when its dial has ended either
/// way; a closed socket leaves the set by itself.
class ReadySet
{
public:
    ReadySet();
    ~ReadySet();
    ReadySet(const ReadySet &) = delete;
    ReadySet &operator=(const ReadySet &) = delete;

    /// Readable whenever takeReady() has something to return. NativeSocket::Invalid if the system has no such
    /// set: then call takeReady() periodically.
    [[nodiscard]] NativeSocket::Descriptor descriptor() const { return m_descriptor; }

    /// Returns whether the system accepted it.
    [[nodiscard]] bool add(NativeSocket::Descriptor socket);
    void remove(NativeSocket::Descriptor socket);

    /// Sockets whose dial has ended, at most as many as one turn of an event loop should handle.
    [[nodiscard]] QList<NativeSocket::Descriptor> takeReady();

private:
    NativeSocket::Descriptor m_descriptor = NativeSocket::Invalid;
    QList<NativeSocket::Descriptor> m_members; ///< Only used if the system has no set.
};

} // namespace punchline
