// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/cli/server.h"
#include "tests/support/testprogram.h"

using namespace punchline::test;

namespace {

QStringList clientOf(Server &server, const char *relay)
{
    return {QStringLiteral("connect"),           server.address(),          QStringLiteral("--json"),
            QStringLiteral("--no-port-mapping"), QStringLiteral("--relay"), QString::fromLatin1(relay)};
}

QString said(Program &program, const char *field)
{
    const auto errors = program.events("error");
    return errors.isEmpty() ? QString() : errors.last().value(QLatin1StringView(field)).toString();
}

} // namespace

/// What a person hears if a relay would have helped, and there is none.
class tst_NoRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatDoesNotRelayIsSaidSo()
    {
        Server server;
        QTRY_VERIFY(!server.address().isEmpty());
        Program client(PUNCHLINE_CLI, clientOf(server, "only"));
        QCOMPARE(client.wait(), 4);
        QCOMPARE(said(client, "code"), QStringLiteral("relay-missing"));
        QVERIFY(said(client, "message").contains(QStringLiteral("This server does not relay")));
        QVERIFY(said(client, "advice").contains(QStringLiteral("start it with --relay")));
        QVERIFY(client.err().contains("This server does not relay"));
    }

    void twoWhoWantTheOppositeHearWhoWantsWhat()
    {
        Server server({QStringLiteral("--relay")});
        QTRY_VERIFY(!server.address().isEmpty());
        Program hiding(PUNCHLINE_CLI, clientOf(server, "only"));
        QTRY_COMPARE(hiding.events("waiting").size(), 1);
        Program open(PUNCHLINE_CLI, clientOf(server, "never"));
        QCOMPARE(open.wait(), 4);
        QVERIFY2(said(open, "message").startsWith(QStringLiteral("The other person wants to chat only")),
                 qPrintable(said(open, "message")));
        QVERIFY(said(open, "message").contains(QStringLiteral("You allow no relay")));
        QCOMPARE(hiding.wait(), 4);
        QVERIFY(said(hiding, "message").startsWith(QStringLiteral("You want to chat only")));
        QVERIFY(said(hiding, "message").contains(QStringLiteral("The other side cannot or does not want")));
    }
};

PUNCHLINE_GUILESS_TEST(tst_NoRelay)
#include "tst_norelay.moc"
