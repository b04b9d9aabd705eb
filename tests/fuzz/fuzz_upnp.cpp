// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/upnpgateway.h"
#include "app/net/upnpsearch.h"
#include "tests/fuzz/fuzz.h"

#include <QHostAddress>

#include <mutex>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace punchline;

namespace {

/// A gateway on the loopback interface. It gives the answers in turn, one a connection, whatever is asked.
class Gateway
{
public:
    static Gateway &instance()
    {
        // Never destroyed: its thread runs until the program ends.
        static auto *gateway = new Gateway;
        return *gateway;
    }

    void setAnswers(const QList<QByteArray> &answers)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = answers;
    }

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    Gateway()
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        REQUIRE(::bind(m_listener, generic, length) == 0);
        REQUIRE(::listen(m_listener, 16) == 0);
        REQUIRE(::getsockname(m_listener, generic, &length) == 0);
        m_port = ntohs(address.sin_port);
        std::thread([this] { serve(); }).detach();
    }

    [[noreturn]] void serve()
    {
        for (;;) {
            const int client = ::accept(m_listener, nullptr, nullptr);
            const QByteArray answer = next();
            char request[4096];
            // What is left unread would turn the end into a reset.
            (void)::recv(client, request, sizeof request, 0);
            (void)::send(client, answer.constData(), static_cast<std::size_t>(answer.size()), MSG_NOSIGNAL);
            ::close(client);
        }
    }

    QByteArray next()
    {
        const std::lock_guard lock(m_mutex);
        return m_answers.isEmpty() ? QByteArray() : m_answers.takeFirst();
    }

    int m_listener = -1;
    quint16 m_port = 0;
    std::mutex m_mutex;
    QList<QByteArray> m_answers;
};

} // namespace

/// What a UPnP gateway answers, each answer ended by byte 0x1e: to the search, to the request for its
/// description, and to the commands. PORT stands for the port that it is on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    Gateway &gateway = Gateway::instance();
    const QByteArray port = QByteArray::number(gateway.port());
    QList<QByteArray> answers = fuzz::bytes(data, size).replace("PORT", port).split('\x1e');

    const QHostAddress sender(QHostAddress::LocalHost);
    const auto described = gatewayDescriptionIn(answers.takeFirst(), sender);
    if (described)
        REQUIRE(QHostAddress(described->host()) == sender);

    gateway.setAnswers(answers);
    UpnpGateway upnp;
    const QUrl own(QStringLiteral("http://127.0.0.1:%1/").arg(gateway.port()));
    if (!upnp.open(own))
        return 0;
    REQUIRE(upnp.control().address == sender);
    // Elsewhere than here nobody must be asked.
    if (upnp.control().port != gateway.port())
        return 0;
    const QHostAddress external = upnp.externalAddress();
    REQUIRE(external.isNull() || external.protocol() == QAbstractSocket::IPv4Protocol);
    (void)upnp.add(50'000, 50'000, std::chrono::seconds(120));
    upnp.remove(50'000);
    return 0;
}
