// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// classic-server PORT [--misreport]: the server of the classic TCP hole punching demo, for tests. It
// introduces arrivals to each other in pairs and keeps none of their connections. With --misreport it sends
// "0.0.0.0 0" as the first arrival's endpoint, as some classic servers do.

#include "tests/support/classicsocket.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace classicprogram;

struct Arrival
{
    Socket socket;
    sockaddr_in address = {};
};

Arrival acceptNext(const Socket &listener)
{
    Arrival arrival;
    socklen_t length = sizeof arrival.address;
    arrival.socket =
        Socket(::accept(listener.descriptor(), reinterpret_cast<sockaddr *>(&arrival.address), &length));
    return arrival;
}

std::string endpointText(const sockaddr_in &address)
{
    return ipText(address) + ' ' + std::to_string(ntohs(address.sin_port));
}

void introduceNextTwo(const Socket &listener, bool misreport)
{
    const Arrival first = acceptNext(listener);
    sendText(first.socket, "first\n");
    const Arrival second = acceptNext(listener);
    const std::string firstText = misreport ? "0.0.0.0 0" : endpointText(first.address);
    sendText(second.socket, firstText + ' ' + std::to_string(ntohs(second.address.sin_port)) + '\n');
    sendText(first.socket, endpointText(second.address) + '\n');
}

} // namespace

int main(int argc, char *argv[])
{
    const bool misreport = argc == 3 && std::string(argv[2]) == "--misreport";
    if (argc < 2 || (argc > 2 && !misreport)) {
        std::fputs("usage: classic-server PORT [--misreport]\n", stderr);
        return 2;
    }
    const Socket listener = boundSocket(static_cast<std::uint16_t>(std::atoi(argv[1])));
    if (!listener.isValid() || ::listen(listener.descriptor(), SOMAXCONN) != 0) {
        std::perror("classic-server: cannot listen");
        return 1;
    }
    std::printf("listening %u\n", static_cast<unsigned>(localPort(listener)));
    std::fflush(stdout);
    for (;;)
        introduceNextTwo(listener, misreport);
}
