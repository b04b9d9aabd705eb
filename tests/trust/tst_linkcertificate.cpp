// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/protocol/signalmessages.h"
#include "app/trust/linkcertificate.h"

#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

/// The link's certificates, as Qt reads them.
class tst_LinkCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificate();
    void privateKey();
    void saysNothingPersonal();
    void validity();
    void isFresh();
    void fingerprint();
};

namespace {

constexpr std::chrono::sys_seconds Now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + 12h;

LinkCertificate made()
{
    return createLinkCertificate(Now).value();
}

QSslCertificate parsed(const LinkCertificate &link)
{
    return QSslCertificate(link.certificate, QSsl::Der);
}

} // namespace

void tst_LinkCertificate::certificate()
{
    const QSslCertificate certificate = parsed(made());
    QVERIFY(!certificate.isNull());
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.version(), QByteArray("3"));
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    QVERIFY(certificate.toText().contains(QStringLiteral("NIST CURVE: P-256")));
    QVERIFY(certificate.toText().contains(QStringLiteral("ecdsa-with-SHA256")));
}

void tst_LinkCertificate::privateKey()
{
    const LinkCertificate link = made();
    const QSslKey key(link.privateKey.view().toByteArray(), QSsl::Ec, QSsl::Der, QSsl::PrivateKey);
    QVERIFY(!key.isNull());
    QCOMPARE(key.type(), QSsl::PrivateKey);
    QCOMPARE(key.length(), 256);
}

void tst_LinkCertificate::saysNothingPersonal()
{
    const QSslCertificate certificate = parsed(made());
    for (const bool subject : {true, false}) {
        const auto attributes =
            subject ? certificate.subjectInfoAttributes() : certificate.issuerInfoAttributes();
        QCOMPARE(attributes, QList{QByteArray("CN")});
        QCOMPARE(subject ? certificate.subjectInfo("CN") : certificate.issuerInfo("CN"),
                 QStringList{QStringLiteral("punchline")});
    }
    QVERIFY(certificate.subjectAlternativeNames().isEmpty());
    QVERIFY(certificate.extensions().isEmpty());
}

void tst_LinkCertificate::validity()
{
    const QSslCertificate certificate = parsed(made());
    const QDateTime now = QDateTime::fromSecsSinceEpoch(Now.time_since_epoch().count(), Qt::UTC);
    QCOMPARE(certificate.effectiveDate(), now.addDays(-1));
    QCOMPARE(certificate.expiryDate(), now.addDays(7));
}

void tst_LinkCertificate::isFresh()
{
    const LinkCertificate one = made();
    const LinkCertificate other = made();
    QVERIFY(!(one.privateKey == other.privateKey));
    QVERIFY(parsed(one).serialNumber() != parsed(other).serialNumber());
    QVERIFY(parsed(one).serialNumber().size() >= 16);
    QVERIFY(fingerprintOf(one.certificate) != fingerprintOf(other.certificate));
}

void tst_LinkCertificate::fingerprint()
{
    const LinkCertificate link = made();
    QCOMPARE(fingerprintOf(link.certificate).size(), FingerprintSize);
    QCOMPARE(fingerprintOf(link.certificate), parsed(link).digest(QCryptographicHash::Sha256));
    QCOMPARE(
        fingerprintOf("abc").toHex(),
        QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")); // FIPS 180-2, B.1
}

PUNCHLINE_GUILESS_TEST(tst_LinkCertificate)

#include "tst_linkcertificate.moc"
