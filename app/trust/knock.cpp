// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/knock.h"

#include "app/trust/sodium.h"

namespace punchline {

namespace {

QByteArray labelOf(Knock knock)
{
    switch (knock) {
    case Knock::Initiator:
        return "knock initiator";
    case Knock::Nominating:
        return "knock nominating";
    case Knock::Responder:
        break;
    }
    return "knock responder";
}

} // namespace

QByteArray knockBytes(const SessionKey &key, Knock knock)
{
    const QByteArray label = labelOf(knock);
    QByteArray mac(KnockSize, '\0');
    crypto_generichash(sodium::data(mac), sodium::size(mac), sodium::data(label), sodium::size(label),
                       key.bytes.data(), key.bytes.size());
    return mac;
}

bool isKnock(const SessionKey &key, Knock knock, const QByteArray &bytes)
{
    return sodium::isEqual(bytes, knockBytes(key, knock));
}

} // namespace punchline
