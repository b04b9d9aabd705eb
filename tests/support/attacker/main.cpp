// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// attacker serve ADDRESS:PORT [OPTION VALUE]…
//     a rendezvous server for one client, whose peer it plays itself
// attacker call ADDRESS:PORT [OPTION VALUE]…
//     a client of an honest server that means its peer harm
// attacker check
//     checks its cryptography against PROTOCOL.md's worked exchange
//
// It is written from app/protocol/PROTOCOL.md alone and shares no code with its target, so it makes none of
// the assumptions that client and server share. It prints what it hears, one thing per line:
// "client: key-confirm, right", "door 192.0.2.1:4000 hears knock nominating". KIND is host, observed, mapped
// or predicted. Defaults are in parentheses.
//
//   --way lobby|open|ROOM     call: how to get in (lobby)
//   --from ADDRESS:PORT       call: local endpoint
//   --observed ADDRESS:PORT   serve: the observed endpoint that it reports to the client (the true one)
//   --peer ADDRESS:PORT       serve: the peer's endpoint that it reports (the first door, or itself)
//   --probe ADDRESS:PORT      serve: the alternate address that it names for probing the NAT
//   --client-is-responder yes serve: also in the lobby
//   --unsolicited N           serve: what it reports the client's NAT to do with an unsolicited SYN (1, drop)
//   --mischief WHAT           serve: paired-twice, paired-unasked, early-go, half-a-frame, flood-of-pings,
//                             flood-of-unknown, flood-of-welcomes, flood-of-waiting, closes (to hang up, it
//                             disconnects instead of reporting that the peer has left)
//   --secret TEXT             the code's secret part, right or guessed; - reads it from standard input
//                             once the client has opened its room
//   --link-secret yes         the secret is that of a link
//   --hangs-up WHEN           after-share, after-hearing (the client's confirmation, sending none itself),
//                             after-confirming, silent (never, but it sends nothing after its share)
//   --offers KIND=ADDRESS:PORT[-LAST]   repeatable; 16 per message
//   --verdict N,N,N,N,N,N     what it claims its NAT to be
//   --door ADDRESS:PORT[@MS]  where it listens, from the start or MS after the first Go
//   --dials-from ADDRESS:PORT from where it dials the client at the first Go
//   --answers-knocks yes      it proves itself to whoever knocks

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
