// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

// Measures the throughput of a link on loopback, compared with plain TCP and TLS 1.3 (AES-128-GCM, libssl
// itself, blocking) between two threads of the same process in the same run. The figures depend on the
// machine and the moment; the ratios are what counts. Usage: bench_throughput [ROUNDS], of three seconds each

#include "app/net/peerlink.h"
#include "tests/support/securities.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace punchline;
using namespace punchline::test;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t ChunkSize = 64 * 1024;

struct Wire
{
    NativeSocket first;
    NativeSocket second;
};

/// The two ends of a TCP connection over loopback.
Wire connectedPair()
{
    NativeSocket listener;
    if (listener.bind(QHostAddress(QHostAddress::LocalHost), 0) || listener.listen(1))
        qFatal("cannot listen");
    NativeSocket dialled;
    if (dialled.bind(QHostAddress(QHostAddress::LocalHost), 0) || dialled.connect(listener.localEndpoint()))
        qFatal("cannot connect");
    for (;;) {
        const int accepted = ::accept(static_cast<int>(listener.descriptor()), nullptr, nullptr);
        if (accepted >= 0)
            return {std::move(dialled), NativeSocket(accepted)};
        std::this_thread::yield();
    }
}

int blocking(const NativeSocket &socket)
{
    const int descriptor = static_cast<int>(socket.descriptor());
    const int flags = ::fcntl(descriptor, F_GETFL);
    ::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK);
    return descriptor;
}

/// Bytes per second that @p receive got while @p send was sending for @p time.
double measure(std::chrono::milliseconds time, const std::function<void(const std::atomic<bool> &)> &send,
               const std::function<std::size_t()> &receive)
{
    std::atomic<bool> over = false;
    const auto begin = Clock::now();
    std::size_t received = 0;
    std::thread sender([&] { send(over); });
    std::thread receiver([&] {
        for (std::size_t size = receive(); size > 0; size = receive())
            received += size;
    });
    std::this_thread::sleep_for(time);
    over = true;
    sender.join();
    receiver.join();
    return static_cast<double>(received) / std::chrono::duration<double>(Clock::now() - begin).count();
}

double plain(std::chrono::milliseconds time)
{
    const Wire wire = connectedPair();
    const int out = blocking(wire.first);
    const int in = blocking(wire.second);
    const std::vector<char> chunk(ChunkSize, 'x');
    std::vector<char> taken(ChunkSize);
    return measure(
        time,
        [&](const std::atomic<bool> &over) {
            while (!over)
                (void)!::write(out, chunk.data(), chunk.size());
            ::shutdown(out, SHUT_WR);
        },
        [&] {
            return static_cast<std::size_t>(std::max<ssize_t>(0, ::read(in, taken.data(), taken.size())));
        });
}

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Session = std::unique_ptr<SSL, decltype(&SSL_free)>;

