// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/protocolerror.h"

#include "app/protocol/cborfields.h"

namespace punchline {

QCborMap toMap(const ProtocolError &error)
{
    return {{cbor::TypeKey, ProtocolErrorType},
            {1, static_cast<qint64>(error.code)},
            {2, static_cast<qint64>(error.aboutType)}};
}

std::optional<ProtocolError> protocolErrorFrom(const QCborMap &map)
{
    const auto code = cbor::unsignedField(map, 1, 0xffff);
    const auto about = cbor::unsignedField(map, 2);
    if (!code || !about)
        return std::nullopt;
    return ProtocolError{static_cast<ProtocolErrorCode>(*code), *about};
}

} // namespace punchline
