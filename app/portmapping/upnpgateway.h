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
/// makes calls, and the worker sees to it that they end. By itself, the library waits up to 3 s for a
/// connection and up to 5 s for each piece of an answer, and accepts an answer of any length, so only the
/// worker's time limit bounds its memory. It also prints a failed connection to standard error.
class UpnpGateway
{
public:
    enum class Answer {
        Yes,
        No,
        Conflict, ///< The external port is taken: 718 ConflictInMappingEntry, 729
                  ///< ConflictWithOtherMechanisms.
        Unclear,  ///< No answer, or an unintelligible one: the mapping may have been made.
    };

    UpnpGateway();
    ~UpnpGateway();
    UpnpGateway(const UpnpGateway &) = delete;
    UpnpGateway &operator=(const UpnpGateway &) = delete;

    /// Reads the description. Returns false if it is not a gateway's, or if it sends callers to a machine
    /// other than the one it came from.
    [[nodiscard]] bool open(const QUrl &description);

    /// The endpoint that the calls below go to; valid after open().
    [[nodiscard]] Endpoint control() const;

    /// The gateway's internet address; null if it does not report one.
    [[nodiscard]] QHostAddress externalAddress() const;

    /// Maps TCP @p externalPort to @p localPort of this machine, and checks afterwards that the mapping
    /// exists: the library takes everything but a well-formed failure for a success.
    [[nodiscard]] Answer add(quint16 externalPort, quint16 localPort, std::chrono::seconds lifetime);

    void remove(quint16 externalPort);

private:
    struct Library;

    [[nodiscard]] bool holds(quint16 externalPort, quint16 localPort) const;

    std::unique_ptr<Library> m_library;
};

} // namespace punchline
