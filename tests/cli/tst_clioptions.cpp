// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/clioptions.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace punchline;
using namespace std::chrono_literals;

class tst_CliOptions : public QObject
{
    Q_OBJECT

private:
    static CliRequest parse(const QString &line)
    {
        return parseCommandLine((QStringLiteral("punchline-cli ") + line).split(u' ', Qt::SkipEmptyParts));
    }

    /// The code that the session would join with; empty if it would not join.
    static QString codeOf(const SessionOptions &session)
    {
        const auto *join = std::get_if<meeting::Join>(&session.meeting);
        return join ? join->code.toString() : QString();
    }

private Q_SLOTS:
    void defaults()
    {
        const auto request = parse(QStringLiteral("connect example.org"));
        const auto &options = std::get<CliOptions>(request);
        QCOMPARE(options.session.server, (ServerAddress{QStringLiteral("example.org"), 8877}));
        QCOMPARE(options.session.timeout, 60s);
        QCOMPARE(options.session.localPort, 0);
        QCOMPARE(options.session.hello, HelloPolicy::Never);
        QVERIFY(options.session.bindAddress.isNull());
        QCOMPARE(options.session.meeting, Meeting(meeting::Anybody{}));
        QCOMPARE(options.session.portMapping, PortMappingPolicy::Ask);
        QVERIFY(!options.json);
        QVERIFY(!options.stay);
    }

