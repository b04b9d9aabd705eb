// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/platform/nativesocket.h"
#include "app/protocol/endpoint.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QSocketNotifier;
class QTcpServer;

namespace punchline {

/// Why the server cannot listen.
struct ListenFailure
{
    Endpoint endpoint;
    QString reason; ///< The system's error text.
};

/// @p endpoints joined by @p separator, for the ready line and the operator.
[[nodiscard]] QString listText(const QList<Endpoint> &endpoints, const QString &separator);

/// One port on several addresses: the listening sockets of a service. They survive a lack of descriptors,
/// which would make a plain QTcpServer stop accepting for good. They accept a bounded number of connections
/// at a time, so that existing connections get their turn however many arrive.
class Listeners : public QObject
{
    Q_OBJECT

public:
    explicit Listeners(QObject *parent = nullptr);
    ~Listeners() override;

    /// Listens on @p port of each of @p addresses; with port 0 the system picks one port for all of them. If
    /// there are @p passed sockets, which listen already and come from a service manager, it accepts on those
    /// instead; they are closed with this. Afterwards either all of them listen, or none.
    [[nodiscard]] std::optional<ListenFailure> listen(const QList<QHostAddress> &addresses, quint16 port,
                                                      const QList<qintptr> &passed = {});

    /// Where it listens, in the order of the addresses. QHostAddress::Any appears as "::".
    [[nodiscard]] QList<Endpoint> endpoints() const;
    /// True if it listens on all IPv6 addresses and on no IPv4 address, which "::" alone does not show.
    [[nodiscard]] bool isIpv6Only() const;
    /// 0 if it does not listen.
    [[nodiscard]] quint16 port() const;

    /// Stops accepting. Existing connections are not touched.
    void close();

Q_SIGNALS:
    /// The receiver owns @p descriptor, a connection from @p remote. It sends without delay, and the system
    /// notices when the other end has died.
    void connectionAccepted(punchline::NativeSocket::Descriptor descriptor,
                            const punchline::Endpoint &remote);

private:
    struct Listener;

    [[nodiscard]] std::optional<ListenFailure> adopt(const QList<qintptr> &passed);
    [[nodiscard]] std::optional<ListenFailure> listenOnce(const QList<QHostAddress> &addresses, quint16 port);
    void begin(Listener &listener);
    void acceptSome(Listener &listener);

    std::vector<std::unique_ptr<Listener>> m_listeners;
};

} // namespace punchline
