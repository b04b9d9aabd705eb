// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/candidates.h"
#include "app/punch/portmapping.h"

#include <QList>
#include <QObject>

#include <optional>

namespace punchline {

/// Whether a router's claim can be true and is of use: an IPv4 address that is nobody's special one (RFC
/// 6890) and not one of @p own, and a port of 1024 or more. Private addresses pass: routers stand behind
/// routers.
[[nodiscard]] bool isPlausibleExternal(const Endpoint &external, const QList<LocalNetwork> &own);

/// When to renew what was granted for @p granted and asked for @p asked: at half of the shorter time (RFC
/// 6887, section 11.2.1), and not more often than once a second, whatever a router grants.
[[nodiscard]] std::chrono::milliseconds renewalDelay(std::chrono::seconds granted,
                                                     std::chrono::seconds asked);

/// One protocol's part of PortMapper: it asks one router for one mapping, keeps it and removes it. Exactly
/// one of its signals comes, once, and never from inside start() or release(). Deleting it removes what it
/// holds.
class MappingRequest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start(quint16 localPort) = 0;

    /// Removes the mapping; also one whose grant is still on its way.
    virtual void release() = 0;

Q_SIGNALS:
    void granted(const punchline::PortMapping &mapping);
    void refused();

protected:
    /// Says how the asking ended; only the first call counts. Without a mapping it was refused.
    void conclude(const std::optional<PortMapping> &mapping = {});

private:
    bool m_concluded = false;
};

} // namespace punchline