double tls(std::chrono::milliseconds time)
{
    const Wire wire = connectedPair();
    const LinkSecurity security = freshSecurity(Role::Responder, {});
    const Context server(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    const Context client(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    const QByteArray certificate = security.certificate.toDer();
    const QByteArray key = security.privateKey.toDer();
    SSL_CTX_use_certificate_ASN1(server.get(), static_cast<int>(certificate.size()),
                                 reinterpret_cast<const unsigned char *>(certificate.constData()));
    SSL_CTX_use_PrivateKey_ASN1(EVP_PKEY_EC, server.get(),
                                reinterpret_cast<const unsigned char *>(key.constData()), key.size());
    SSL_CTX_set_ciphersuites(client.get(), "TLS_AES_128_GCM_SHA256");
    const Session out(SSL_new(client.get()), SSL_free);
    const Session in(SSL_new(server.get()), SSL_free);
    SSL_set_fd(out.get(), blocking(wire.first));
    SSL_set_fd(in.get(), blocking(wire.second));
    std::thread accepting([&] { SSL_accept(in.get()); });
    if (SSL_connect(out.get()) != 1)
        qFatal("no TLS");
    accepting.join();
    const std::vector<char> chunk(ChunkSize, 'x');
    std::vector<char> taken(ChunkSize);
    return measure(
        time,
        [&](const std::atomic<bool> &over) {
            while (!over)
                SSL_write(out.get(), chunk.data(), static_cast<int>(chunk.size()));
            SSL_shutdown(out.get());
        },
        [&] {
            const int size = SSL_read(in.get(), taken.data(), static_cast<int>(taken.size()));
            return static_cast<std::size_t>(std::max(0, size));
        });
}

/// Runs @p begin in a thread with its own event loop; the destructor ends it.
class LoopThread
{
public:
    explicit LoopThread(const std::function<void(QObject *)> &begin)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, [this, begin] { begin(&m_context); });
    }
    ~LoopThread()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { qDeleteAll(m_context.children()); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(LoopThread)

private:
    QThread m_thread;
    QObject m_context;
};

/// Texts of maximum size, as many as the link accepts.
double link(std::chrono::milliseconds time)
{
    Wire wire = connectedPair();
    const Securities securities = freshSecurities();
    const Text text{1, QString(MaxTextBytes, u'x'), false};
    std::atomic<quint64> received = 0;
    std::atomic<bool> ready = false;

    const LoopThread second([&](QObject *context) {
        auto *link = new PeerLink(std::move(wire.second), Dialect::Framed, securities.responder, context);
        QObject::connect(link, &PeerLink::nominated, link, &PeerLink::agree);
        QObject::connect(link, &PeerLink::agreed, link, &PeerLink::confirm);
        QObject::connect(link, &PeerLink::messageReceived, link,
                         [&received](const PeerMessage &) { received += MaxTextBytes; });
        link->prove();
    });
    const LoopThread first([&](QObject *context) {
        auto *link = new PeerLink(std::move(wire.first), Dialect::Framed, securities.initiator, context);
        auto *pump = new QTimer(context);
        QObject::connect(pump, &QTimer::timeout, link, [link, &text] {
            while (link->backlog() < PeerLink::MaxWriteBacklog / 2)
                link->send(text);
        });
        QObject::connect(link, &PeerLink::agreed, pump, [pump, &ready] {
            ready = true;
            pump->start(1); // Before the queue drains, but not for each event.
        });
        link->nominate();
    });
    while (!ready)
        std::this_thread::yield();
    const auto begin = Clock::now();
    std::this_thread::sleep_for(time);
    return static_cast<double>(received) / std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? std::max(1, arguments.at(1).toInt()) : 7;
    // Alternating, many times: other load on the machine then affects all three alike.
    constexpr auto Time = std::chrono::seconds(1);
    constexpr double Mega = 1e6;
    QTextStream out(stdout);
    std::vector<double> toTcp;
    std::vector<double> toTls;
    for (int round = 0; round < rounds; ++round) {
        const double overTcp = plain(Time);
        const double overTls = tls(Time);
        const double overLink = link(Time);
        out << "plain TCP " << overTcp / Mega << " MB/s, TLS 1.3 " << overTls / Mega << " MB/s, link "
            << overLink / Mega << " MB/s\n";
        toTcp.push_back(overLink / overTcp * 100);
        toTls.push_back(overLink / overTls * 100);
    }
    const auto figures = [](std::vector<double> &ratios) {
        std::ranges::sort(ratios);
        return QStringLiteral("median %1 %, from %2 % to %3 %")
            .arg(ratios.at(ratios.size() / 2), 0, 'f', 1)
            .arg(ratios.front(), 0, 'f', 1)
            .arg(ratios.back(), 0, 'f', 1);
    };
    out << "link / TLS 1.3 (bar: 60 %): " << figures(toTls) << "\nlink / plain TCP: " << figures(toTcp)
        << "\n";
    return 0;
}
