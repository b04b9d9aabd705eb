// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/protocol/natverdict.h"

#include <QObject>

#include <array>
#include <chrono>
#include <memory>

class QSocketNotifier;

namespace punchline {

/// Finds out how a client's NAT answers an unsolicited SYN (RFC 5382, REQ-4): dials the client from a port
/// that it has never contacted, and a little later from a second one, since packets get lost. The first
/// answer counts. Owned by RendezvousServer; it never decides whom to dial. Deletion closes both sockets, and
/// so does the answer.
class UnsolicitedDial : public QObject
{
    Q_OBJECT

public:
    /// Time between the two SYNs.
    static constexpr std::chrono::milliseconds SecondSynDelay{80};

    /// Dials @p target from @p source, an address of this machine, and waits for @p wait.
    UnsolicitedDial(const QHostAddress &source, const Endpoint &target, std::chrono::milliseconds wait,
                    QObject *parent);
    ~UnsolicitedDial() override;

    /// The answer to a SYN that was sent. ICMP port unreachable counts as Reset: the system reports both as a
    /// refusal, and both end a dial.
    [[nodiscard]] static UnsolicitedAnswer answerFor(SocketFailure failure);

Q_SIGNALS:
    /// Comes once, within the time limit, and never from inside the constructor. Unknown means that this
    /// machine could not send anything.
    void answered(punchline::UnsolicitedAnswer answer);

private:
    struct Syn
    {
        NativeSocket socket;
        std::unique_ptr<QSocketNotifier> notifier; ///< After the socket: it must not outlive the descriptor.
    };

    void send(Syn &syn);
    [[nodiscard]] std::optional<SocketError> begin(Syn &syn);
    void judge(Syn &syn);
    void settle(UnsolicitedAnswer answer);

    QHostAddress m_source;
    Endpoint m_target;
    std::array<Syn, 2> m_syns;
    bool m_settled = false;
};

} // namespace punchline
