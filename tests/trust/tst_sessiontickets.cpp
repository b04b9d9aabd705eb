// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/sessiontickets.h"

#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <openssl/err.h>
#include <openssl/ssl.h>

using namespace punchline;

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

/// The configuration of a system that forbids old versions, with its own section names.
constexpr QByteArrayView SystemConfiguration = R"(
openssl_conf = init
[init]
ssl_conf = tls
[tls]
system_default = strict
[strict]
MinProtocol = TLSv1.2
Options = ServerPreference
)";

} // namespace

class tst_SessionTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// OpenSSL reads the configuration once per process.
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QFile file(m_folder.filePath(QStringLiteral("openssl.cnf")));
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(SystemConfiguration.data(), SystemConfiguration.size()),
                 SystemConfiguration.size());
        file.close();
        qputenv("OPENSSL_CONF", file.fileName().toUtf8());
        QVERIFY(withholdSessionTickets());
    }

    void leavesTheSystemsOwnSettings()
    {
        const Context server(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
        QCOMPARE(SSL_CTX_get_num_tickets(server.get()), size_t(0));
        QCOMPARE(SSL_CTX_get_min_proto_version(server.get()), long(TLS1_2_VERSION));
        QVERIFY(SSL_CTX_get_options(server.get()) & SSL_OP_CIPHER_SERVER_PREFERENCE);
    }

    /// The number of tickets means nothing to a client.
    void leavesClientsAlone()
    {
        const Context client(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
        QCOMPARE(SSL_CTX_get_min_proto_version(client.get()), long(TLS1_2_VERSION));
    }

    void leavesNoErrorBehind()
    {
        QVERIFY(withholdSessionTickets());
        QCOMPARE(ERR_peek_error(), 0UL);
    }

private:
    QTemporaryDir m_folder;
};

PUNCHLINE_GUILESS_TEST(tst_SessionTickets)
#include "tst_sessiontickets.moc"
