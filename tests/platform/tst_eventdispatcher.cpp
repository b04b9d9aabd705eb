// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/eventdispatcher.h"

#include "tests/support/testprogram.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QProcess>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <thread>

using namespace punchline;
using namespace std::chrono_literals;

namespace {

/// Two connected ends of a stream.
class Pair
{
public:
    Pair() { Q_ASSERT(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0); }
    ~Pair()
    {
        close(0);
        close(1);
    }
    Q_DISABLE_COPY_MOVE(Pair)

    void close(std::size_t end)
    {
        if (const int descriptor = std::exchange(ends.at(end), -1); descriptor >= 0)
            ::close(descriptor);
    }
    void write(std::size_t end) const { QCOMPARE(::write(ends.at(end), "x", 1), 1); }
    void read(std::size_t end) const
    {
        char byte = 0;
        QCOMPARE(::read(ends.at(end), &byte, 1), 1);
    }

    std::array<int, 2> ends{-1, -1};
};

} // namespace

/// The epoll dispatcher under everything that Qt asks of an event dispatcher.
class tst_EventDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneInUse();

    void timersFireInOrder();
    void intervalsGoOn();
    void zeroTimersStarveNobody();
    void aTimerIsNotFiredWithinItself();
    void aTimerMayEndItself();
    void whatIsLeftOfATimer();

    void postedEventsComeInOrder();
    void anotherThreadWakesIt();
    void anotherThreadEndsALoop();
    void nestedLoops();

    void reading();
    void writing();
    void aDisabledNotifierIsSilent();
    void theOtherEndIsGone();
    void closingWithinANotification();
    void aNumberThatIsUsedAgain();
    void deletingTheOtherNotifier();
    void aRegularFileIsAlwaysReady();
    void manyAtOnce();
    void withoutSockets();

    void tcp();
    void processes();
};

void tst_EventDispatcher::isTheOneInUse()
{
    QVERIFY(!QByteArray(QAbstractEventDispatcher::instance()->metaObject()->className()).contains("UNIX"));
}

void tst_EventDispatcher::timersFireInOrder()
{
    QStringList fired;
    for (const int due : {30, 10, 20})
        QTimer::singleShot(due, this, [&fired, due] { fired.append(QString::number(due)); });
    QTRY_COMPARE(fired.size(), 3);
    QCOMPARE(fired.join(u' '), QStringLiteral("10 20 30"));
}

void tst_EventDispatcher::intervalsGoOn()
{
    QElapsedTimer elapsed;
    elapsed.start();
    int count = 0;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, [&count] { ++count; });
    timer.start(5);
    QTRY_VERIFY(count >= 10);
    QVERIFY(elapsed.elapsed() >= 50);
    timer.stop();
    const int before = count;
    QCoreApplication::processEvents();
    QCOMPARE(count, before);
}

void tst_EventDispatcher::zeroTimersStarveNobody()
{
    Pair pair;
    int zero = 0;
    bool heard = false;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (++zero == 3)
            pair.write(1);
    });
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        pair.read(0);
        heard = true;
    });
    timer.start(0);
    QTRY_VERIFY(heard);
    QVERIFY(zero >= 3);
}

void tst_EventDispatcher::aTimerIsNotFiredWithinItself()
{
    int depth = 0;
    int deepest = 0;
    int count = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        ++count;
        QCoreApplication::processEvents();
        --depth;
    });
    timer.start(0);
    QTRY_VERIFY(count >= 3);
    QCOMPARE(deepest, 1);
}

