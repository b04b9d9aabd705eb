// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/ui/scenes.h"

#include "ui/controls/fade.h"
#include "ui/controls/palettes.h"
#include "ui/punch/punchpage.h"
#include "ui/settings/shortcutsdialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEventLoop>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

namespace punchline {

namespace {

using namespace std::chrono_literals;

NatVerdict randomNat()
{
    NatVerdict verdict;
    verdict.mapping = NatMapping::AddressAndPortDependent;
    verdict.allocation = PortAllocation::Random;
    verdict.unsolicited = UnsolicitedAnswer::Drop;
    return verdict;
}

NatVerdict stableNat()
{
    NatVerdict verdict;
    verdict.mapping = NatMapping::EndpointIndependent;
    verdict.allocation = PortAllocation::Preserving;
    verdict.unsolicited = UnsolicitedAnswer::Drop;
    return verdict;
}

void preparePair(FakeEngine &engine)
{
    engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    engine.emitEvent(
        event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(), FakeEngine::server()});
    engine.emitEvent(event::CandidateFound{event::Side::Local, {CandidateKind::Host, FakeEngine::myLocal()}});
    engine.emitEvent(
        event::CandidateFound{event::Side::Local, {CandidateKind::ServerReflexive, FakeEngine::myMapped()}});
    engine.emitEvent(event::PeerFound{Role::Initiator, Dialect::Framed, FakeEngine::peerMapped(), {}});
    const Endpoint ipv6 = Endpoint::fromString(u"[2001:db8:85a3:1234:5678:8a2e:370:7334]:51234").value();
    engine.emitEvent(
        event::CandidateFound{event::Side::Peer, {CandidateKind::ServerReflexive, FakeEngine::peerMapped()}});
    engine.emitEvent(event::CandidateFound{event::Side::Peer, {CandidateKind::Host, ipv6}});
    NatVerdict theirs;
    theirs.mapping = NatMapping::EndpointIndependent;
    theirs.unsolicited = UnsolicitedAnswer::Reset;
    engine.emitEvent(event::PeerNatTold{theirs});
}

void punch(FakeEngine &engine)
{
    preparePair(engine);
    engine.setTimeLeft(11800ms);
    engine.setPhase(Phase::Punching);
    engine.report(1, AttemptState::Refused, QStringLiteral("Connection refused"));
    engine.report(2, AttemptState::Unreachable, QStringLiteral("No route to host"));
    AttemptReport ipv6;
    ipv6.id = 3;
    ipv6.local = Endpoint::fromString(u"[2001:db8:1:2::7]:40001").value();
    ipv6.remote = Endpoint::fromString(u"[2001:db8:85a3:1234:5678:8a2e:370:7334]:51234").value();
    ipv6.tryNumber = 12;
    engine.emitEvent(event::AttemptChanged{ipv6});
    engine.report(5, AttemptState::Dialing);
    engine.report(7, AttemptState::Connected);
    engine.report(9, AttemptState::Lost);
}

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void punchBehindStableNat(FakeEngine &engine)
{
    engine.judge(stableNat(), PortMappingProtocol::None, true);
    punch(engine);
}

/// The same with real delays, which the timeline shows.
void punchForAWhile(FakeEngine &engine)
{
    punchBehindStableNat(engine);
    for (int tryNumber = 1; tryNumber <= 5; ++tryNumber) {
        AttemptReport report;
        report.id = 1;
        report.kind = CandidateKind::ServerReflexive;
        report.remote = FakeEngine::peerMapped();
        report.tryNumber = tryNumber;
        engine.emitEvent(event::AttemptChanged{report});
        waitFor(60ms * tryNumber);
        report.state = AttemptState::Refused;
        engine.emitEvent(event::AttemptChanged{report});
        waitFor(40ms);
        if (tryNumber == 2)
            engine.spray(PunchStrategy::Birthday, 512, 1024);
    }
    engine.report(7, AttemptState::Won);
}

void showDetails(MainWindow &window, int tab)
{
    window.findChild<PunchPage *>()->setDetailed(true);
    window.findChild<QTabWidget *>(QStringLiteral("details"))->setCurrentIndex(tab);
}

void observe(FakeEngine &engine, quint16 port, const char *server)
{
    const Endpoint mapped(FakeEngine::myMapped().address, port);
    const Endpoint via = Endpoint::fromString(QString::fromLatin1(server)).value();
    engine.emitEvent(event::EndpointObserved{FakeEngine::myLocal(), mapped, via});
}

/// Against a NAT that allocates ports at random; the router helps this side.
void spray(FakeEngine &engine)
{
    NatVerdict verdict = randomNat();
    verdict.mapping = NatMapping::EndpointIndependent;
    engine.judge(verdict, PortMappingProtocol::UpnpIgd, true);
    engine.emitEvent(
        event::CandidateFound{event::Side::Local, {CandidateKind::Mapped, FakeEngine::myMapped()}});
    punch(engine);
}

void check(FakeEngine &engine, const NatVerdict &verdict)
{
    const bool isStable = verdict.mapping == NatMapping::EndpointIndependent;
    engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
    observe(engine, 40001, "192.0.2.1:8877");
    observe(engine, isStable ? 40001 : 61234, "192.0.2.1:8878");
    observe(engine, isStable ? 40001 : 17532, "192.0.2.2:8878");
    engine.judge(verdict, PortMappingProtocol::None, true);
    engine.close(event::CloseReason::Checked);
}

} // namespace

