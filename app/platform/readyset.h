// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"

#include <QList>

namespace punchline {

/// Many dials behind one descriptor. An event loop that polls every descriptor on each turn slows down with
/// their number; the system's own set does not. Sockets are told of once, when their dial has ended either
/// way; a closed socket leaves the set by itself.
class ReadySet
{
public:
    ReadySet();
    ~ReadySet();
    ReadySet(const ReadySet &) = delete;
    ReadySet &operator=(const ReadySet &) = delete;

    /// Readable whenever takeReady() has something to give; NativeSocket::Invalid where the system has no
    /// such thing: then takeReady() is to be called every now and then.
    [[nodiscard]] NativeSocket::Descriptor descriptor() const { return m_descriptor; }

    /// Whether the system has taken it.
    [[nodiscard]] bool add(NativeSocket::Descriptor socket);
    void remove(NativeSocket::Descriptor socket);

    /// Those whose dial has ended, at most as many as one turn of an event loop should have to look at.
    [[nodiscard]] QList<NativeSocket::Descriptor> takeReady();

private:
    NativeSocket::Descriptor m_descriptor = NativeSocket::Invalid;
    QList<NativeSocket::Descriptor> m_members; ///< Only where the system has no set.
};

} // namespace punchline
