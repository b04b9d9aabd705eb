// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/net/unsoliciteddial.h"

#include <QSocketNotifier>
#include <QTimer>

namespace punchline {

using namespace std::chrono_literals;

UnsolicitedDial::UnsolicitedDial(const QHostAddress &source, const Endpoint &target,
                                 std::chrono::milliseconds wait, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_target(target)
{
    QTimer::singleShot(0ms, this, [this] { send(m_syns.front()); });
    QTimer::singleShot(SecondSynDelay, this, [this] { send(m_syns.back()); });
    QTimer::singleShot(wait, this, [this] { settle(UnsolicitedAnswer::Drop); });
}

UnsolicitedDial::~UnsolicitedDial() = default;

UnsolicitedAnswer UnsolicitedDial::answerFor(SocketFailure failure)
{
    switch (failure) {
    case SocketFailure::Refused:
        return UnsolicitedAnswer::Reset;
    case SocketFailure::Unreachable:
        return UnsolicitedAnswer::Icmp;
    case SocketFailure::TimedOut:
        return UnsolicitedAnswer::Drop;
    default:
        return UnsolicitedAnswer::Unknown;
    }
}

void UnsolicitedDial::send(Syn &syn)
{
    if (m_settled)
        return;
    const auto error = begin(syn);
    // A refusal can come at once on the loopback interface. Anything else that comes at once is this
    // machine's own trouble, such as a missing route: nothing has been sent. The first SYN tells.
    if (error && error->failure == SocketFailure::Refused)
        settle(UnsolicitedAnswer::Reset);
    else if (error && &syn == &m_syns.front())
        settle(UnsolicitedAnswer::Unknown);
}

std::optional<SocketError> UnsolicitedDial::begin(Syn &syn)
{
    if (auto error = syn.socket.bind(m_source, 0, PortSharing::Exclusive))
        return error;
    // The connection itself is not needed.
    setResetOnClose(syn.socket.descriptor(), true);
    if (auto error = syn.socket.connect(m_target))
        return error;
    syn.notifier = std::make_unique<QSocketNotifier>(syn.socket.descriptor(), QSocketNotifier::Write);
    connect(syn.notifier.get(), &QSocketNotifier::activated, this, [this, &syn] { judge(syn); });
    return std::nullopt;
}

void UnsolicitedDial::judge(Syn &syn)
{
    const auto error = syn.socket.takeError();
    settle(error ? answerFor(error->failure) : UnsolicitedAnswer::Open);
}

void UnsolicitedDial::settle(UnsolicitedAnswer answer)
{
    if (std::exchange(m_settled, true))
        return;
    for (Syn &syn : m_syns)
        syn = {};
    Q_EMIT answered(answer);
}

} // namespace punchline