Stage::Stage(const Scene &scene, QSize size)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_window(m_engine, m_host, m_settings)
{
    m_window.resize(size);
    m_window.show();
    scene.arrange(m_engine, m_window);
    if (scene.arrangeHost)
        scene.arrangeHost(m_host, m_window);
    qDeleteAll(m_window.findChildren<Fade *>()); // Nobody looks at what was before.
}

QList<Scene> allScenes()
{
    const ServerAddress server{QStringLiteral("example.org"), 8877};
    const auto typed = [](MainWindow &window, const QString &text) {
        window.findChild<QComboBox *>(QStringLiteral("serverAddress"))->setEditText(text);
    };
    const QList<Scene> scenes{
        {"start", [](FakeEngine &, MainWindow &) {}},
        {"start-typed", [=](FakeEngine &, MainWindow &window) { window.setServer(server); }},
        {"start-bad",
         [=](FakeEngine &, MainWindow &window) { typed(window, QStringLiteral("2001:db8::1")); }},
        {"start-history",
         [=](FakeEngine &engine, MainWindow &window) {
             window.setServer(server);
             window.findChild<QPushButton *>(QStringLiteral("connectButton"))->click();
             engine.leave();
         }},
        {"wrong-code",
         [=](FakeEngine &engine, MainWindow &window) {
             window.joinWith(server, FakeEngine::code());
             engine.setPhase(Phase::Preparing);
             engine.fail({ErrorCode::WrongCode, {}});
         }},
        {"reaching",
         [=](FakeEngine &engine, MainWindow &window) {
             engine.setTimeLeft(9200ms);
             window.connectTo(server);
         }},
        {"waiting",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.emitEvent(event::ServerReached{FakeEngine::server(), Dialect::Framed});
             engine.emitEvent(event::EndpointObserved{FakeEngine::myLocal(), FakeEngine::myMapped(),
                                                      FakeEngine::server()});
             engine.setPhase(Phase::Waiting);
         }},
        {"punching",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchBehindStableNat(engine);
         }},
        {"punching-details",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchBehindStableNat(engine);
             showDetails(window, 0);
         }},
        {"punching-timeline",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchForAWhile(engine);
             showDetails(window, 1);
         }},
        {"punching-addresses",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchBehindStableNat(engine);
             showDetails(window, 2);
         }},
        {"linked-details",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchBehindStableNat(engine);
             engine.report(7, AttemptState::Won);
             engine.link();
             window.findChild<QPushButton *>(QStringLiteral("detailsButton"))->click();
         }},
        {"punching-spray",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             spray(engine);
             engine.spray(PunchStrategy::Birthday, 512, 1024);
         }},
        {"punching-spray-limited",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             spray(engine);
             engine.spray(PunchStrategy::Birthday, 200, 200, 1024);
         }},
        {"impossible",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.judge(randomNat(), PortMappingProtocol::None, true);
             punch(engine);
             engine.fail({ErrorCode::NatsIncompatible, QStringLiteral("3 refused, 2 without answer"),
                          RelayObstacle::NotOffered});
         }},
        {"checking",
         [=](FakeEngine &engine, MainWindow &window) {
             engine.setTimeLeft(17200ms);
             window.checkWith(server);
             observe(engine, 40001, "192.0.2.1:8877");
         }},
        {"checked-stable",
         [=](FakeEngine &engine, MainWindow &window) {
             window.checkWith(server);
             NatVerdict verdict = randomNat();
             verdict.mapping = NatMapping::EndpointIndependent;
             verdict.allocation = PortAllocation::Preserving;
             check(engine, verdict);
         }},
        {"checked-random",
         [=](FakeEngine &engine, MainWindow &window) {
             window.checkWith(server);
             check(engine, randomNat());
         }},
        {"checked-unknown",
         [=](FakeEngine &engine, MainWindow &window) {
             window.checkWith(server);
             observe(engine, 40001, "192.0.2.1:8877");
             engine.judge({}, PortMappingProtocol::None, true);
             engine.close(event::CloseReason::Checked);
         }},
        {"check-failed",
         [=](FakeEngine &engine, MainWindow &window) {
             window.checkWith(server);
             engine.fail({ErrorCode::CheckNotSupported, QStringLiteral("192.0.2.1:8877")});
         }},
        {"failed",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             punchBehindStableNat(engine);
             for (const AttemptId id : {1U, 2U, 5U, 7U, 9U})
                 engine.report(id, AttemptState::TimedOut, QStringLiteral("Connection timed out"));
             engine.fail({ErrorCode::NoDirectPath, QStringLiteral("3 refused, 2 without answer")});
         }},
        {"server-failed",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.fail({ErrorCode::ServerRefused, QStringLiteral("192.0.2.1:8877")});
         }},
        {"settings", [](FakeEngine &, MainWindow &window) { window.showSettings(); }},
        {"settings-relay-only",
         [](FakeEngine &, MainWindow &window) {
             window.showSettings();
             auto *box = window.findChild<QComboBox *>(QStringLiteral("relayBox"));
             box->setCurrentIndex(2);
             box->setFocus();
         }},
        {"settings-unread",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.link();
             window.showSettings();
             engine.addPeerText(QStringLiteral("Are you still there?"));
         }},
        {"settings-expired",
         [=](FakeEngine &engine, MainWindow &window) {
             window.inviteThrough(server);
             engine.invite();
             window.showSettings();
             engine.fail({ErrorCode::RoomExpired, {}});
         }},
        {"shortcuts", [](FakeEngine &, MainWindow &window) { ShortcutsDialog::showFor(&window); }},
        {"chat-link-kept",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.link();
             engine.addPeerText(QStringLiteral("I can see your greeting every second."));
             window.takeHandOver(FakeEngine::inviteLink().server, FakeEngine::code());
         }},
        {"chat-lost-link-kept",
         [=](FakeEngine &engine, MainWindow &window) {
             window.connectTo(server);
             engine.link();
             engine.addPeerText(QStringLiteral("I can see your greeting every second."));
             window.takeHandOver(FakeEngine::inviteLink().server, FakeEngine::code());
             engine.fail({ErrorCode::LinkLost, QStringLiteral("Connection reset by peer")});
         }},
    };
    return scenes + invitationScenes() + chatScenes() + returnScenes() + hostScenes();
}

QPalette highContrast(const QColor &background, const QColor &text, const QColor &highlight)
{
    QPalette palette(background, background);
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::AlternateBase, QPalette::ToolTipBase})
        palette.setColor(role, background);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::ToolTipText, QPalette::PlaceholderText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, background);
    return palettes::readable(palette);
}

void settle()
{
    for (int i = 0; i < 8; ++i)
        QCoreApplication::processEvents();
}

} // namespace punchline
