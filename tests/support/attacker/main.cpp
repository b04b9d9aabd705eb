// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// attacker serve ADDRESS:PORT [OPTION VALUE]…   a rendezvous server for one client, whose peer it plays
// itself attacker call ADDRESS:PORT [OPTION VALUE]…    a client of an honest server that means its peer harm
// attacker check                                whether its cryptography gives PROTOCOL.md's worked exchange
//
// It is written from app/protocol/PROTOCOL.md alone and shares no line with what it attacks: what client and
// server take for granted in the same way, it does not. It says on standard output what it hears, one thing a
// line: "client: key-confirm, right", "door 192.0.2.1:4000 hears knock nominating". KIND is host, observed,
// mapped or predicted.
//
//   --way lobby|open|ROOM     call: how to get in (lobby)
//   --from ADDRESS:PORT       call: from where
//   --observed ADDRESS:PORT   serve: what the client is told that it is seen at (the truth)
//   --peer ADDRESS:PORT       serve: what it is told of its peer (the first door, or itself)
//   --probe ADDRESS:PORT      serve: where it is told to look at its NAT, as the server's other address
//   --client-is-responder yes serve: in the lobby, too
//   --unsolicited N           serve: what the client's NAT is said to do with an unexpected SYN (1, drop)
//   --mischief WHAT           serve: paired-twice, paired-unasked, early-go, half-a-frame, flood-of-pings,
//                             flood-of-unknown, flood-of-welcomes, flood-of-waiting, closes (where it hangs
//                             up, instead of saying that the peer has left)
//   --secret TEXT             the code's secret part, right or guessed; - reads it from standard input,
//                             once the client has opened its room
//   --link-secret yes         it is the link's
//   --hangs-up WHEN           after-share, after-hearing (the client's confirmation, without one of its own),
//                             after-confirming, silent (not at all, but it says no more than its share)
//   --offers KIND=ADDRESS:PORT[-LAST]   again and again; 16 a message
//   --verdict N,N,N,N,N,N     what its NAT is said to be like
//   --door ADDRESS:PORT[@MS]  where it listens, from the start or that long after the first go
//   --dials-from ADDRESS:PORT from where it dials the client at the first go
//   --answers-knocks yes      it proves itself where it is knocked at

#include "tests/support/attacker/call.h"
#include "tests/support/attacker/serve.h"

#include <sodium.h>

#include <cstdio>

using namespace attacker;

namespace {

int check()
{
    const auto faults = faultsInWorkedExchange();
    for (const std::string &fault : faults)
        std::fprintf(stderr, "attacker: %s\n", fault.c_str());
    return faults.empty() ? 0 : 1;
}

template <typename Party> int play(const Plan &plan)
{
    Loop loop;
    Party party(plan, loop);
    if (!party.begin())
        return 1;
    loop.run();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (sodium_init() < 0)
        return 1;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments == std::vector<std::string>{"check"})
        return check();
    const auto plan = planOf(arguments);
    if (!plan)
        return 2;
    return plan->command == "serve" ? play<HostileServer>(*plan) : play<HostilePeer>(*plan);
}