void tst_EventDispatcher::aTimerMayEndItself()
{
    int count = 0;
    auto timer = std::make_unique<QTimer>();
    connect(timer.get(), &QTimer::timeout, this, [&] {
        ++count;
        timer.release()->deleteLater();
    });
    timer->start(1);
    QTRY_COMPARE(count, 1);
    bool later = false;
    QTimer::singleShot(10, this, [&later] { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(count, 1);
}

void tst_EventDispatcher::whatIsLeftOfATimer()
{
    QTimer timer;
    QCOMPARE(timer.remainingTime(), -1);
    timer.start(1h);
    QVERIFY(timer.remainingTime() > 3'500'000);
    QVERIFY(timer.remainingTime() <= 3'600'000);
    const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(&timer);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers.first().interval, 3'600'000);
}

void tst_EventDispatcher::postedEventsComeInOrder()
{
    QStringList order;
    QMetaObject::invokeMethod(
        this, [&] { order.append(QStringLiteral("1")); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this,
        [&] {
            order.append(QStringLiteral("2"));
            QMetaObject::invokeMethod(
                this, [&] { order.append(QStringLiteral("4")); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [&] { order.append(QStringLiteral("3")); }, Qt::QueuedConnection);
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order.join(u' '), QStringLiteral("1 2 3 4"));
}

void tst_EventDispatcher::anotherThreadWakesIt()
{
    // There is no timer: only the other thread can wake it.
    constexpr int Calls = 1000;
    int heard = 0;
    QEventLoop loop;
    std::jthread caller([&] {
        for (int i = 0; i < Calls; ++i) {
            QMetaObject::invokeMethod(
                this,
                [&] {
                    if (++heard == Calls)
                        loop.quit();
                },
                Qt::QueuedConnection);
        }
    });
    loop.exec();
    QCOMPARE(heard, Calls);
}

void tst_EventDispatcher::anotherThreadEndsALoop()
{
    for (int i = 0; i < 200; ++i) { // Before it sleeps, while it sleeps, and afterwards.
        QEventLoop loop;
        std::jthread caller([&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit); });
        loop.exec();
    }
}

void tst_EventDispatcher::nestedLoops()
{
    QStringList order;
    QTimer::singleShot(0, this, [&] {
        order.append(QStringLiteral("outer"));
        QEventLoop inner;
        QTimer::singleShot(5, &inner, [&] {
            order.append(QStringLiteral("inner"));
            inner.quit();
        });
        inner.exec();
        order.append(QStringLiteral("outer again"));
    });
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(order.join(u','), QStringLiteral("outer,inner,outer again"));
}

void tst_EventDispatcher::reading()
{
    Pair pair;
    int heard = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        pair.read(0);
        ++heard;
    });
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
    pair.write(1);
    pair.write(1);
    QTRY_COMPARE(heard, 2); // Unread data is reported again.
}

void tst_EventDispatcher::writing()
{
    Pair pair;
    int told = 0;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
    connect(&writer, &QSocketNotifier::activated, this, [&] {
        ++told;
        writer.setEnabled(false);
    });
    QTRY_COMPARE(told, 1);
    bool heard = false;
    connect(&reader, &QSocketNotifier::activated, this, [&] {
        pair.read(0);
        heard = true;
    });
    pair.write(1);
    QTRY_VERIFY(heard);
    QCOMPARE(told, 1);
    writer.setEnabled(true);
    QTRY_COMPARE(told, 2);
}

void tst_EventDispatcher::aDisabledNotifierIsSilent()
{
    Pair pair;
    int heard = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++heard; });
    notifier.setEnabled(false);
    pair.write(1);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
    notifier.setEnabled(true);
    QTRY_VERIFY(heard > 0);
}

void tst_EventDispatcher::theOtherEndIsGone()
{
    Pair pair;
    bool heard = false;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        heard = true;
        notifier.setEnabled(false);
    });
    pair.close(1);
    QTRY_VERIFY(heard);
}

void tst_EventDispatcher::closingWithinANotification()
{
    // Both are ready at once; the first to be notified closes the other.
    std::array<Pair, 2> pairs;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
    int heard = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i].ends[0], QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            pairs[i].read(0);
            ++heard;
            notifiers[1 - i].reset();
            pairs[1 - i].close(0);
        });
        pairs[i].write(1);
    }
    QTRY_COMPARE(heard, 1);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(heard, 1);
}

