// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// What a responder sends in TLS, seen by an initiator that does not use Qt and asks for tickets.

#include "app/trust/sodium.h"
#include "tests/net/linkstage.h"
#include "tests/support/testprogram.h"

#include <atomic>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <openssl/ssl.h>

using namespace punchline;
using namespace punchline::test;

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Session = std::unique_ptr<SSL, decltype(&SSL_free)>;

int ticketsTaken = 0;

int takeTicket(SSL *, SSL_SESSION *)
{
    ++ticketsTaken;
    return 0;
}

/// A TLS client with the initiator's certificate that counts the tickets it gets.
Context clientContext()
{
    Context context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    const QByteArray certificate = securities().initiator.certificate.toDer();
    const QByteArray key = securities().initiator.privateKey.toDer();
    SSL_CTX_use_certificate_ASN1(context.get(), static_cast<int>(certificate.size()),
                                 sodium::data(certificate));
    SSL_CTX_use_PrivateKey_ASN1(EVP_PKEY_EC, context.get(), sodium::data(key), static_cast<long>(key.size()));
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(context.get(), takeTicket);
    return context;
}

/// Knocks, secures the connection, sends LinkReady and reads until the responder has sent its own. Returns
/// whether all that succeeded.
bool playInitiator(const NativeSocket &socket, SSL_CTX *context)
{
    const int descriptor = static_cast<int>(socket.descriptor());
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    const QByteArray knock = knockBytes(securities().initiator.key, Knock::Nominating);
    const QByteArray ready = encodePeer(LinkReady{});
    const Session session(SSL_new(context), SSL_free);
    SSL_set_fd(session.get(), descriptor);
    if (::write(descriptor, knock.constData(), sodium::size(knock)) != knock.size()
        || SSL_connect(session.get()) != 1
        || SSL_write(session.get(), ready.constData(), static_cast<int>(ready.size())) != ready.size())
        return false;
    QByteArray answer(ready.size(), '\0');
    return SSL_read(session.get(), answer.data(), static_cast<int>(answer.size())) == ready.size()
        && answer == ready;
}

} // namespace

class tst_LinkTickets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNone()
    {
        auto [mine, other] = connectedPair();
        PeerLink responder(std::move(mine), Dialect::Framed, securities().responder, nullptr);
        connect(&responder, &PeerLink::nominated, &responder, &PeerLink::agree);
        connect(&responder, &PeerLink::agreed, &responder, &PeerLink::confirm);
        responder.prove();
        const Context context = clientContext();
        std::atomic<bool> isDone = false;
        bool isLink = false;
        std::thread initiator([&, &socket = other] {
            isLink = playInitiator(socket, context.get());
            isDone = true;
        });
        const bool hasEnded = QTest::qWaitFor([&] { return isDone.load(); });
        initiator.join();
        QVERIFY(hasEnded);
        QVERIFY(isLink);
        QCOMPARE(ticketsTaken, 0);
    }
};

PUNCHLINE_GUILESS_TEST(tst_LinkTickets)
#include "tst_linktickets.moc"
