// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/rendezvous/appointment.h"

#include "tests/support/memoryscan.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace punchline::test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 Room = 7;

/// The pairing that a server reports to the inviter of Room.
Paired pairedBy(SecretKind secret)
{
    const Endpoint somewhere(QHostAddress(QStringLiteral("192.0.2.1")), 4000);
    return {Role::Initiator, Dialect::Framed, somewhere, somewhere, QByteArray(CommitmentSize, 'c'), Room,
            secret};
}

} // namespace

class tst_Appointment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerDoesNotChooseTheSecret_data()
    {
        QTest::addColumn<Admission>("admission");
        QTest::addColumn<SecretKind>("said");
        QTest::addColumn<SecretKind>("counts");
        QTest::addRow("words") << Admission::CodeOrLink << SecretKind::SpokenCode << SecretKind::SpokenCode;
        QTest::addRow("link") << Admission::CodeOrLink << SecretKind::Link << SecretKind::Link;
        QTest::addRow("link only") << Admission::LinkOnly << SecretKind::Link << SecretKind::Link;
        QTest::addRow("words, where only the link counts")
            << Admission::LinkOnly << SecretKind::SpokenCode << SecretKind::Link;
    }

    void aServerDoesNotChooseTheSecret()
    {
        QFETCH(const Admission, admission);
        QFETCH(const SecretKind, said);
        QFETCH(const SecretKind, counts);

        SessionOptions options;
        options.meeting = meeting::Invite{admission};
        Appointment appointment(options);
        const auto ready = appointment.handleOpened({Room, 600s});
        QVERIFY(ready);
        QCOMPARE(ready->code.has_value(), admission == Admission::CodeOrLink);
        const auto setup = appointment.keyExchange(pairedBy(said));
        QVERIFY(setup);
        const PairCode &code = counts == SecretKind::Link ? ready->link.code : *ready->code;
        QVERIFY(setup->code == code.password());
    }

    void aCodeIsKeptFromVisitToVisit()
    {
        SessionOptions options;
        options.meeting = meeting::Invite{};
        Appointment appointment(options);
        const auto ask = [&appointment] { return std::get<OpenRoom>(*appointment.request()); };
        QCOMPARE(ask().room, 0U);
        QCOMPARE(ask().ticket.size(), TicketSize);
        const auto first = appointment.handleOpened({Room, 600s});
        const OpenRoom asked = ask();
        appointment.renew();
        QCOMPARE(ask().room, Room);
        QCOMPARE(ask().ticket, asked.ticket);
        QVERIFY(ask().commitment != asked.commitment);
        // A visit that fails changes nothing.
        appointment.renew();
        QCOMPARE(ask().room, Room);
        const auto second = appointment.handleOpened({Room, 600s});
        QCOMPARE(second->code->toString(), first->code->toString());
        QCOMPARE(second->link.toString(), first->link.toString());
        QVERIFY(appointment.keyExchange(pairedBy(SecretKind::SpokenCode)));
    }

    void anotherRoomIsAnotherCode()
    {
        SessionOptions options;
        options.meeting = meeting::Invite{};
        Appointment appointment(options);
        const auto first = appointment.handleOpened({Room, 600s});
        appointment.renew();
        const auto second = appointment.handleOpened({Room + 1, 600s});
        QVERIFY(second->code->secret != first->code->secret);
        QVERIFY(second->link.code.secret != first->link.code.secret);
        QVERIFY(!appointment.keyExchange(pairedBy(SecretKind::SpokenCode))); // The server names the old room.
    }

    /// Holds whatever the server says: each pairing may have been somebody's guess.
    void aCodeIsForOneGuess()
    {
        SessionOptions options;
        options.meeting = meeting::Invite{};
        Appointment appointment(options);
        const auto first = appointment.handleOpened({Room, 600s});
        const OpenRoom asked = std::get<OpenRoom>(*appointment.request());
        QVERIFY(appointment.keyExchange(pairedBy(SecretKind::SpokenCode)));
        QVERIFY(!appointment.keyExchange(pairedBy(SecretKind::SpokenCode)));
        appointment.renew();
        const OpenRoom again = std::get<OpenRoom>(*appointment.request());
        QCOMPARE(again.room, 0U);
        QVERIFY(again.ticket != asked.ticket);
        const auto second = appointment.handleOpened({Room, 600s});
        QVERIFY(second->code->secret != first->code->secret);
    }

    void leavesNoPasswordBehind()
    {
        if (!canScanMemory())
            QSKIP("Memory cannot be scanned here.");
        SessionOptions options;
        options.meeting = meeting::Invite{};
        Appointment appointment(options);
        const auto ready = appointment.handleOpened({Room, 600s});
        QVERIFY(ready);
        std::optional<Needle> needle;
        {
            const auto setup = appointment.keyExchange(pairedBy(SecretKind::Link));
            QVERIFY(setup);
            needle.emplace(setup->code.data(), setup->code.size());
            QVERIFY(copiesInMemory(*needle) >= 1);
            const KeyExchange exchange(*setup);
        }
        QCOMPARE(copiesInMemory(*needle), 0);
    }

    void whoMeetsAgainMeetsByAHandle()
    {
        const ReturnKey first{1, SecretBytes::copyOf(QByteArray(32, 'a'))};
        const ReturnKey second{2, SecretBytes::copyOf(QByteArray(32, 'b'))};
        SessionOptions options;
        options.meeting = meeting::Again{true, {second, first}};
        Appointment caller(options);
        const auto call = std::get<Call>(*caller.request());
        QCOMPARE(call.handles, (QList<QByteArray>{second.handle(), first.handle()}));
        options.meeting = meeting::Again{false, {first}};
        Appointment awaiting(options);
        QCOMPARE(std::get<Await>(*awaiting.request()).handles, QList<QByteArray>{first.handle()});

        Paired paired = pairedBy(SecretKind::SpokenCode);
        paired.room = 0;
        QVERIFY(!caller.keyExchange(paired)); // In the lobby, says the server.
        paired.handle = QByteArray(HandleSize, 'x');
        QVERIFY(!caller.keyExchange(paired)); // By somebody else's handle.
        paired.handle = second.handle();
        QVERIFY(!awaiting.keyExchange(paired));
        paired.handle = first.handle();
        const auto one = caller.keyExchange(paired);
        const auto other = awaiting.keyExchange(paired);
        QVERIFY(one && other);
        QVERIFY(one->code == first.password() && other->code == first.password());
        QCOMPARE(one->context, QByteArray("return 2"));
        QVERIFY(one->before == first && other->before == first);
    }

    void nobodyMeetsByAHandleForTheFirstTime()
    {
        Appointment appointment({SessionOptions{}});
        Paired paired = pairedBy(SecretKind::SpokenCode);
        paired.room = 0;
        QVERIFY(appointment.keyExchange(paired));
        paired.handle = QByteArray(HandleSize, 'x');
        QVERIFY(!appointment.keyExchange(paired));
    }
};

PUNCHLINE_GUILESS_TEST(tst_Appointment)
#include "tst_appointment.moc"
