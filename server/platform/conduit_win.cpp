// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/conduit.h"

#include <QByteArray>

#include <algorithm>

namespace punchline {

namespace {

/// A buffer, for systems that cannot pass bytes from socket to socket.
class BufferConduit final : public Conduit
{
public:
    Moved fill(NativeSocket::Descriptor source, qsizetype most) override
    {
        NativeSocket socket(source);
        const auto received = socket.receive(m_bytes, std::min(most, Capacity));
        // A broken connection cannot be told from one that has ended; the next attempt to write will.
        socket.release();
        switch (received) {
        case NativeSocket::Received::Bytes:
            return Moved::Bytes;
        case NativeSocket::Received::Nothing:
            return Moved::Nothing;
        case NativeSocket::Received::End:
            return Moved::End;
        }
        Q_UNREACHABLE();
    }

    Moved empty(NativeSocket::Descriptor sink) override
    {
        NativeSocket socket(sink);
        const auto sent = socket.sendSome(m_bytes);
        socket.release();
        if (!sent)
            return Moved::Broken;
        m_bytes.remove(0, *sent);
        return *sent > 0 ? Moved::Bytes : Moved::Nothing;
    }

    qsizetype size() const override { return m_bytes.size(); }

private:
    QByteArray m_bytes;
};

} // namespace

std::unique_ptr<Conduit> makeConduit()
{
    return std::make_unique<BufferConduit>();
}

} // namespace punchline
