// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/platform/conduit.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <sys/socket.h>

#include <array>

using namespace punchline;

/// Bytes from one connection to another, through the system.
class tst_Conduit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesBytesOn();
    void isBounded();
    void takesNoMoreThanAsked();
    void waitsForRoom();
    void tellsAnEnd();
    void survivesAnEndThatIsGone();
};

namespace {

using Moved = Conduit::Moved;

/// Two ends of a connection within this program.
struct Ends
{
    Ends()
    {
        std::array<int, 2> descriptors{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, descriptors.data()) != 0)
            qFatal("socketpair");
        near = NativeSocket(descriptors.front());
        far = NativeSocket(descriptors.back());
    }

    NativeSocket near; ///< The conduit's.
    NativeSocket far;
};

} // namespace

void tst_Conduit::passesBytesOn()
{
    Ends from;
    Ends to;
    const auto conduit = makeConduit();
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::Nothing);
    QVERIFY(from.far.sendSome("abc"));
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::Bytes);
    QCOMPARE(conduit->size(), 3);
    QCOMPARE(conduit->empty(to.near.descriptor()), Moved::Bytes);
    QCOMPARE(conduit->size(), 0);
    QByteArray arrived;
    QCOMPARE(to.far.receive(arrived, 100), NativeSocket::Received::Bytes);
    QCOMPARE(arrived, QByteArray("abc"));
}

void tst_Conduit::isBounded()
{
    Ends from;
    const auto conduit = makeConduit();
    const QByteArray much(1024 * 1024, 'x');
    QVERIFY(from.far.sendSome(much).value_or(0) > Conduit::Capacity);
    QCOMPARE(conduit->fill(from.near.descriptor(), much.size()), Moved::Bytes);
    QVERIFY(conduit->size() > 0 && conduit->size() <= Conduit::Capacity);
}

void tst_Conduit::takesNoMoreThanAsked()
{
    Ends from;
    const auto conduit = makeConduit();
    QVERIFY(from.far.sendSome("abcdef"));
    QCOMPARE(conduit->fill(from.near.descriptor(), 2), Moved::Bytes);
    QCOMPARE(conduit->size(), 2);
    QByteArray rest;
    QCOMPARE(from.near.receive(rest, 100), NativeSocket::Received::Bytes);
    QCOMPARE(rest, QByteArray("cdef"));
}

void tst_Conduit::waitsForRoom()
{
    Ends from;
    Ends to;
    const QByteArray much(1024 * 1024, 'x');
    while (to.near.sendSome(much).value_or(0) > 0) { }
    const auto conduit = makeConduit();
    QVERIFY(from.far.sendSome("abc"));
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::Bytes);
    QCOMPARE(conduit->empty(to.near.descriptor()), Moved::Nothing);
    QCOMPARE(conduit->size(), 3);
    QByteArray read;
    while (to.far.receive(read, 4 * much.size()) == NativeSocket::Received::Bytes) { }
    QCOMPARE(conduit->empty(to.near.descriptor()), Moved::Bytes);
    QCOMPARE(conduit->size(), 0);
}

void tst_Conduit::tellsAnEnd()
{
    Ends from;
    const auto conduit = makeConduit();
    QVERIFY(from.far.sendSome("the last"));
    from.far.endSending();
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::Bytes);
    Ends to;
    QCOMPARE(conduit->empty(to.near.descriptor()), Moved::Bytes);
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::End);
}

void tst_Conduit::survivesAnEndThatIsGone()
{
    Ends from;
    Ends to;
    const auto conduit = makeConduit();
    QVERIFY(from.far.sendSome("abc"));
    QCOMPARE(conduit->fill(from.near.descriptor(), Conduit::Capacity), Moved::Bytes);
    to.far.close();
    QCOMPARE(conduit->empty(to.near.descriptor()), Moved::Broken); // And no SIGPIPE.
}

PUNCHLINE_APPLESS_TEST(tst_Conduit)

#include "tst_conduit.moc"
