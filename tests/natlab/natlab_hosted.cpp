// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/program.h"
#include "tests/natlab/waiting.h"
#include "tests/natlab/world.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace punchline::natlab;
using namespace std::chrono_literals;

namespace {

qsizetype countOf(const Program &program, const QString &event)
{
    return std::ranges::count_if(program.events(), [&event](const QJsonObject &told) {
        return told[QStringLiteral("event")] == event;
    });
}

} // namespace

/// Somebody at home hosts the server in the program and invites through it; the joiner is behind a NAT of
/// each class. The host's NAT preserves no ports, so the router's port mappings are the only ways in: the
/// server's port for the introduction, and the session's for the link. When the link is lost, both return.
class NatlabHosted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvitationThroughTheRouter_data()
    {
        QTest::addColumn<QString>("peer");
        for (const char *name : {"open", "kernel-drop", "eim-rst", "seq-drop", "random-drop"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void anInvitationThroughTheRouter()
    {
        QFETCH(const QString, peer);
        if (findTool(QStringLiteral("miniupnpd")).isEmpty())
            QSKIP("miniupnpd is not installed.");
        World world(WorldPlan::pair(kindNamed("kernel-upnp"), kindNamed(peer), {.delay = 20ms}));
        const MaybeProblem unbuilt = world.build();
        QVERIFY2(!unbuilt, qPrintable(unbuilt ? unbuilt->what : QString()));
        const QTemporaryDir home;
        Program inviter;
        QVERIFY(!inviter.start(world.host(0).place(), QStringLiteral(HOSTING_INVITER), {}, home.path()));
        QVERIFY(waitUntil([&] { return !inviter.lines().isEmpty() || inviter.hasEnded(); }, 10s));
        QVERIFY2(!inviter.lines().isEmpty(), qPrintable(inviter.errorText()));
        const QString link = QString::fromUtf8(inviter.lines().constFirst()).trimmed();
        const QString outside = World::publicAddress(0).toString();
        QVERIFY2(link.startsWith(QStringLiteral("punchline://%1/").arg(outside)), qPrintable(link));

        Program guest;
        QVERIFY(!guest.start(world.host(1).place(), QStringLiteral(PUNCHLINE_CLI),
                             {QStringLiteral("join"), link, QStringLiteral("--json")}, home.path()));
        const auto isDecided = [&] {
            return !guest.event(QStringLiteral("linked")).isEmpty() || guest.hasEnded();
        };
        QVERIFY(waitUntil(isDecided, 30s));
        const QJsonObject linked = guest.event(QStringLiteral("linked"));
        QVERIFY2(!linked.isEmpty(), guest.lines().join('\n').constData());
        QVERIFY(linked[QStringLiteral("encrypted")].toBool());
        // The one who hosts returns to the server in the same program, the other one through the router.
        for (const int cut : {1, 2}) {
            const MaybeProblem uncut = runTool(world.host(cut % 2).place(), QStringLiteral("ss"),
                                               {QStringLiteral("--kill"), QStringLiteral("--tcp"),
                                                QStringLiteral("state"), QStringLiteral("established")});
            QVERIFY2(!uncut, qPrintable(uncut ? uncut->what : QString()));
            guest.writeLine(QStringLiteral("still there?"));
            const auto isBack = [&] {
                return countOf(guest, QStringLiteral("linked")) > cut
                    && countOf(guest, QStringLiteral("delivered")) >= cut;
            };
            QVERIFY2(waitUntil(isBack, 20s), guest.lines().join('\n').constData());
        }
        const MaybeProblem dishonest = world.checkHonesty();
        QVERIFY2(!dishonest, qPrintable(dishonest ? dishonest->what : QString()));
    }
};

PUNCHLINE_TEST(NatlabHosted, [](int argc, char *argv[]) {
    return runLabTest<NatlabHosted>("natlab_hosted", argc, argv, {QStringLiteral("ss")});
})

#include "natlab_hosted.moc"
