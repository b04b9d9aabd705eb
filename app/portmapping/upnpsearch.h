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

/// The address of the device's description in an answer to a UPnP search (UPnP Device Architecture 1.1,
/// section 1.3.3), if the answer tells of an internet gateway and the description is on @p sender itself,
/// which must be an IPv4 address: a device speaks for itself only, and may not send this program elsewhere.
[[nodiscard]] std::optional<QUrl> gatewayDescriptionIn(const QByteArray &answer, const QHostAddress &sender);

/// Looks for a UPnP internet gateway. The first answer of the default gateway ends the search; where only
/// others answer, their first does so when the time is over. This is done here and not by libminiupnpc, whose
/// search waits for each kind of device in turn and as long as anybody goes on answering.
class UpnpSearch : public QObject
{
    Q_OBJECT

public:
    UpnpSearch(const PortMapperSettings &settings, QObject *parent);
    ~UpnpSearch() override;

    void start();

Q_SIGNALS:
    // One of the two, once, and never from inside start().
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
