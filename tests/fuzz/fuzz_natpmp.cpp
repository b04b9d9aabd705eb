// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/portmapping/natpmpmapping.h"
#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>

#include <netinet/in.h>
#include <sys/socket.h>

using namespace punchline;

namespace {

constexpr quint16 LocalPort = 50'000;

/// A router on the loopback interface that answers with the input, whatever the request.
class Router
{
public:
    Router()
        : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        m_own.sin_family = AF_INET;
        m_own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_own;
        auto *own = reinterpret_cast<sockaddr *>(&m_own);
        REQUIRE(::bind(m_socket, own, size) == 0 && ::getsockname(m_socket, own, &size) == 0);
    }

    [[nodiscard]] quint16 port() const { return ntohs(m_own.sin_port); }

    /// Requests since the last call; the next answer goes to their sender.
    QList<QByteArray> takeRequests()
    {
        QList<QByteArray> requests;
        for (;;) {
            QByteArray request(64, Qt::Uninitialized);
            socklen_t size = sizeof m_client;
            const auto length = ::recvfrom(m_socket, request.data(), std::size_t(request.size()), 0,
                                           reinterpret_cast<sockaddr *>(&m_client), &size);
            if (length < 0)
                return requests;
            requests.append(request.first(length));
        }
    }

    void answer(const QByteArray &datagram) const
    {
        const auto *client = reinterpret_cast<const sockaddr *>(&m_client);
        REQUIRE(
            ::sendto(m_socket, datagram.constData(), std::size_t(datagram.size()), 0, client, sizeof m_client)
            == datagram.size());
    }

private:
    int m_socket;
    sockaddr_in m_own = {};
    sockaddr_in m_client = {};
};

QCoreApplication &application()
{
    static int argc = 1;
    static char name[] = "fuzz_natpmp";
    static char *argv[] = {name, nullptr};
    static QCoreApplication app(argc, argv);
    return app;
}

/// RFC 6886, section 3.3: a request to map this TCP port, and not to delete the mapping.
bool asksForMapping(const QByteArray &request)
{
    return request.size() == 12 && request.at(1) == 2 && request.mid(4, 2) == QByteArray("\xc3\x50", 2)
        && request.last(4) != QByteArray(4, '\0');
}

} // namespace

/// The datagrams of a NAT-PMP router, each preceded by its length in one byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    application();
    static Router router;
    PortMapperSettings settings;
    settings.gateway = QHostAddress(QHostAddress::LocalHost);
    settings.natPmpPort = router.port();

    NatPmpMapping mapping(settings, nullptr);
    QList<PortMapping> granted;
    int refusals = 0;
    QObject::connect(&mapping, &MappingRequest::granted, &mapping,
                     [&granted](const PortMapping &grant) { granted.append(grant); });
    QObject::connect(&mapping, &MappingRequest::refused, &mapping, [&refusals] { ++refusals; });
    mapping.start(LocalPort);
    QList<QByteArray> requests = router.takeRequests();
    REQUIRE(!requests.isEmpty());

    QByteArray rest = fuzz::bytes(data, size);
    while (!rest.isEmpty()) {
        const auto length = static_cast<quint8>(rest.at(0));
        router.answer(rest.mid(1, length));
        rest = rest.mid(1 + length);
        QCoreApplication::processEvents();
        requests += router.takeRequests();
    }
    QCoreApplication::processEvents();

    REQUIRE(granted.size() + refusals <= 1);
    for (const PortMapping &grant : granted) {
        REQUIRE(std::any_of(requests.cbegin(), requests.cend(), asksForMapping));
        REQUIRE(grant.lifetime.count() > 0);
        REQUIRE(fuzz::isSomewhere(grant.external));
    }
    return 0;
}
