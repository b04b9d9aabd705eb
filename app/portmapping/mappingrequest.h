// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"
#include "app/punch/portmapping.h"

#include <QList>
#include <QObject>

#include <optional>

namespace punchline {

/// True if a router's claim can be true and is useful: an IPv4 address that is not special-purpose (RFC 6890)
/// and not one of @p own, and a port of 1024 or more. Private addresses pass, because routers may stand
/// behind other routers.
[[nodiscard]] bool isPlausibleExternal(const Endpoint &external, const QList<LocalNetwork> &own);

/// When to renew a mapping granted for @p granted that was requested for @p asked: at half of the shorter
/// time (RFC 6887, section 11.2.1), but at most once a second, whatever a router grants.
[[nodiscard]] std::chrono::milliseconds renewalDelay(std::chrono::seconds granted,
                                                     std::chrono::seconds asked);

/// One protocol's part of PortMapper: it asks one router for one mapping, keeps it and removes it. Exactly
/// one of its signals comes, once, and never from inside start() or release(). Deleting it removes its
/// mapping.
class MappingRequest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(quint16 localPort) = 0;

    /// Removes the mapping, even one whose grant is still in flight.
    virtual void release() = 0;

Q_SIGNALS:
    void granted(const punchline::PortMapping &mapping);
    void refused();

protected:
    /// Reports the result; only the first call counts. Without a mapping, it was refused.
    void conclude(const std::optional<PortMapping> &mapping = {});

private:
    bool m_concluded = false;
};

} // namespace punchline
