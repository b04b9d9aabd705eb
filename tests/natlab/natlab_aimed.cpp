// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/labtest.h"
#include "tests/natlab/openhome.h"
#include "tests/support/testprogram.h"

#include <QJsonObject>
#include <QTest>

#include <memory>
#include <vector>

using namespace punchline::natlab;

namespace {

// Targets that must never be dialled: this machine, other private networks, and addresses that stand for
// another one.
const QStringList Elsewhere{
    QStringLiteral("127.0.0.1:6001"),        QStringLiteral("[::1]:6002"),
    QStringLiteral("10.1.2.3:6003"),         QStringLiteral("172.16.5.5:6004"),
    QStringLiteral("192.168.77.1:6005"),     QStringLiteral("100.64.0.9:6006"),
    QStringLiteral("169.254.1.1:6007"),      QStringLiteral("[fd00::5]:6008"),
    QStringLiteral("192.0.0.170:6009"),      QStringLiteral("[64:ff9b::a01:203]:6010"),
    QStringLiteral("[2002:a01:203::1]:6011")};

/// A hostile server's claims about its client and about the peer that it plays, and how the client joined.
struct Claim
{
    QString command;
    const char *told;
};

QString offers()
{
    QString options;
    for (const QString &target : Elsewhere)
        options += QStringLiteral(" --offers host=") + target;
    return options;
}

/// A victim, and the server that it trusts only to introduce it to a peer.
struct Attack
{
    std::unique_ptr<punchline::test::Attacker> server;
    std::unique_ptr<punchline::test::Program> victim;
};

} // namespace

/// A server on the internet, with a peer that may have the code, tries to make clients dial what only they
/// can reach.
class NatlabAimed : public QObject
{
    Q_OBJECT

private:
    /// Returns whether the attack got as far as punching.
    [[nodiscard]] bool launch(Attack &attack, const QString &at, const Claim &claim) const
    {
        const bool invites = claim.command == QStringLiteral("invite");
        const bool joins = claim.command == QStringLiteral("join");
        const char *secret = invites ? " --secret -" : joins ? " --secret velvet-guitar" : "";
        attack.server = m_home->attacker(
            "serve", at, QString::fromLatin1(claim.told) + offers() + QString::fromLatin1(secret));
        if (!QTest::qWaitFor([&] { return !attack.server->address().isEmpty(); }))
            return false;
        QStringList command{claim.command};
        if (joins)
            command.append(QStringLiteral("7-velvet-guitar"));
        command += {attack.server->address(), QStringLiteral("--timeout"), QStringLiteral("4")};
        attack.victim = m_home->victim(command);
        if (invites) {
            if (!QTest::qWaitFor([&] { return !attack.victim->events("code").isEmpty(); }))
                return false;
            const QString code =
                attack.victim->events("code").first().value(QStringLiteral("code")).toString();
            attack.server->write(code.section(u'-', 1).toUtf8() + '\n');
        }
        return QTest::qWaitFor([&] { return attack.server->hasSaid("go 1"); });
    }

