// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/endpoint.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace punchline {

/// One UPnP internet gateway, spoken to through libminiupnpc. Every call blocks: only UpnpWorker's thread
/// makes them, and it sees to it that they end. The library by itself waits up to 3 s for a connection and up
/// to 5 s for each piece of an answer, and keeps an answer of any length: what bounds its memory is the time
/// that the worker leaves it. It also prints a connection's failure to standard error.
class UpnpGateway
{
public:
    enum class Answer {
        Yes,
        No,
        Conflict, ///< The external port is taken: 718 ConflictInMappingEntry, 729
                  ///< ConflictWithOtherMechanisms.
        Unclear,  ///< No answer, or one that cannot be understood: it may have been done.
    };

    UpnpGateway();
    ~UpnpGateway();
    UpnpGateway(const UpnpGateway &) = delete;
    UpnpGateway &operator=(const UpnpGateway &) = delete;

    /// Reads the description. False where there is none of a gateway, or where it sends its callers to
    /// another machine than the one that it came from.
    [[nodiscard]] bool open(const QUrl &description);

    /// Where the calls below go, after open().
    [[nodiscard]] Endpoint control() const;

    /// The gateway's address towards the internet; null where it does not say.
    [[nodiscard]] QHostAddress externalAddress() const;

    /// Maps TCP @p externalPort to @p localPort of this machine, and looks whether it is there afterwards:
    /// the library takes whatever is no well-formed failure for a success.
    [[nodiscard]] Answer add(quint16 externalPort, quint16 localPort, std::chrono::seconds lifetime);

    void remove(quint16 externalPort);

private:
    struct Library;

    [[nodiscard]] bool holds(quint16 externalPort, quint16 localPort) const;

    std::unique_ptr<Library> m_library;
};

} // namespace punchline
