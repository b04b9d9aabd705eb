// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/net/linksecurity.h"

#include <QCryptographicHash>

namespace punchline::test {

/// What the two sides of one session know about each other.
struct Securities
{
    LinkSecurity initiator;
    LinkSecurity responder;

    [[nodiscard]] const LinkSecurity &of(Role role) const
    {
        return role == Role::Initiator ? initiator : responder;
    }
};

inline LinkSecurity freshSecurity(Role self, const SessionKey &key)
{
    const auto made =
        createLinkCertificate(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    if (!made)
        qFatal("no certificate");
    LinkSecurity security = linkSecurityWith(*made);
    security.key = key;
    security.self = self;
    return security;
}

inline Securities freshSecurities(const SessionKey &key = {SecretBytes::copyOf(QByteArray(32, 'k'))})
{
    Securities made{freshSecurity(Role::Initiator, key), freshSecurity(Role::Responder, key)};
    made.initiator.peerFingerprint = made.responder.certificate.digest(QCryptographicHash::Sha256);
    made.responder.peerFingerprint = made.initiator.certificate.digest(QCryptographicHash::Sha256);
    return made;
}

/// Returns the same ones every time, because making them takes a while.
inline const Securities &securities()
{
    static const Securities made = freshSecurities();
    return made;
}

} // namespace punchline::test
