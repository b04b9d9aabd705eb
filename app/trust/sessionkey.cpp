// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/sessionkey.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace punchline {

SessionKey plainSessionKey(const QByteArray &initiatorNonce, const QByteArray &responderNonce)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("punchline plain session");
    hash.addData(initiatorNonce);
    hash.addData(responderNonce);
    return {hash.result()};
}

QByteArray knockMac(const SessionKey &key, Role sender)
{
    const QByteArray label = sender == Role::Initiator ? "knock initiator" : "knock responder";
    return QMessageAuthenticationCode::hash(label, key.bytes, QCryptographicHash::Sha256);
}

bool isKnockOf(const SessionKey &key, Role sender, const QByteArray &mac)
{
    const QByteArray expected = knockMac(key, sender);
    if (mac.size() != expected.size())
        return false;
    quint8 difference = 0;
    for (qsizetype i = 0; i < mac.size(); ++i)
        difference |= static_cast<quint8>(mac.at(i) ^ expected.at(i));
    return difference == 0;
}

} // namespace punchline
