// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/serve.h"

#include <iostream>

namespace attacker {

namespace {

constexpr int Room = 7;
constexpr int RoomSeconds = 600;
constexpr int FloodedPortion = 10'000;
constexpr int FloodedPortions = 10;

std::string lineOfInput()
{
    std::string line;
    std::getline(std::cin, line);
    return line;
}

} // namespace

HostileServer::HostileServer(const Plan &plan, Loop &loop)
    : m_plan(plan)
    , m_loop(loop)
    , m_accomplice(plan,
                   {[this](const std::string &payload) {
                        send({{0, cbor::number(type::Signal)}, {1, cbor::bytes(payload)}});
                    },
                    [this] {
                        m_ready = true;
                        goIfReady();
                    },
                    [this] {
                        send({{0, cbor::number(type::PeerLeft)}});
                    }})
    , m_doors(plan, loop, [this] { return m_accomplice.keys(); })
{ }

bool HostileServer::begin()
{
    m_listener = listenAt(m_plan.at);
    if (!m_listener.isOpen() || !m_doors.open())
        return false;
    m_loop.watch(m_listener.descriptor(), [this] { takeIn(); });
    say("attacker ready on " + localOf(m_listener.descriptor()).toString());
    return true;
}

void HostileServer::takeIn()
{
    m_client = Socket(::accept4(m_listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC));
    m_loop.unwatch(m_listener.descriptor());
    m_loop.watch(m_client.descriptor(), [this] { read(); });
}

void HostileServer::read()
{
    const bool goesOn = receive(m_client, m_buffer);
    while (auto message = takeFrame(m_buffer))
        handle(*message);
    if (goesOn)
        return;
    say("client: gone");
    leave();
}

void HostileServer::handle(const cbor::Item &message)
{
    switch (message.numberAt(0)) {
    case type::Hello:
        welcome();
        break;
    case type::AskUnsolicited:
        send({{0, cbor::number(type::UnsolicitedResult)}, {1, cbor::number(m_plan.unsolicited)}});
        break;
    case type::EnterLobby:
        handleEntry(message, m_plan.isClientResponder ? Role::Responder : Role::Initiator);
        break;
    case type::OpenRoom:
        m_meeting.room = Room;
        m_meeting.secretKind = m_plan.isLinkSecret ? 1 : 0;
        send({{0, cbor::number(type::RoomOpened)}, {1, cbor::number(Room)}, {2, cbor::number(RoomSeconds)}});
        handleEntry(message, Role::Initiator);
        break;
    case type::JoinRoom:
        m_meeting.room = message.numberAt(2);
        m_meeting.secretKind = message.numberAt(3);
        handleEntry(message, Role::Responder);
        break;
    case type::Signal:
        m_accomplice.hear(message.bytesAt(1));
        break;
    case type::PunchReady:
        m_clientReady = true;
        goIfReady();
        break;
    default:
        break;
    }
}

void HostileServer::welcome()
{
    std::vector<cbor::Entry> entries{{0, cbor::number(type::Welcome)},
                                     {1, cbor::number(1)},
                                     {2, encoded(observed())},
                                     {3, cbor::number(m_plan.probe ? m_plan.probe->port : 0)}};
    if (m_plan.probe)
        entries.push_back({4, cbor::bytes(m_plan.probe->address)});
    send(entries);
    if (m_plan.mischief != "paired-unasked")
        return;
    m_meeting.peerCommitment = std::string(32, 'x');
    introduce();
}

void HostileServer::handleEntry(const cbor::Item &message, Role role)
{
    m_meeting.role = otherOf(role);
    m_meeting.peerCommitment = message.bytesAt(1);
    if (role == Role::Initiator)
        send({{0, cbor::number(type::Waiting)}});
    makeMischief();
    if (m_plan.mischief == "flood-of-waiting")
        return; // And so it waits for ever.
    // The owner first has to read what this program prints.
    if (m_plan.secret == "-" && m_meeting.room != 0)
        m_loop.watch(0, [this] { introduce(); });
    else
        introduce();
}

void HostileServer::introduce()
{
    m_loop.unwatch(0);
    const bool isClientFirst = m_meeting.role == Role::Responder;
    const Endpoint peer =
        m_plan.peer ? *m_plan.peer : m_doors.first().value_or(localOf(m_client.descriptor()));
    std::vector<cbor::Entry> paired{{0, cbor::number(type::Paired)},
                                    {1, cbor::number(isClientFirst ? 0 : 1)},
                                    {2, cbor::boolean(false)},
                                    {3, encoded(observed())},
                                    {4, encoded(peer)},
                                    {5, cbor::bytes(m_accomplice.commitment())}};
    if (m_meeting.room != 0) {
        paired.push_back({6, cbor::number(static_cast<std::int64_t>(m_meeting.room))});
        paired.push_back({7, cbor::number(static_cast<std::int64_t>(m_meeting.secretKind))});
    }
    send(paired);
    if (m_plan.mischief == "paired-twice")
        send(paired);
    if (m_plan.mischief == "early-go")
        send({{0, cbor::number(type::Go)}, {1, cbor::number(1)}});
    m_accomplice.begin(m_meeting, m_plan.secret == "-" ? lineOfInput() : m_plan.secret);
}

/// Keeps a waiting client busy. The attacker reads nothing meanwhile.
void HostileServer::makeMischief() const
{
    constexpr int UnknownType = 77;
    const auto flood = [this](const std::string &frame) {
        std::string portion;
        for (int i = 0; i < FloodedPortion; ++i)
            portion += frame;
        for (int i = 0; i < FloodedPortions; ++i)
            m_client.write(portion);
        say("flood: done");
    };
    if (m_plan.mischief == "flood-of-welcomes")
        flood(framed({{0, cbor::number(type::Welcome)},
                      {1, cbor::number(1)},
                      {2, encoded(observed())},
                      {3, cbor::number(0)}}));
    if (m_plan.mischief == "flood-of-waiting")
        flood(framed({{0, cbor::number(type::Waiting)}}));
    if (m_plan.mischief == "flood-of-pings")
        flood(framed({{0, cbor::number(type::Ping)}, {1, cbor::number(1)}}));
    if (m_plan.mischief == "flood-of-unknown")
        flood(framed({{0, cbor::number(UnknownType)}}));
    if (m_plan.mischief == "half-a-frame")
        m_client.write(std::string("\0\0\1", 3));
}

void HostileServer::goIfReady()
{
    if (!m_ready || !std::exchange(m_clientReady, false))
        return;
    send({{0, cbor::number(type::Go)}, {1, cbor::number(++m_rounds)}});
    say("go " + std::to_string(m_rounds));
    m_doors.handleGo(remoteOf(m_client.descriptor()));
}

void HostileServer::hangUp()
{
    if (m_plan.mischief == "closes")
        leave();
    else
        send({{0, cbor::number(type::PeerLeft)}});
}

void HostileServer::leave()
{
    m_loop.unwatch(m_client.descriptor());
    m_client.close();
}

void HostileServer::send(const std::vector<cbor::Entry> &entries) const
{
    m_client.write(framed(entries));
}

Endpoint HostileServer::observed() const
{
    return m_plan.observed.value_or(remoteOf(m_client.descriptor()));
}

} // namespace attacker
