// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// silent-stranger PORT: connects to a rendezvous server on this machine and never sends anything, neither to
// the server nor to its peer. Standard output is what it learns that way, byte for byte as it came over the
// link; standard error says "waits" and "linked". It ends when the other side does.

#include "tests/support/classicsocket.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <thread>

namespace {

using namespace classicprogram;
using namespace std::chrono_literals;

constexpr int Tries = 50;

std::string hear(const Socket &server)
{
    std::string text;
    char byte = 0;
    while (text.size() < BufferSize && ::read(server.descriptor(), &byte, 1) == 1 && byte != '\0')
        text += byte;
    return text;
}

Socket dial(const sockaddr_in &remote)
{
    for (int i = 0; i < Tries; ++i) {
        Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
        if (connectTo(socket, remote, 1s))
            return socket;
        std::this_thread::sleep_for(100ms);
    }
    return Socket();
}

Socket accept(std::uint16_t port)
{
    const Socket listener = boundSocket(port);
    ::listen(listener.descriptor(), 1);
    return Socket(::accept(listener.descriptor(), nullptr, nullptr));
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fputs("usage: silent-stranger PORT\n", stderr);
        return 2;
    }
    const Socket server = boundSocket(0);
    const auto place = toAddress("127.0.0.1", static_cast<std::uint16_t>(std::atoi(argv[1])));
    if (!connectTo(server, *place, 5s))
        return 1;
    std::string words = hear(server);
    if (words == "first\n") {
        std::fputs("waits\n", stderr);
        words = hear(server);
    }
    std::istringstream stream(words);
    std::string ip;
    std::uint16_t port = 0;
    std::uint16_t ownPort = 0;
    stream >> ip >> port;
    const auto peer = toAddress(ip, port);
    if (!peer)
        return 1;
    const Socket link = stream >> ownPort ? accept(ownPort) : dial(*peer);
    if (!link.isValid())
        return 1;
    std::fputs("linked\n", stderr);
    std::array<char, BufferSize> buffer = {};
    for (ssize_t size = 0; (size = ::read(link.descriptor(), buffer.data(), buffer.size())) > 0;) {
        std::fwrite(buffer.data(), 1, static_cast<std::size_t>(size), stdout);
        std::fflush(stdout);
    }
    return 0;
}
