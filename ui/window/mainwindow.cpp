// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "app/host/serverhost.h"
#include "app/protocol/overloaded.h"
#include "app/text/trusttext.h"
#include "ui/chat/chatpage.h"
#include "ui/chat/leavequestion.h"
#include "ui/check/checkpage.h"
#include "ui/controls/programicon.h"
#include "ui/controls/translated.h"
#include "ui/controls/wheelguard.h"
#include "ui/desktop/trayicon.h"
#include "ui/host/hostpage.h"
#include "ui/invite/invitepage.h"
#include "ui/punch/punchpage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/shortcuts.h"
#include "ui/settings/shortcutsdialog.h"
#include "ui/start/clipboardnotice.h"
#include "ui/start/startpage.h"
#include "ui/window/keypause.h"
#include "ui/window/newsbar.h"
#include "ui/window/noticebar.h"
#include "ui/window/pagestack.h"
#include "ui/window/relaypolicy.h"
#include "ui/window/windowplace.h"
#include "ui/window/windowtitle.h"

#include <QCloseEvent>
#include <QSettings>
#include <QVBoxLayout>

namespace punchline {

static constexpr QLatin1StringView GeometryKey("window/geometry");

MainWindow::MainWindow(Engine &engine, ServerHost &host, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_engine(engine)
    , m_host(host)
    , m_settings(settings)
    , m_preferences(settings)
    , m_unread(*engine.messages(), *this)
    , m_keyPause(new KeyPause(this))
    , m_notice(new NoticeBar(engine, this))
    , m_news(new NewsBar(engine, m_unread, this))
    , m_pages(new PageStack(this))
    , m_start(new StartPage(settings, host, this))
    , m_check(new CheckPage(engine, this))
    , m_punch(new PunchPage(engine, this))
    , m_invite(new InvitePage(engine, this))
    , m_chat(new ChatPage(engine, this))
    , m_hostPage(new HostPage(host, this))
    , m_settingsPage(new SettingsPage(m_preferences, this))
{
    setWindowIcon(programIcon());
    addPages();
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_news);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    resize(900, 680);
    restorePlace(*this, m_settings.value(GeometryKey).toByteArray());
    connectParts();

    connect(m_start, &StartPage::connectRequested, this, &MainWindow::connectTo);
    connect(m_start, &StartPage::inviteRequested, this, &MainWindow::inviteThrough);
    connect(m_start, &StartPage::ownInviteRequested, m_hostPage, &HostPage::invite);
    connect(m_start, &StartPage::joinRequested, this, &MainWindow::joinWith);
    connect(m_start, &StartPage::checkRequested, this, &MainWindow::checkWith);
    connect(m_start, &StartPage::settingsRequested, this, &MainWindow::showSettings);
    connect(m_check, &CheckPage::checkAgainRequested, this, [this] { checkWith(m_options.server); });
    connect(m_check, &CheckPage::backRequested, this, &MainWindow::showStart);
    connect(m_punch, &PunchPage::tryAgainRequested, this, &MainWindow::startAgain);
    connect(m_punch, &PunchPage::backRequested, this, &MainWindow::showStart);
    m_punch->setDetailed(m_preferences.details());
    connect(m_punch, &PunchPage::detailedChosen, &m_preferences, &Preferences::setDetails);
    connect(m_punch, &PunchPage::chatRequested, this, [this] { showPage(m_chat); });
    connect(m_chat, &ChatPage::detailsRequested, this, [this] { showPage(m_punch); });
    connect(m_chat, &ChatPage::connectAgainRequested, this, &MainWindow::startAgain);
    connect(m_invite, &InvitePage::newCodeRequested, this, &MainWindow::startAgain);
    connect(m_invite, &InvitePage::linkOnlyChosen, this, [this](bool on) {
        m_preferences.setLinkOnly(on);
        startAgain();
    });
    connect(m_invite, &InvitePage::backRequested, this, &MainWindow::showStart);
    connect(m_chat, &ChatPage::backRequested, this, &MainWindow::showStart);
    connect(m_start, &StartPage::hostPageRequested, this, [this] { showPage(m_hostPage); });
    connect(m_hostPage, &HostPage::choiceRequested, this, [this] { showPage(m_hostPage); });
    connect(m_hostPage, &HostPage::backRequested, this, &MainWindow::showStart);
    connect(m_hostPage, &HostPage::sessionRequested, this, &MainWindow::startSession);
    connect(&m_host, &ServerHost::changed, this, [this] {
        if (m_closing == Closing::UnderWay && m_host.state().phase == HostState::Phase::Stopped)
            close();
    });
    // Connected after the pages, so that they are up to date when they are shown.
    connect(&m_engine, &Engine::phaseChanged, this, &MainWindow::onPhaseChanged);
    connect(&m_engine, &Engine::happened, this, &MainWindow::onHappened);
    translated(this, [this] { updateTitle(); });
}

void MainWindow::addPages()
{
    const auto add = [this](auto *...pages) {
        (m_pages->addPage(pages, [pages] { pages->focusAction(); }), ...);
    };
    add(m_start, m_check, m_punch, m_invite, m_chat, m_hostPage, m_settingsPage);
}

void MainWindow::connectParts()
{
    new WheelGuard(this);
    onKeys(Shortcut::Quit, this, [this] { quit(); });
    onKeys(Shortcut::ShowSettings, this, [this] { showSettings(); });
    onKeys(Shortcut::ShowShortcuts, this, [this] { ShortcutsDialog::showFor(this); });
    if (!m_preferences.name().isEmpty())
        m_engine.setName(m_preferences.name());
    connect(&m_preferences, &Preferences::changed, this, [this](Preferences::Key key) {
        if (key == Preferences::Key::Name)
            m_engine.setName(m_preferences.name());
    });
    connect(&m_unread, &Unread::countChanged, this, &MainWindow::updateTitle);
    m_unread.setPlace(*m_chat);
    connect(m_notice, &NoticeBar::startPageRequested, this, &MainWindow::showStart);
    connect(m_news, &NewsBar::chatRequested, this, [this] { showPage(m_chat); });
    connect(m_news, &NewsBar::sessionRequested, this, [this] { showPage(m_beforeSettings); });
    connect(m_settingsPage, &SettingsPage::backRequested, this, [this] { showPage(m_beforeSettings); });
}

void MainWindow::setTray(TrayIcon &tray)
{
    m_tray = &tray;
    connect(&m_unread, &Unread::countChanged, m_tray, &TrayIcon::setUnread);
    connect(m_tray, &TrayIcon::showRequested, this, &MainWindow::comeToFront);
    connect(m_tray, &TrayIcon::hideRequested, this, &QWidget::hide);
    connect(m_tray, &TrayIcon::quitRequested, this, &MainWindow::quit);
    const auto showAvailable = [this] {
        m_settingsPage->setTray(m_tray->isAvailable() ? SettingsPage::Tray::There
                                                      : SettingsPage::Tray::Missing);
    };
    connect(m_tray, &TrayIcon::availableChanged, this, showAvailable);
    showAvailable();
}

void MainWindow::setServer(const ServerAddress &server)
{
    m_start->setServer(server);
}

void MainWindow::setCode(const PairCode &code)
{
    m_start->setCode(code);
}

void MainWindow::takeHandOver(const std::optional<ServerAddress> &server, const std::optional<PairCode> &code)
{
    if (server)
        setServer(*server);
    if (code)
        setCode(*code);
    if (server)
        m_keyPause->begin();
    if (server && m_engine.phase() == Phase::Idle)
        showStart(); // From the settings, too.
    else if (server)
        m_notice->showKept(*server);
    comeToFront();
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showSettings()
{
    if (m_pages->currentPage() == m_settingsPage)
        return;
    m_beforeSettings = m_pages->currentPage();
    showPage(m_settingsPage);
}

void MainWindow::connectTo(const ServerAddress &server)
{
    startSession({.server = server});
}

void MainWindow::inviteThrough(const ServerAddress &server)
{
    startSession({.meeting = meeting::Invite{}, .server = server});
}

void MainWindow::joinWith(const ServerAddress &server, const PairCode &code)
{
    startSession({.meeting = meeting::Join{code}, .server = server});
}

void MainWindow::checkWith(const ServerAddress &server)
{
    m_check->begin(server.toString());
    startSession({.meeting = meeting::Check{}, .server = server});
}

void MainWindow::startSession(const SessionOptions &options)
{
    m_options = options;
    m_options.portMapping = m_preferences.portMapping() ? PortMappingPolicy::Ask : PortMappingPolicy::Never;
    if (auto *invite = std::get_if<meeting::Invite>(&m_options.meeting))
        invite->admission = m_preferences.linkOnly() ? Admission::LinkOnly : Admission::CodeOrLink;
    m_options.relay = relayPolicy(m_preferences.relay());
    m_options.hello = m_preferences.hello() ? HelloPolicy::FirstArrival : HelloPolicy::Never;
    m_punch->setSession(m_options);
    m_engine.start(m_options);
}

void MainWindow::startAgain()
{
    const bool isThere = m_hostPage->isStillGood(m_options); // Or the server has another address.
    const bool isJoin = std::holds_alternative<meeting::Join>(m_options.meeting);
    if (isThere && !(isJoin && m_engine.state().isCodeSpent())) {
        startSession(SessionOptions(m_options));
        return;
    }
    showStart();
    if (isThere)
        m_start->askForCode();
}

void MainWindow::onHappened(const Event &event)
{
    const auto *join = std::get_if<meeting::Join>(&m_options.meeting);
    std::visit(Overloaded{[this](const event::CodeReady &own) { m_start->clipboardNotice()->ignore(own); },
                          [this, join](const event::PeerFound &) {
                              if (join)
                                  m_start->forgetCode(join->code);
                          },
                          [this, join](const event::ErrorOccurred &occurred) {
                              if (join && m_engine.state().isCodeSpent())
                                  m_start->refuseCode(join->code, m_options.server, occurred.error.code);
                          },
                          // The rest of the title changes only with the phase.
                          [this](const event::PeerNamed &) { updateTitle(); },
                          [this](const event::WordsConfirmed &) { updateTitle(); },
                          event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged,
                                         event::WaitingForPeer, event::WaitingInterrupted, event::PeerNatTold,
                                         event::CandidateFound, event::AttemptChanged, event::SprayProgressed,
                                         event::LinkEstablished, event::LinkInterrupted, event::Returning,
                                         event::Searching, event::ClearTalk, event::MessageAdded,
                                         event::MessageDelivered, event::PeerTyping, event::SessionClosed>{}},
               event);
}

void MainWindow::onPhaseChanged(Phase phase)
{
    switch (phase) {
    case Phase::Reaching:
        showPage(isCheck() ? static_cast<QWidget *>(m_check) : m_punch);
        break;
    case Phase::Waiting:
        turnTo(std::holds_alternative<meeting::Invite>(m_options.meeting) ? static_cast<QWidget *>(m_invite)
                                                                          : m_punch);
        break;
    case Phase::Preparing:
    case Phase::Punching:
        turnTo(m_punch);
        break;
    case Phase::Linked:
        if (m_engine.state().link->generation == 1) // Later ones change nothing on the screen.
            turnTo(m_chat);
        break;
    case Phase::Ended:
        if (m_closing == Closing::UnderWay)
            close();
        else if (m_engine.state().isEndedHere())
            showStart();
        else if (m_engine.state().link)
            turnTo(m_chat); // The chat explains the end, even to a user who is viewing the details.
        break;
    default: // The page stays where it is.
        break;
    }
    updateTitle();
}

void MainWindow::turnTo(QWidget *page)
{
    if (m_pages->currentPage() != m_settingsPage) {
        showPage(page);
        return;
    }
    // Do not leave the settings: the rest of what is typed there must not go to somebody else.
    m_beforeSettings = page;
}

void MainWindow::showStart()
{
    m_notice->hide(); // What it refers to is now visible.
    showPage(m_start);
    m_start->focusAction(); // Even if the page was already shown.
    // Deferred: this may run within a signal of the engine.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_engine.phase() == Phase::Ended)
                m_engine.reset();
        },
        Qt::QueuedConnection);
}

