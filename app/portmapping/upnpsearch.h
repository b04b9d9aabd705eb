// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/portmapping/portmappersettings.h"

#include <QByteArray>
#include <QObject>

#include <optional>

class QTimer;
class QUdpSocket;

namespace punchline {

/// The URL of the device description in an answer to a UPnP search (UPnP Device Architecture 1.1, section
/// 1.3.3), if the answer announces an internet gateway and the description is on @p sender itself, which must
/// be an IPv4 address: a device speaks only for itself and must not send this program elsewhere.
[[nodiscard]] std::optional<QUrl> gatewayDescriptionIn(const QByteArray &answer, const QHostAddress &sender);

/// Searches for a UPnP internet gateway. The default gateway's first answer ends the search; if only others
/// answer, the first of them is taken when the time is over. libminiupnpc's own search is not used, because
/// it waits for each kind of device in turn and for as long as anything answers.
class UpnpSearch : public QObject
{
    Q_OBJECT

public:
    UpnpSearch(const PortMapperSettings &settings, QObject *parent);
    ~UpnpSearch() override;

    void start();

Q_SIGNALS:
    // Exactly one of the two comes, once, and never from inside start().
    void found(const QUrl &description);
    void nothingFound();

private:
    [[nodiscard]] bool ask();
    void askAgain();
    void handleReadyRead();
    void end(const QUrl &description);

    PortMapperSettings m_settings;
    QHostAddress m_gateway;
    QList<LocalNetwork> m_networks; // when the search began
    QUdpSocket *m_socket = nullptr; // child
    QTimer *m_repeat = nullptr;     // child
    QTimer *m_deadline = nullptr;   // child
    QUrl m_other;                   // of the first gateway that is not the default one
    bool m_ended = false;
};

} // namespace punchline
