// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/engine/sessionstate.h"

#include "app/protocol/overloaded.h"
#include "app/protocol/rendezvousmessages.h"

namespace punchline {

namespace {

void addTo(NatKnowledge &nat, const event::CandidateFound &found)
{
    const bool isOpened = found.side == event::Side::Local && found.candidate.kind == CandidateKind::Mapped;
    if (isOpened && !nat.opened.contains(found.candidate.endpoint))
        nat.opened.append(found.candidate.endpoint);
}

/// The dials that @p now adds to those that @p before has already told.
int newDials(const std::optional<SprayProgress> &before, const SprayProgress &now)
{
    const bool isSame = before && before->strategy == now.strategy && before->planned == now.planned
        && before->sent <= now.sent;
    return isSame ? now.sent - before->sent : now.sent;
}

} // namespace

bool SessionState::isPeerHidden() const
{
    return peer && peer->peer == hiddenEndpoint();
}

void SessionState::handle(const Event &event)
{
    const auto fold = Overloaded{
        [this](const event::ServerReached &reached) { server = reached; },
        [this](const event::EndpointObserved &observed) { nat.observed.append(observed); },
        [this](const event::NatJudged &judged) { nat.judged = judged; },
        [](const event::CodeReady &) {},
        [](const event::WaitingForPeer &) {},
        [this](const event::WaitingInterrupted &) { *this = {}; }, // The next visit starts from scratch.
        [this](const event::PeerFound &found) { peer = found; },
        [this](const event::PeerNatTold &told) { peerNat = told.verdict; },
        [this](const event::WordsConfirmed &) { wordsConfirmed = true; },
        [this](const event::CandidateFound &found) { addTo(nat, found); },
        [this](const event::AttemptChanged &changed) {
            tries += changed.report.state == AttemptState::Dialing ? 1 : 0;
        },
        [this](const event::SprayProgressed &progressed) {
            tries += newDials(spray, progressed.progress);
            spray = progressed.progress;
        },
        [this](const event::LinkEstablished &established) {
            link = established;
            interruption.reset();
            returning.reset();
            searching.reset();
            spray.reset();
        },
        [this](const event::LinkInterrupted &interrupted) { interruption = interrupted; },
        [this](const event::Returning &begun) {
            returning = begun;
            if (begun.nextTry > std::chrono::milliseconds::zero())
                return;
            nat = {}; // The network may be another one.
            peerNat.reset();
            tries = 0;
            spray.reset();
        },
        [this](const event::Searching &look) { searching = look; },
        [this](const event::ClearTalk &talk) { holdsTexts = !talk.agreed; },
        [](const event::MessageAdded &) {},
        [](const event::MessageDelivered &) {},
        [this](const event::PeerNamed &named) { peerName = named.name; },
        [this](const event::PeerTyping &typing) { isPeerTyping = typing.typing; },
        [this](const event::SessionClosed &end) {
            closed = end.reason;
            spray.reset();
        },
        [this](const event::ErrorOccurred &occurred) {
            if (!endsSession(occurred.error.code))
                return;
            error = occurred.error;
            spray.reset();
        },
    };
    std::visit(fold, event);
}

} // namespace punchline
