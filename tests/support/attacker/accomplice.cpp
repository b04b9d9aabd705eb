// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/accomplice.h"

#include <algorithm>

namespace attacker {

namespace {

constexpr std::size_t MostInOneMessage = 16;

} // namespace

Accomplice::Accomplice(const Plan &plan, Outlets outlets)
    : m_plan(plan)
    , m_outlets(std::move(outlets))
{ }

const Exchange *Accomplice::keys() const
{
    return m_keyed ? &*m_exchange : nullptr;
}

void Accomplice::begin(const Meeting &meeting, const std::string &code)
{
    m_meeting = meeting;
    Exchange::Setup setup;
    setup.role = meeting.role;
    setup.code = code;
    setup.context = std::to_string(meeting.room) + ' ' + std::to_string(meeting.secretKind);
    setup.opening = m_opening;
    setup.peerCommitment = meeting.peerCommitment;
    setup.scalar = randomBytes(32);
    setup.scalar.back() = 0; // Below the group's order.
    m_exchange.emplace(setup);
    m_outlets.signal(
        cbor::map({{0, cbor::number(signaltype::KeyShare)}, {1, cbor::bytes(m_exchange->share())}}));
    if (m_plan.hangUp == HangUp::AfterShare)
        m_outlets.hangUp();
}

/// With a code, the inviter confirms last. An attacker that wants to learn more waits as well.
bool Accomplice::waitsForConfirmation() const
{
    return m_plan.hangUp == HangUp::AfterHearing || m_plan.hangUp == HangUp::Silent
        || (m_meeting.room != 0 && m_meeting.role == Role::Initiator);
}

void Accomplice::hear(const std::string &payload)
{
    const auto message = cbor::read(payload);
    if (!message || !m_exchange)
        return;
    switch (message->numberAt(0)) {
    case signaltype::KeyShare:
        say("client: key-share");
        m_keyed = m_exchange->hearShare(message->bytesAt(1));
        if (m_keyed && !waitsForConfirmation())
            confirm();
        break;
    case signaltype::KeyConfirm:
        hearConfirmation(*message);
        break;
    case signaltype::Sealed:
        hearBox(message->bytesAt(1));
        break;
    default:
        say("client: signal of type " + std::to_string(message->numberAt(0)));
    }
}

void Accomplice::hearConfirmation(const cbor::Item &message)
{
    const bool isRight = m_keyed && m_exchange->isRight(message.bytesAt(1));
    say(std::string("client: key-confirm, ") + (isRight ? "right" : "wrong")
        + (m_confirmed ? "" : ", before the attacker's"));
    if (m_plan.hangUp == HangUp::AfterHearing)
        m_outlets.hangUp();
    else if (!m_confirmed && m_plan.hangUp != HangUp::Silent)
        confirm();
}

void Accomplice::hearBox(const std::string &box)
{
    const auto text = m_exchange->open(box);
    const auto message = text ? cbor::read(*text) : std::nullopt;
    if (!message) {
        say("client: a box that stays shut");
        return;
    }
    const bool isOffer = message->numberAt(0) == boxtype::CandidateOffer;
    const cbor::Item *list = message->at(isOffer ? 2 : 1);
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        const auto &pair = list->items[i].items;
        if (const auto endpoint = pair.size() == 2 ? endpointIn(&pair[1]) : std::nullopt)
            say("client: offers " + endpoint->toString());
    }
}

void Accomplice::confirm()
{
    m_confirmed = true;
    m_outlets.signal(cbor::map({{0, cbor::number(signaltype::KeyConfirm)},
                                {1, cbor::bytes(m_exchange->confirmation())},
                                {2, cbor::bytes(m_opening)}}));
    if (m_plan.hangUp == HangUp::AfterConfirming) {
        m_outlets.hangUp();
        return;
    }
    offer();
    m_outlets.ready();
}

void Accomplice::offer()
{
    const auto seal = [this](const std::vector<cbor::Entry> &entries) {
        const std::string box = m_exchange->seal(cbor::map(entries));
        m_outlets.signal(cbor::map({{0, cbor::number(signaltype::Sealed)}, {1, cbor::bytes(box)}}));
    };
    const auto portion = [this](std::size_t first) {
        const std::size_t last = std::min(first + MostInOneMessage, m_plan.offered.size());
        const auto at = [this](std::size_t i) {
            return m_plan.offered.begin() + static_cast<std::ptrdiff_t>(i);
        };
        return encoded(std::vector<Candidate>(at(std::min(first, last)), at(last)));
    };
    std::vector<cbor::Entry> entries{{0, cbor::number(boxtype::CandidateOffer)},
                                     {1, cbor::bytes(randomBytes(32))}, // No certificate's fingerprint.
                                     {2, portion(0)}};
    std::vector<std::string> verdict;
    for (const int value : m_plan.verdict)
        verdict.push_back(cbor::number(value));
    if (!verdict.empty())
        entries.push_back({3, cbor::array(verdict)});
    seal(entries);
    for (std::size_t first = MostInOneMessage; first < m_plan.offered.size(); first += MostInOneMessage)
        seal({{0, cbor::number(boxtype::CandidateUpdate)}, {1, portion(first)}});
}

} // namespace attacker
