// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/session/localporterror.h"

namespace punchline {

Error localPortError(const SocketError &error, const SessionOptions &options)
{
    const QString port = QString::number(options.localPort);
    switch (error.failure) {
    case SocketFailure::AddressNotAvailable:
        return {ErrorCode::LocalAddressUnavailable, options.bindAddress.toString()};
    case SocketFailure::PermissionDenied:
        return {ErrorCode::LocalPortForbidden, port};
    default:
        return {ErrorCode::LocalPortUnavailable, QStringLiteral("%1 (%2)").arg(port, error.text)};
    }
}

} // namespace punchline
