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
};

PUNCHLINE_GUILESS_TEST(tst_Appointment)
#include "tst_appointment.moc"