    std::unique_ptr<OpenHome> m_home;

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<OpenHome>();
        const auto problem = m_home->build();
        QVERIFY2(!problem, problem ? qPrintable(problem->what) : "");
    }

    void cleanup() { m_home.reset(); }

    void noClientDialsWhereAServerAims()
    {
        const char *const lies[] = {
            " --observed 127.0.0.1:5000 --peer 127.0.0.1:6000",
            " --observed 192.168.1.20:5000 --peer 192.168.77.2:6000",
            " --observed 10.1.2.4:5000 --peer 10.1.2.5:6000 --probe 10.1.2.6:6000",
            " --peer [::1]:6000 --probe 127.0.0.1:6000",
        };
        std::vector<Attack> attacks;
        for (const char *lie : lies) {
            for (const char *way : {"connect", "invite", "join"}) {
                Attack attack;
                QVERIFY(launch(attack, QStringLiteral("203.0.113.1:0"), {QString::fromLatin1(way), lie}));
                attacks.push_back(std::move(attack));
            }
        }
        // With one address for both, only a peer with the code may use that.
        Attack stranger;
        QVERIFY(launch(stranger, QStringLiteral("203.0.113.1:0"),
                       {QStringLiteral("connect"), " --observed 203.0.113.9:5000 --peer 203.0.113.9:6000"}));
        attacks.push_back(std::move(stranger));
        for (const Attack &attack : attacks) {
            QVERIFY(attack.victim->wait() > 0);
            QVERIFY(attack.server->hasSaid("client: key-confirm, right"));
        }
        for (auto it = m_home->dials().counts().cbegin(); it != m_home->dials().counts().cend(); ++it)
            QVERIFY2(it.key().startsWith(QStringLiteral("203.0.113.")), qPrintable(it.key()));
        QVERIFY(!m_home->dials().hasMissedSome());
    }

    /// An IPv6 server that claims to see its client at an IPv4 address passes for one behind a NAT64. All
    /// that it gains are dials to its own /96, where it could have named every address anyway.
    void noTranslatorLeadsElsewhere()
    {
        const char *const lies[] = {
            " --observed 203.0.113.9:5000 --peer 192.168.77.2:6000",
            " --observed 203.0.113.9:5000 --peer 10.1.2.5:6000 --probe 192.168.1.1:6000",
            " --observed 203.0.113.9:5000 --peer 127.0.0.1:6000",
            " --observed 203.0.113.9:5000 --peer 203.0.113.5:6000",
        };
        std::vector<Attack> attacks;
        for (const char *lie : lies) {
            for (const char *way : {"connect", "join"}) {
                Attack attack;
                QVERIFY(launch(attack, QStringLiteral("[2001:db8:66::2d21:a01]:0"),
                               {QString::fromLatin1(way), lie}));
                attacks.push_back(std::move(attack));
            }
        }
        for (const Attack &attack : attacks)
            QVERIFY(attack.victim->wait() > 0);
        // 203.0.113.5 behind the prefix that the server made up.
        QVERIFY(m_home->dials().to(QStringLiteral("[2001:db8:66::cb00:7105]:")) > 0);
        for (auto it = m_home->dials().counts().cbegin(); it != m_home->dials().counts().cend(); ++it)
            QVERIFY2(it.key().startsWith(QStringLiteral("[2001:db8:66::")), qPrintable(it.key()));
        QVERIFY(!m_home->dials().hasMissedSome());
    }

    /// Not even if both share one address and the peer has the code.
    void neverAtThisMachine()
    {
        Attack attack;
        QVERIFY(launch(attack, QStringLiteral("203.0.113.1:0"),
                       {QStringLiteral("join"), " --observed 203.0.113.9:5000 --peer 203.0.113.9:6000"}));
        QVERIFY(attack.victim->wait() > 0);
        for (const char *never : {"127.", "[::1]", "169.254.", "192.0.0.", "[64:ff9b", "[2002:"})
            QCOMPARE(m_home->dials().to(QString::fromLatin1(never)), 0);
    }

    /// A peer with the code may be in the same home, but no server on the internet can see it there.
    void nothingAtHomeIsSprayed()
    {
        Attack attack;
        QVERIFY(launch(attack, QStringLiteral("203.0.113.1:0"),
                       {QStringLiteral("join"), " --peer 192.168.1.1:8080 --verdict 4,4,0,0,0,1"}));
        QVERIFY(attack.victim->wait() > 0);
        const int ports = m_home->dials().targetsAt(QStringLiteral("192.168.1.1:"));
        QVERIFY2(ports <= 4, qPrintable(QString::number(ports)));
    }

    /// The control: the same claims from a server that is itself in a private network.
    void whoIsInsideMaySaySo()
    {
        Attack attack;
        QVERIFY(launch(attack, QStringLiteral("10.9.0.1:0"),
                       {QStringLiteral("connect"), " --observed 10.1.2.4:5000 --peer 10.1.2.5:6000"}));
        QTRY_VERIFY(m_home->dials().to(QStringLiteral("10.1.2.3:6003")) > 0);
        QTRY_VERIFY(m_home->dials().to(QStringLiteral("10.1.2.5:6000")) > 0);
        QCOMPARE(m_home->dials().to(QStringLiteral("127.")), 0);
    }
};

PUNCHLINE_TEST(NatlabAimed, [](int argc, char *argv[]) {
    return runLabTest<NatlabAimed>("natlab_aimed", argc, argv, {QStringLiteral("ip")});
})
#include "natlab_aimed.moc"
