// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/doors.h"

namespace attacker {

namespace {

constexpr std::size_t KnockSize = 32;
constexpr char TlsHandshake = 0x16;

} // namespace

Doors::Doors(const Plan &plan, Loop &loop, Keys keys)
    : m_plan(plan)
    , m_loop(loop)
    , m_keys(std::move(keys))
{ }

bool Doors::open()
{
    for (const Door &door : m_plan.doors) {
        if (door.opensAfter.count() == 0 && !open(door.at))
            return false;
    }
    return true;
}

std::optional<Endpoint> Doors::first() const
{
    if (m_first || m_plan.doors.empty())
        return m_first;
    return m_plan.doors.front().at;
}

void Doors::handleGo(const std::optional<Endpoint> &victim)
{
    if (std::exchange(m_gone, true))
        return;
    for (const Door &door : m_plan.doors) {
        if (door.opensAfter.count() > 0)
            m_loop.after(door.opensAfter, [this, at = door.at] { (void)open(at); });
    }
    for (const Endpoint &from : m_plan.dialsFrom) {
        Socket socket = victim ? dial(*victim, from) : Socket();
        if (socket.isOpen())
            take(std::move(socket), "dial from " + from.toString());
        else
            say("dial from " + from.toString() + " gets nowhere");
    }
}

bool Doors::open(const Endpoint &at)
{
    m_listeners.push_back(listenAt(at));
    const int listener = m_listeners.back().descriptor();
    if (listener < 0)
        return false;
    const Endpoint open = localOf(listener);
    if (!m_first)
        m_first = open;
    m_loop.watch(listener, [this, listener, name = "door " + open.toString()] {
        take(Socket(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC)), name);
    });
    return true;
}

void Doors::take(Socket socket, const std::string &name)
{
    if (!socket.isOpen())
        return;
    say(name + " has a guest");
    m_guests.push_back({std::move(socket), name, {}, {}});
    const auto guest = std::prev(m_guests.end());
    m_loop.watch(guest->socket.descriptor(), [this, guest] { read(guest); });
}

void Doors::read(std::list<Guest>::iterator guest)
{
    const bool goesOn = receive(guest->socket, guest->heard);
    judge(*guest);
    if (goesOn)
        return;
    say(guest->name + " has lost its guest");
    m_loop.unwatch(guest->socket.descriptor());
    m_guests.erase(guest);
}

void Doors::judge(Guest &guest) const
{
    const Exchange *keys = m_keys();
    if (guest.knock.empty() && guest.heard.size() >= KnockSize) {
        guest.knock = keys ? keys->nameOf(guest.heard.substr(0, KnockSize)) : std::string();
        say(guest.name + " hears " + (guest.knock.empty() ? "noise" : "knock " + guest.knock));
        if (m_plan.answersKnocks && guest.knock == "initiator")
            guest.socket.write(keys->knock("responder"));
    }
    if (guest.heard.size() > KnockSize && !std::exchange(guest.sawMore, true))
        say(guest.name + (guest.heard[KnockSize] == TlsHandshake ? " hears TLS" : " hears more"));
}

} // namespace attacker
