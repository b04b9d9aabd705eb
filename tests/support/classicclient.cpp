// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// classic-client HOST PORT [--count N]: the client of the classic TCP hole punching demo, for tests. HOST is
// an IPv4 address. It prints what the server and the other client send. As the first arrival it dials the
// second one from any port and sends a greeting every second. As the second it dials the first once, to open
// its own NAT, and listens. With --count it ends after N greetings sent or received.

#include "tests/support/classicsocket.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <thread>

namespace {

using namespace classicprogram;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto DialTime = 1000ms;
constexpr auto Interval = 1000ms;
constexpr int Tries = 10;

/// Reads once, at most 128 bytes, and prints up to the NUL; anything after it in the same read is lost.
std::optional<std::string> receiveAndPrint(const Socket &socket)
{
    std::array<char, BufferSize + 1> buffer = {};
    if (::read(socket.descriptor(), buffer.data(), BufferSize) <= 0)
        return std::nullopt;
    std::fputs(buffer.data(), stdout);
    return buffer.data();
}

/// The server's messages can follow each other immediately, so each is read exactly up to its NUL.
std::optional<std::string> receiveFromServer(const Socket &server)
{
    std::string text;
    char byte = 0;
    while (text.size() < BufferSize && ::read(server.descriptor(), &byte, 1) == 1) {
        if (byte == '\0') {
            std::fputs(text.c_str(), stdout);
            return text;
        }
        text += byte;
    }
    return std::nullopt;
}

std::optional<Socket> dial(const sockaddr_in &remote)
{
    for (int tries = 0; tries < Tries; ++tries) {
        const auto start = Clock::now();
        Socket socket(::socket(AF_INET, SOCK_STREAM, 0));
        if (connectTo(socket, remote, DialTime))
            return socket;
        std::this_thread::sleep_until(start + Interval);
    }
    return std::nullopt;
}

/// Prints what arrives until @p end. Returns false once the other side has closed.
bool printUntil(Clock::time_point end, const Socket &peer)
{
    for (auto left = end - Clock::now(); left > 0s; left = end - Clock::now()) {
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(left);
        if (waitFor(peer, POLLIN, wait) && !receiveAndPrint(peer))
            return false;
    }
    return true;
}

int chatAsFirst(const sockaddr_in &second, int count)
{
    const auto peer = dial(second);
    if (!peer)
        return 1;
    for (int sent = 1; sendText(*peer, "Hello, world\n"); ++sent) {
        if (sent == count || !printUntil(Clock::now() + Interval, *peer))
            return 0;
    }
    return 0;
}

int chatAsSecond(const sockaddr_in &first, std::uint16_t ownPort, int count)
{
    {
        const Socket opener(::socket(AF_INET, SOCK_STREAM, 0));
        // Success does not matter: our own NAT has seen the SYN go out.
        static_cast<void>(connectTo(opener, first, DialTime));
    }
    const Socket listener = boundSocket(ownPort);
    if (!listener.isValid() || ::listen(listener.descriptor(), 1) != 0) {
        std::perror("classic-client: cannot listen");
        return 1;
    }
    const Socket peer(::accept(listener.descriptor(), nullptr, nullptr));
    for (int received = 0; received != count && receiveAndPrint(peer);)
        ++received;
    return 0;
}

int chat(const Socket &server, int count)
{
    auto text = receiveFromServer(server);
    if (text == "first\n")
        text = receiveFromServer(server);
    std::istringstream words(text.value_or(""));
    std::string ip;
    std::uint16_t port = 0;
    std::uint16_t ownPort = 0;
    words >> ip >> port;
    const auto peer = toAddress(ip, port);
    if (!peer)
        return 1;
    return words >> ownPort ? chatAsSecond(*peer, ownPort, count) : chatAsFirst(*peer, count);
}

} // namespace

int main(int argc, char *argv[])
{
    const bool counted = argc == 5 && std::string(argv[3]) == "--count";
    if (argc != 3 && !counted) {
        std::fputs("usage: classic-client HOST PORT [--count N]\n", stderr);
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const auto address = toAddress(argv[1], static_cast<std::uint16_t>(std::atoi(argv[2])));
    const Socket server = boundSocket(0);
    if (!address || !connectTo(server, *address, 5s)) {
        std::perror("classic-client: cannot reach the server");
        return 1;
    }
    return chat(server, counted ? std::atoi(argv[4]) : -1);
}
