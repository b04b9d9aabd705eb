// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/net/dial.h"

#include <QSocketNotifier>

namespace punchline {

Dial::Dial(NativeSocket socket, const Endpoint &remote, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    if (const auto error = m_socket.connect(remote)) {
        QMetaObject::invokeMethod(
            this, [this, error = *error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    m_local = m_socket.localEndpoint();
    m_notifier = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Write, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Dial::finish);
}

Dial::~Dial()
{
    // A notifier must not outlive its descriptor.
    delete m_notifier;
}

NativeSocket Dial::takeSocket()
{
    delete std::exchange(m_notifier, nullptr);
    return std::move(m_socket);
}

void Dial::finish()
{
    m_notifier->setEnabled(false);
    if (const auto error = m_socket.takeError())
        Q_EMIT failed(*error);
    else
        Q_EMIT connected();
}

} // namespace punchline
