// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/mappingrequest.h"
#include "app/portmapping/upnpgateway.h"
#include "app/portmapping/upnpsearch.h"
#include "tests/fuzz/fuzz.h"

#include <QHostAddress>

#include <array>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

using namespace punchline;

namespace {

const QHostAddress GatewayAddress(0xc0a80101U);

/// A gateway that gives its answers in turn, one per connection, whatever the request.
class Gateway
{
public:
    void begin(const QList<QByteArray> &answers)
    {
        m_answers = answers;
        m_connections = 0;
    }

    [[nodiscard]] int connections() const { return m_connections; }

    /// Returns a socket from which the next answer can be read, followed by the end of the stream. It can be
    /// written to until the next call.
    int connect()
    {
        const QByteArray answer = m_answers.value(m_connections++);
        std::array<int, 2> ends = {};
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
        ::close(std::exchange(m_end, ends[1]));
        REQUIRE(::send(m_end, answer.constData(), std::size_t(answer.size()), MSG_DONTWAIT) == answer.size());
        ::shutdown(m_end, SHUT_WR);
        return ends[0];
    }

private:
    QList<QByteArray> m_answers;
    int m_connections = 0;
    int m_end = -1;
};

Gateway &gateway()
{
    static Gateway instance;
    return instance;
}

} // namespace

/// Replaces the library's function of this name at link time: answers come without a network, and only the
/// gateway may be asked.
extern "C" int connecthostport(const char *host, unsigned short /*port*/, unsigned int /*scope*/);
extern "C" int connecthostport(const char *host, unsigned short /*port*/, unsigned int /*scope*/)
{
    REQUIRE(QHostAddress(QString::fromLatin1(host)) == GatewayAddress);
    return gateway().connect();
}

/// What a UPnP gateway answers, each answer ended by byte 0x1e: to the search, to the request for its
/// description, and to the commands.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    QList<QByteArray> answers = fuzz::bytes(data, size).split('\x1e');
    const auto described = gatewayDescriptionIn(answers.takeFirst(), GatewayAddress);
    REQUIRE(!described || (described->isValid() && QHostAddress(described->host()) == GatewayAddress));

    gateway().begin(answers);
    UpnpGateway upnp;
    const bool isOpen =
        upnp.open(described.value_or(QUrl(QStringLiteral("http://192.168.1.1:5000/root.xml"))));
    REQUIRE(gateway().connections() == 1);
    if (!isOpen)
        return 0;
    REQUIRE(upnp.control().address == GatewayAddress && upnp.control().port != 0);

    const Endpoint external(upnp.externalAddress(), 50'000);
    REQUIRE(!isPlausibleExternal(external, {}) || fuzz::isSomewhere(external));
    const int asked = gateway().connections();
    const auto answer = upnp.add(50'000, 50'000, std::chrono::seconds(120));
    // A yes is verified with one more request, and nothing else is.
    REQUIRE(gateway().connections() <= asked + 2);
    REQUIRE(answer != UpnpGateway::Answer::Yes || gateway().connections() == asked + 2);
    upnp.remove(50'000);
    return 0;
}
