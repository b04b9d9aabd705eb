// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/call.h"

#include <cstdlib>

namespace attacker {

HostilePeer::HostilePeer(const Plan &plan, Loop &loop)
    : m_plan(plan)
    , m_loop(loop)
    , m_accomplice(plan,
                   {[this](const std::string &payload) {
                        send({{0, cbor::number(type::Signal)}, {1, cbor::bytes(payload)}});
                    },
                    [this] {
                        send({{0, cbor::number(type::PunchReady)}});
                    },
                    [this] { hangUp(); }})
    , m_doors(plan, loop, [this] { return m_accomplice.keys(); })
{ }

bool HostilePeer::begin()
{
    m_server = dial(m_plan.at, m_plan.from);
    if (!m_server.isOpen() || !m_doors.open())
        return false;
    m_loop.watch(m_server.descriptor(), [this] { read(); });
    say("attacker calls from " + localOf(m_server.descriptor()).toString());
    send({{0, cbor::number(type::Hello)}, {1, cbor::text("punchline")}, {2, cbor::number(1)}});
    enter();
    return true;
}

void HostilePeer::enter()
{
    const std::string commitment = cbor::bytes(m_accomplice.commitment());
    if (m_plan.way == "lobby") {
        send({{0, cbor::number(type::EnterLobby)}, {1, commitment}});
    } else if (m_plan.way == "open") {
        send({{0, cbor::number(type::OpenRoom)}, {1, commitment}});
    } else {
        send({{0, cbor::number(type::JoinRoom)},
              {1, commitment},
              {2, cbor::number(std::atoi(m_plan.way.c_str()))},
              {3, cbor::number(m_plan.isLinkSecret ? 1 : 0)}});
    }
}

void HostilePeer::read()
{
    const bool goesOn = receive(m_server, m_buffer);
    while (auto message = takeFrame(m_buffer))
        handle(*message);
    if (!goesOn)
        hangUp();
}

void HostilePeer::handle(const cbor::Item &message)
{
    switch (message.numberAt(0)) {
    case type::Ping:
        send({{0, cbor::number(type::Pong)},
              {1, cbor::number(static_cast<std::int64_t>(message.numberAt(1)))}});
        break;
    case type::Paired:
        say("paired");
        m_victim = endpointIn(message.at(4));
        m_accomplice.begin({message.numberAt(1) == 0 ? Role::Initiator : Role::Responder, message.numberAt(6),
                            message.numberAt(7), message.bytesAt(5)},
                           m_plan.secret);
        break;
    case type::Signal:
        m_accomplice.hear(message.bytesAt(1));
        break;
    case type::Go:
        say("go " + std::to_string(message.numberAt(1)));
        m_doors.handleGo(m_victim);
        // The victim gets another round as soon as it asks for one.
        send({{0, cbor::number(type::PunchReady)}});
        break;
    case type::PeerLeft:
        say("client: gone");
        break;
    case type::ProtocolError:
        say("server: error " + std::to_string(message.numberAt(1)));
        break;
    default:
        break;
    }
}

void HostilePeer::hangUp()
{
    say("attacker: hangs up");
    m_loop.unwatch(m_server.descriptor());
    m_server.close();
}

void HostilePeer::send(const std::vector<cbor::Entry> &entries) const
{
    m_server.write(framed(entries));
}

} // namespace attacker
