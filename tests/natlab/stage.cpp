// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/stage.h"

#include "tests/natlab/translator.h"
#include "tests/natlab/waiting.h"

#include <algorithm>

namespace punchline::natlab {

namespace {

using namespace std::chrono_literals;

// The exit code for "no direct path"; see the man page.
constexpr int NoDirectPath = 4;

constexpr auto ProgramStart = 20s; // Includes probing the NAT, even with a round trip of seconds.
constexpr auto TextExchange = 10s;
constexpr auto Ending = 5s;
// A program that is silent this long after its own timeout hangs.
constexpr auto Grace = 10s;

const QString Linked = QStringLiteral("linked");

double timeOf(const QJsonObject &event)
{
    return event[QStringLiteral("t")].toDouble();
}

/// Seconds from the pairing to the error.
double secondsToError(const Program &program)
{
    return timeOf(program.event(QStringLiteral("error"))) - timeOf(program.event(QStringLiteral("paired")));
}

QString strategyOf(const Program &program)
{
    return program.event(QStringLiteral("spray"))[QStringLiteral("strategy")].toString();
}

bool hasReceived(const Program &program, const QString &text)
{
    return std::any_of(program.events().begin(), program.events().end(), [&text](const QJsonObject &event) {
        return event[QStringLiteral("event")] == QLatin1String("message")
            && event[QStringLiteral("from")] == QLatin1String("peer")
            && event[QStringLiteral("text")] == text;
    });
}

QString describe(const char *name, const Program &program)
{
    QString text = QString::fromLatin1(name);
    if (!program.event(Linked).isEmpty())
        text += QStringLiteral(" linked");
    if (!program.hasEnded())
        return text + QStringLiteral(" still runs");
    text += QStringLiteral(" exit %1").arg(program.exitCode());
    const QString code = program.event(QStringLiteral("error"))[QStringLiteral("code")].toString();
    if (!code.isEmpty())
        text += QStringLiteral(" (%1)").arg(code);
    if (!program.errorText().isEmpty())
        text += QStringLiteral(": ") + program.errorText().right(200);
    return text;
}

TryResult failed(const QString &note)
{
    return {Outcome::Failed, 0, {}, note};
}

} // namespace

Stage::Stage(const World &world, const ProgramSettings &settings)
    : m_world(world)
    , m_settings(settings)
{ }

MaybeProblem Stage::startServer()
{
    m_server = std::make_unique<Program>(echoName("server"));
    if (auto problem =
            m_server->start(m_world.server().place(), m_settings.server, serverArguments(), m_home.path()))
        return problem;
    const bool ready =
        waitUntil([this] { return !m_server->lines().isEmpty() || m_server->hasEnded(); }, ProgramStart);
    if (ready && !m_server->hasEnded())
        return {};
    return Problem{QStringLiteral("The server did not start: %1").arg(describe("it", *m_server))};
}

TryResult Stage::runTry()
{
    const auto connectFrom = [this](int host) {
        return QStringList{QStringLiteral("connect"), serverArgument(host), QStringLiteral("--timeout"),
                           QString::number(m_settings.timeout.count())};
    };
    ++m_triesBegun;
    Program a(echoName("A"));
    Program b(echoName("B"));
    if (auto problem = startClient(a, 0, connectFrom(0)))
        return failed(problem->what);
    const auto aIsReady = [&a] { return !a.event(QStringLiteral("waiting")).isEmpty() || a.hasEnded(); };
    if (!waitUntil(aIsReady, ProgramStart) || a.hasEnded())
        return failed(QStringLiteral("never waited: %1").arg(describe("A", a)));
    if (auto problem = startClient(b, 1, connectFrom(1)))
        return failed(problem->what);

    const auto isDecided = [&a, &b] {
        const bool linked = !a.event(Linked).isEmpty() && !b.event(Linked).isEmpty();
        return linked || (a.hasEnded() && b.hasEnded());
    };
    const bool decided = waitUntil(isDecided, ProgramStart + m_settings.timeout + Grace);
    TryResult result = judge(a, b);
    if (!decided)
        result.outcome = Outcome::TimedOut;
    const bool isLinked = result.outcome == Outcome::Linked || result.outcome == Outcome::Relayed;
    if (isLinked && !exchangeTexts(a, b)) {
        result = failed(QStringLiteral("linked, but no text came through: %1, %2")
                            .arg(describe("A", a), describe("B", b)));
    }
    return result;
}

TryResult Stage::judge(const Program &a, const Program &b) const
{
    TryResult result;
    result.strategy = std::max(strategyOf(a), strategyOf(b));
    const QJsonObject linkOfA = a.event(Linked);
    const QJsonObject linkOfB = b.event(Linked);
    const QString seconds = QStringLiteral("seconds");
    if (!linkOfA.isEmpty() && !linkOfB.isEmpty()) {
        // A direct link may replace it later; what counts is how they met.
        const bool isDirect = linkOfA[QStringLiteral("path")] == QLatin1String("direct");
        result.outcome = isDirect ? Outcome::Linked : Outcome::Relayed;
        result.seconds = std::max(linkOfA[seconds].toDouble(), linkOfB[seconds].toDouble());
        result.note = linkOfA[QStringLiteral("kind")].toString() + QLatin1Char('/')
            + linkOfB[QStringLiteral("kind")].toString();
    } else if (a.exitCode() == NoDirectPath && b.exitCode() == NoDirectPath) {
        result.outcome = Outcome::Refused;
        result.seconds = std::max(secondsToError(a), secondsToError(b));
    } else {
        result.note = describe("A", a) + QStringLiteral(", ") + describe("B", b);
    }
    return result;
}

bool Stage::exchangeTexts(Program &a, Program &b)
{
    const QString toB = QStringLiteral("A to B, try %1").arg(m_triesBegun);
    const QString toA = QStringLiteral("B to A, try %1").arg(m_triesBegun);
    a.writeLine(toB);
    b.writeLine(toA);
    const bool through = waitUntil(
        [&] { return (hasReceived(a, toA) && hasReceived(b, toB)) || (a.hasEnded() && b.hasEnded()); },
        TextExchange);
    a.closeInput();
    b.closeInput();
    waitUntil([&] { return a.hasEnded() && b.hasEnded(); }, Ending);
    return through && hasReceived(a, toA) && hasReceived(b, toB);
}

std::unique_ptr<Program> Stage::runCheck(int host)
{
    auto program = std::make_unique<Program>(echoName("check"));
    if (!startClient(*program, host, {QStringLiteral("check"), serverArgument(host)}))
        waitUntil([&program] { return program->hasEnded(); }, m_settings.timeout + Grace);
    return program;
}

QString Stage::serverArgument(int host) const
{
    const auto bracketed = [](const QHostAddress &ipv6) {
        return QStringLiteral("[%1]").arg(ipv6.toString());
    };
    if (m_settings.serverFamily == ProgramSettings::ServerFamily::Ipv6)
        return bracketed(World::serverIpv6Address());
    // The answer of a name server in such a network (RFC 6147).
    return m_world.host(host).addresses().ipv4.isNull()
        ? bracketed(Translator::behindPrefix(World::serverAddress()))
        : World::serverAddress().toString();
}

MaybeProblem Stage::startClient(Program &program, int host, const QStringList &arguments)
{
    QStringList all = arguments;
    all.append(QStringLiteral("--json"));
    if (m_settings.portMapping == ProgramSettings::PortMapping::Off)
        all.append(QStringLiteral("--no-port-mapping"));
    return program.start(m_world.host(host).place(), m_settings.client, all, m_home.path());
}

QStringList Stage::serverArguments() const
{
    const bool onIpv6 = m_settings.serverFamily == ProgramSettings::ServerFamily::Ipv6;
    QStringList arguments;
    if (m_settings.relay == ProgramSettings::Relay::On)
        arguments += QStringLiteral("--relay");
    if (!onIpv6)
        arguments += {QStringLiteral("--listen"), QStringLiteral("0.0.0.0")};
    if (m_settings.alternate == ProgramSettings::Alternate::Never || onIpv6)
        return arguments;
    // A server without this option is still worth testing.
    const QString option = QStringLiteral("--alternate");
    QProcess help;
    help.start(m_settings.server, {QStringLiteral("--help")});
    help.waitForFinished();
    if (QString::fromUtf8(help.readAllStandardOutput()).contains(option))
        arguments += {option, World::alternateServerAddress().toString()};
    return arguments;
}

QString Stage::echoName(const char *name) const
{
    return m_settings.echo ? QString::fromLatin1(name) : QString();
}

} // namespace punchline::natlab