    void everything()
    {
        const auto request = parse(QStringLiteral(
            "connect [2001:db8::1]:99 --json --hello --stay 5 --timeout 7 --bind 127.0.0.1 --local-port 4000 "
            "--no-port-mapping --name Ada"));
        const auto &options = std::get<CliOptions>(request);
        QCOMPARE(options.session.server, (ServerAddress{QStringLiteral("2001:db8::1"), 99}));
        QCOMPARE(options.session.timeout, 7s);
        QCOMPARE(options.session.localPort, 4000);
        QCOMPARE(options.session.hello, HelloPolicy::Always);
        QCOMPARE(options.session.bindAddress, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(options.session.portMapping, PortMappingPolicy::Never);
        QCOMPARE(options.name, QStringLiteral("Ada"));
        QVERIFY(options.json);
        QCOMPARE(options.stay, 5s);
    }

    void codesThatAreSeveralWords_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"7 velvet guitar example.org", "7-velvet guitar example.org", "7 velv-guit example.org",
              "#7-velvet-guitar example.org", "“7 velvet guitar” example.org", "example.org 7-velvet-guitar",
              "example.org 7 velvet guitar", "7-velvet-guitar https://example.org/",
              "7 velvet guitar example.org 8877", "https://example.org/ #7-velvet-guitar"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void codesThatAreSeveralWords()
    {
        QFETCH(const QString, line);
        const auto request = parse(QStringLiteral("join ") + line);
        const auto *options = std::get_if<CliOptions>(&request);
        QVERIFY(options);
        QCOMPARE(codeOf(options->session), QStringLiteral("7-velvet-guitar"));
        QCOMPARE(options->session.server.host, QStringLiteral("example.org"));
    }

    void messagesAsTheyArePasted()
    {
        const QStringList messages{
            QStringLiteral("Meet me: punchline://example.org/#7-velvet-guitar"),
            QStringLiteral("Hi! My code is 7-velvet-guitar, and the server is example.org.")};
        for (const QString &message : messages) {
            // With quotes or from standard input, and without.
            SessionOptions session;
            const auto error = takeInvitation(message, std::nullopt, session);
            QVERIFY2(!error, qPrintable(error ? error->message : QString()));
            const auto request = parse(QStringLiteral("join ") + message);
            const auto *options = std::get_if<CliOptions>(&request);
            QVERIFY(options);
            for (const SessionOptions &read : {session, options->session}) {
                QCOMPARE(codeOf(read), QStringLiteral("7-velvet-guitar"));
                QCOMPARE(read.server.host, QStringLiteral("example.org"));
            }
        }
        // Two invitations are no invitation.
        SessionOptions session;
        const auto error =
            takeInvitation(messages.join(QStringLiteral(" or 8-velvet-guitar ")), std::nullopt, session);
        QVERIFY(error && error->message.contains(QStringLiteral("more than one invitation")));
    }

    void addressesAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"connect example.org:99", "connect http://example.org:99", "connect https://example.org:99/",
              "connect tcp://example.org:99", "connect example.org:99/", "connect example.org 99",
              "connect “example.org:99”,", "invite example.org :99", "check example.org: 99"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void addressesAsTheyArePasted()
    {
        QFETCH(const QString, line);
        const auto request = parse(line);
        const auto *options = std::get_if<CliOptions>(&request);
        QVERIFY(options);
        QCOMPARE(options->session.server, (ServerAddress{QStringLiteral("example.org"), 99}));
    }

    void errorsNameWhatIsWrong_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *line, const char *named) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << QString::fromUtf8(named);
        };
        row("join 7 velvet guitar", "punchline-cli join 7-velvet-guitar HOST");
        row("join 7 velvet-guitar", "punchline-cli join 7-velvet-guitar HOST");
        row("join 7-velvet-guitar", "join CODE HOST");
        row("join 7 velvet piano forte example.org", "'7 velvet piano forte' is no code");
        row("connect", "punchline-cli connect HOST");
        row("connect a.example b.example", "'b.example' is one too many");
        row("connect ssh example.org", "'example.org' is one too many");
        row("connect me@example.org", "'me@example.org' is no server address. Leave out the @");
        row("connect 192.0.2.0/24", "whole network");
        row("connect 192.0.2.256", "from 0 to 255");
        row("connect http://", "is missing");
        row("connect 8877", "is missing");
        row("connect exa$mple.org", "letters, digits");
        row("connect punchline://example.org/#7-velvet-guitar", "punchline-cli join LINK");
        row("check 7-velvet-guitar", "'7-velvet-guitar' is a code");
        row("join 7-velvet-guitar me@example.org", "Leave out the @");
        row("punchline://example.org/#7-velvet-guitar", "say 'punchline-cli join");
        row("7-velvet-guitar example.org", "say 'punchline-cli join");
        row("join http://example.org/#7-velvet-guitar", "begins with punchline://");
        row("connect ::1", "square brackets");
        row("dance", "connect, invite, join or check");
        row("connect a.example --dance", "Unknown option 'dance'.");
        row("connect a.example --stay", "Missing value after '--stay'.");
        row("connect a.example --stay soon", "'soon' is no time");
        row("connect a.example --stay -1", "--stay takes");
        row("connect a.example --timeout 0", "'0' is no time: --timeout takes");
        row("connect a.example --local-port 70000", "'70000' is no port");
        row("connect a.example --stay 1 --until-left", "--stay and --until-left");
        row("check a.example --until-left", "--until-left");
        row("connect a.example --bind here", "'here' is no IP address");
        row("connect a.example --bind 127.1", "'127.1' is no IP address");
        row("connect a.example --bind 192.0.2.7:80", "has a port in it");
        row("connect a.example --bind 224.0.0.1", "many machines");
        row("connect a.example --bind 255.255.255.255", "many machines");
        row("connect a.example --bind fe80::1", "interface");
    }

    void errorsNameWhatIsWrong()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, named);
        const auto request = parse(line);
        const auto *error = std::get_if<CliUsageError>(&request);
        QVERIFY(error);
        QVERIFY2(error->message.contains(named), qPrintable(error->message));
        QVERIFY2(error->message.endsWith(u'.') && !error->message.contains(QStringLiteral("..")),
                 qPrintable(error->message));
        QVERIFY(error->advice.contains(QStringLiteral("--help")));
    }

    void relay()
    {
        const auto policyOf = [](const char *options) {
            return std::get<CliOptions>(parse(QStringLiteral("connect a.example ") + QLatin1String(options)))
                .session.relay;
        };
        QCOMPARE(policyOf(""), RelayPolicy::Auto);
        QCOMPARE(policyOf("--relay auto"), RelayPolicy::Auto);
        QCOMPARE(policyOf("--relay never"), RelayPolicy::Never);
        QCOMPARE(policyOf("--relay only"), RelayPolicy::Only);
        const auto wrong = parse(QStringLiteral("connect a.example --relay perhaps"));
        QVERIFY(std::get<CliUsageError>(wrong).message.contains(QStringLiteral("perhaps")));
    }

    void bindTakesBrackets()
    {
        const auto request = parse(QStringLiteral("connect a.example --bind [::1]"));
        QCOMPARE(std::get<CliOptions>(request).session.bindAddress,
                 QHostAddress(QHostAddress::LocalHostIPv6));
    }

    void check()
    {
        const auto plain = parse(QStringLiteral("check example.org:99"));
        QCOMPARE(std::get<CliOptions>(plain).session.meeting, Meeting(meeting::Check{}));
        QCOMPARE(std::get<CliOptions>(plain).session.server,
                 (ServerAddress{QStringLiteral("example.org"), 99}));
        const auto request = parse(QStringLiteral(
            "check a.example --json --no-port-mapping --bind ::1 --local-port 4000 --timeout 7"));
        const auto &options = std::get<CliOptions>(request);
        QCOMPARE(options.session.meeting, Meeting(meeting::Check{}));
        QCOMPARE(options.session.portMapping, PortMappingPolicy::Never);
        QCOMPARE(options.session.bindAddress, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(options.session.localPort, 4000);
        QCOMPARE(options.session.timeout, 7s);
        QVERIFY(options.json);
    }

    void inviteAndJoin_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("invites");
        QTest::addColumn<QString>("code"); // For a join; empty if it comes through standard input.
        const auto row = [](const char *line, bool invites, const char *code) {
            QTest::addRow("%s", line) << QString::fromUtf8(line) << invites << QString::fromLatin1(code);
        };
        row("invite example.org:99", true, "");
        row("join 7-velvet-guitar example.org:99", false, "7-velvet-guitar");
        row("join 7VelvGuit example.org:99", false, "7-velvet-guitar");
        row("join punchline://example.org:99/#7-k3m9q2x7t4w8r5v6n", false, "7-k3m9q2x7t4w8r5v6n");
        row("join punchline://example.org:99/#7-k3m9q2x7t4w8r5v6n example.org:99", false,
            "7-k3m9q2x7t4w8r5v6n");
        row("join - example.org:99", false, "");
    }

    void inviteAndJoin()
    {
        QFETCH(const QString, line);
        QFETCH(const bool, invites);
        QFETCH(const QString, code);
        const auto request = parse(line);
        QVERIFY(std::holds_alternative<CliOptions>(request));
        const auto &options = std::get<CliOptions>(request);
        const ServerAddress server{QStringLiteral("example.org"), 99};
        QCOMPARE(options.session.meeting == Meeting(meeting::Invite{}), invites);
        QCOMPARE(codeOf(options.session), code);
        QCOMPARE(options.awaited.has_value(), !invites && code.isEmpty());
        QCOMPARE(options.awaited ? options.awaited->server : options.session.server, server);
    }

    void inviteByLinkOnly()
    {
        const auto both = parse(QStringLiteral("invite a.example"));
        QCOMPARE(std::get<CliOptions>(both).session.meeting, Meeting(meeting::Invite{Admission::CodeOrLink}));
        const auto link = parse(QStringLiteral("invite a.example --link-only"));
        QCOMPARE(std::get<CliOptions>(link).session.meeting, Meeting(meeting::Invite{Admission::LinkOnly}));
    }

    void aLinkNeedsNoServer()
    {
        const auto request = parse(QStringLiteral("join -"));
        QVERIFY(std::get<CliOptions>(request).awaited);
        QVERIFY(!std::get<CliOptions>(request).awaited->server);
        SessionOptions session;
        QVERIFY(takeInvitation(QStringLiteral("7-velvet-guitar"), std::nullopt, session));
        QVERIFY(takeInvitation(QString(), std::nullopt, session));
        QVERIFY(
            !takeInvitation(QStringLiteral("punchline://a.example/#7-velvet-guitar"), std::nullopt, session));
        QCOMPARE(session.server, (ServerAddress{QStringLiteral("a.example"), 8877}));
        QCOMPARE(codeOf(session), QStringLiteral("7-velvet-guitar"));
    }

    void helpAndVersionNeedNoCommand()
    {
        QVERIFY(std::holds_alternative<CliText>(parse(QStringLiteral("--help"))));
        QVERIFY(std::holds_alternative<CliText>(parse(QStringLiteral("--version"))));
    }

    void errorsSayWhatToDo_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"",
                                 "dance",
                                 "connect",
                                 "connect a b",
                                 "connect 300.1.1.1",
                                 "connect a:0",
                                 "connect ::1",
                                 "connect a --dance",
                                 "connect a --stay",
                                 "connect a --stay -1",
                                 "connect a --timeout x",
                                 "connect a --bind here",
                                 "connect a --local-port 0",
                                 "check",
                                 "check a b",
                                 "check ::1",
                                 "check a --hello",
                                 "check a --stay 5",
                                 "check a --name Ada",
                                 "check a --timeout 0",
                                 "connect a --link-only",
                                 "join 7-velvet-guitar a --link-only",
                                 "invite",
                                 "invite a b",
                                 "invite ::1",
                                 "join",
                                 "join 7-velvet-guitar",
                                 "join 7-velvet a.example",
                                 "join 7-velvet-guitar a.example b",
                                 "join - a:0",
                                 "join punchline://a.example/#7-velvet-guitar b.example",
                                 "join punchline://a.example/#7"})
            QTest::addRow("%s", line) << QString::fromUtf8(line);
    }

    void errorsSayWhatToDo()
    {
        QFETCH(const QString, line);
        const auto request = parse(line);
        const auto *error = std::get_if<CliUsageError>(&request);
        QVERIFY(error);
        QVERIFY(error->advice.contains(QLatin1String("--help")));
    }
};

PUNCHLINE_GUILESS_TEST(tst_CliOptions)
#include "tst_clioptions.moc"
