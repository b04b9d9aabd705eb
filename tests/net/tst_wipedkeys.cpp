// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// What is left in memory of the keys of a link that has ended.

#include "app/trust/linkcertificate.h"
#include "app/trust/sodium.h"
#include "tests/net/linkstage.h"
#include "tests/support/memoryscan.h"
#include "tests/support/testprogram.h"

using namespace punchline;
using namespace punchline::test;

namespace {

// ECPrivateKey of RFC 5915: the key's 32 bytes start at this offset.
constexpr std::size_t KeyOffset = 7;
constexpr std::size_t KeySize = 32;

/// The private key of @p certificate as raw bytes, as libcrypto uses it, and as it appears in a PEM.
QList<Needle> formsOf(const LinkCertificate &certificate)
{
    const unsigned char *der = certificate.privateKey.data();
    const Needle plain(der + KeyOffset, KeySize);
    // From an offset that is a multiple of 3, where a Base64 group begins.
    QByteArray base64(sodium_base64_ENCODED_LEN(27, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(base64.data(), sodium::size(base64), der + 9, 27, sodium_base64_VARIANT_ORIGINAL);
    const Needle pem(sodium::data(base64), 36);
    wipe(base64.data(), sodium::size(base64));
    return {plain, plain.reversed(), pem};
}

/// Links two peers that know each other, and waits until both have said that the link is ready.
void meet(const LinkSecurity &initiator, const LinkSecurity &responder)
{
    auto [a, b] = connectedPair();
    PeerLink first(std::move(a), Dialect::Framed, initiator, nullptr);
    PeerLink second(std::move(b), Dialect::Framed, responder, nullptr);
    QObject::connect(&second, &PeerLink::nominated, &second, &PeerLink::agree);
    QObject::connect(&second, &PeerLink::agreed, &second, &PeerLink::confirm);
    QSignalSpy agreed(&second, &PeerLink::agreed);
    second.prove();
    first.nominate();
    QTRY_COMPARE(agreed.size(), 1);
}

} // namespace

class tst_WipedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!canScanMemory())
            QSKIP("Memory cannot be scanned here.");
    }

    void findsWhatIsThere()
    {
        SecretBytes bytes(KeySize);
        randombytes_buf(bytes.data(), bytes.size());
        const Needle needle(bytes.data(), bytes.size());
        QCOMPARE(copiesInMemory(needle), 1);
        bytes = SecretBytes();
        QCOMPARE(copiesInMemory(needle), 0);
    }

    void ofALinkNoneIsLeft()
    {
        SessionKey session{SecretBytes(KeySize)};
        randombytes_buf(session.bytes.data(), session.bytes.size());
        QList<Needle> needles{Needle(session.bytes.data(), KeySize)};
        {
            const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
            LinkSecurity sides[2];
            for (LinkSecurity &side : sides) {
                const auto made = createLinkCertificate(now);
                QVERIFY(made);
                needles += formsOf(*made);
                side = linkSecurityWith(*made);
                side.key = session;
            }
            auto &[initiator, responder] = sides;
            responder.self = Role::Responder;
            initiator.peerFingerprint = responder.certificate.digest(QCryptographicHash::Sha256);
            responder.peerFingerprint = initiator.certificate.digest(QCryptographicHash::Sha256);
            meet(initiator, responder);
        }
        session.bytes = SecretBytes();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (const Needle &needle : needles)
            QCOMPARE(copiesInMemory(needle), 0);
    }
};

PUNCHLINE_GUILESS_TEST(tst_WipedKeys)
#include "tst_wipedkeys.moc"