void tst_EventDispatcher::aNumberThatIsUsedAgain()
{
    // The first closes the second while both are ready, and a new descriptor takes its number. The pending
    // readiness does not apply to the new one.
    std::array<Pair, 2> pairs;
    std::unique_ptr<Pair> newcomer;
    std::unique_ptr<QSocketNotifier> newNotifier;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
    int heard = 0;
    int wronglyHeard = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i].ends[0], QSocketNotifier::Read);
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            pairs[i].read(0);
            ++heard;
            notifiers[1 - i].reset();
            const int number = pairs[1 - i].ends[0];
            pairs[1 - i].close(0);
            newcomer = std::make_unique<Pair>();
            QCOMPARE(newcomer->ends[0], number);
            newNotifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
            connect(newNotifier.get(), &QSocketNotifier::activated, this, [&] { ++wronglyHeard; });
        });
        pairs[i].write(1);
    }
    QTRY_COMPARE(heard, 1);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(wronglyHeard, 0);
    newcomer->write(1);
    QTRY_VERIFY(wronglyHeard > 0); // Now it is rightly notified.
}

void tst_EventDispatcher::deletingTheOtherNotifier()
{
    Pair pair;
    auto reader = std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read);
    auto writer = std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Write);
    int heard = 0;
    connect(reader.get(), &QSocketNotifier::activated, this, [&] {
        pair.read(0);
        ++heard;
        writer.reset();
    });
    connect(writer.get(), &QSocketNotifier::activated, this, [] {});
    pair.write(1);
    QTRY_COMPARE(heard, 1);
    pair.write(1);
    QTRY_COMPARE(heard, 2);
}

void tst_EventDispatcher::aRegularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    int heard = 0;
    QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        if (++heard == 3)
            notifier.setEnabled(false);
    });
    QTRY_COMPARE(heard, 3);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(heard, 3);
}

void tst_EventDispatcher::manyAtOnce()
{
    constexpr std::size_t Count = 600; // More than one call of epoll_wait() reports.
    const auto pairs = std::make_unique<std::array<Pair, Count>>();
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    std::size_t heard = 0;
    for (Pair &pair : *pairs) {
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&] {
            pair.read(0);
            ++heard;
        });
        pair.write(1);
    }
    QTRY_COMPARE(heard, Count);
}

void tst_EventDispatcher::withoutSockets()
{
    Pair pair;
    int heard = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        pair.read(0);
        ++heard;
    });
    pair.write(1);
    bool fired = false;
    QTimer::singleShot(5, this, [&fired] { fired = true; });
    while (!fired)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
    QCOMPARE(heard, 0);
    QTRY_COMPARE(heard, 1);
}

void tst_EventDispatcher::tcp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [socket] { socket->write(socket->readAll()); });
    });
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray sent(1'000'000, 'x');
    client.write(sent);
    QByteArray received;
    connect(&client, &QTcpSocket::readyRead, this, [&] { received += client.readAll(); });
    QTRY_COMPARE(received.size(), sent.size());
    QTcpSocket refused;
    const quint16 port = server.serverPort();
    server.close();
    refused.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(refused.error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_EventDispatcher::processes()
{
    QProcess process;
    process.start(QStringLiteral("/bin/cat"), {});
    process.write("hello");
    process.closeWriteChannel();
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("hello"));
}

PUNCHLINE_TEST(tst_EventDispatcher, [](int argc, char *argv[]) {
    auto dispatcher = makeScalableDispatcher();
    if (!dispatcher)
        return 1;
    QCoreApplication::setEventDispatcher(dispatcher.release());
    return runTestClass<tst_EventDispatcher, QCoreApplication>(argc, argv);
})

#include "tst_eventdispatcher.moc"
