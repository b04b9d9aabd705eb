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
    QString reason; ///< The system's own words.
};

/// @p endpoints as one text, for the ready line and for the operator.
[[nodiscard]] QString listText(const QList<Endpoint> &endpoints, const QString &separator);

/// One port on several addresses: the listening sockets of a service. They survive a lack of descriptors,
/// which would make a bare QTcpServer stop accepting for good, and take a bounded number of connections at a
/// time: those that are there already get their turn in between, however many more arrive.
class Listeners : public QObject
{
    Q_OBJECT

public:
    explicit Listeners(QObject *parent = nullptr);
    ~Listeners() override;

    /// Listens on @p port of each of @p addresses; with port 0 the system picks one, the same for all of
    /// them. Either all of them listen afterwards, or none.
    [[nodiscard]] std::optional<ListenFailure> listen(const QList<QHostAddress> &addresses, quint16 port);

    /// Accepts on sockets that somebody else has made to listen; they are closed with this. Either all of
    /// them can be used, or none.
    [[nodiscard]] std::optional<ListenFailure> adopt(const QList<qintptr> &descriptors);

    /// Where it listens, in the order of the addresses. QHostAddress::Any is named by what it stands for:
    /// "::".
    [[nodiscard]] QList<Endpoint> endpoints() const;
    /// Whether it listens on all IPv6 addresses of the machine and on none of IPv4, which "::" does not tell.
    [[nodiscard]] bool isIpv6Only() const;
    /// 0 where it does not listen.
    [[nodiscard]] quint16 port() const;

    /// Stops accepting; connections that stand are not touched.
    void close();

Q_SIGNALS:
    /// Whoever is connected to this owns @p descriptor, a connection from @p remote. It sends at once, and
    /// the system finds out when the other end has died.
    void connectionAccepted(punchline::NativeSocket::Descriptor descriptor,
                            const punchline::Endpoint &remote);

private:
    struct Listener;

    [[nodiscard]] std::optional<ListenFailure> listenOnce(const QList<QHostAddress> &addresses, quint16 port);
    void begin(Listener &listener);
    void acceptSome(Listener &listener);

    std::vector<std::unique_ptr<Listener>> m_listeners;
};

} // namespace punchline