void MainWindow::showPage(QWidget *page)
{
    if (m_pages->currentPage() == page)
        return;
    m_pages->showPage(page);
    m_news->setPage(page == m_chat               ? NewsBar::Page::Chat
                        : page == m_settingsPage ? NewsBar::Page::Settings
                                                 : NewsBar::Page::Session);
}

void MainWindow::updateTitle()
{
    TitleFacts facts;
    facts.phase = m_engine.phase();
    facts.isCheck = isCheck();
    facts.endedByMe = m_engine.state().isEndedHere();
    facts.peer = m_engine.state().link ? peerName() : QString();
    facts.privacyMark = privacyMark(m_engine.state());
    facts.unread = m_unread.count();
    setWindowTitle(titleOf(facts));
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_pages->currentPage() == m_start)
        m_start->focusAction();
}

bool MainWindow::asksBeforeClosing()
{
    const Unsaid unsaid = m_chat->unsaid();
    if (m_closing >= Closing::Accepted || m_engine.phase() == Phase::Idle || unsaid.isNothing())
        return false;
    comeToFront();
    LeaveQuestion::ask(this, LeaveQuestion::What::Close, unsaid, [this] {
        m_closing = std::max(m_closing, Closing::Accepted);
        quit();
    });
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(GeometryKey, saveGeometry());
    const auto stay = [this, event] {
        hide();
        event->ignore();
    };
    if (m_closing == Closing::No && m_tray && m_tray->isShown()) {
        stay();
        return;
    }
    if (asksBeforeClosing()) {
        m_closing = Closing::No;
        event->ignore();
        return;
    }
    Q_EMIT closing();
    const Phase phase = m_engine.phase();
    if (phase != Phase::Idle && phase != Phase::Ended && m_closing != Closing::UnderWay) {
        m_closing = Closing::UnderWay;
        m_engine.leave();
    }
    const bool isLeaving = m_engine.phase() == Phase::Leaving;
    if (!isLeaving) {
        m_closing = Closing::UnderWay;
        m_host.stop();
    }
    if (isLeaving || m_host.state().phase == HostState::Phase::Stopping) {
        stay(); // The goodbyes take at most five seconds; hide the window meanwhile.
        return;
    }
    QMainWindow::closeEvent(event);
    Q_EMIT finished();
}

} // namespace punchline
