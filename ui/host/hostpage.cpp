// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/host/hostpage.h"

#include "ui/controls/actionrow.h"
#include "ui/controls/banner.h"
#include "ui/controls/button.h"
#include "ui/controls/column.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/host/hostaddresslist.h"
#include "ui/host/hosttext.h"
#include "ui/settings/shortcuts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace punchline {

HostPage::HostPage(ServerHost &host, QWidget *parent)
    : QWidget(parent)
    , m_host(host)
    , m_title(new TextLabel(TextLabel::Size::Heading, theme::Tone::Normal, this))
    , m_what(new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this))
    , m_failure(new Banner(this))
{
    m_title->setObjectName(QStringLiteral("hostTitle"));
    m_failure->setObjectName(QStringLiteral("hostFailure"));
    auto *content = new Column(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Gap);
    column->addStretch(2);
    column->addWidget(createHead());
    column->addWidget(createFacts());
    column->addStretch(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Gap, 0, theme::Gap);
    layout->setSpacing(theme::Gap);
    layout->addLayout(content->centredOnPage(), 1);
    layout->addWidget(createButtons());

    translated(this, [this] { showState(); });
    connect(&m_host, &ServerHost::changed, this, &HostPage::showState);
    connect(m_addresses, &HostAddressList::chosenChanged, this, &HostPage::showChosen);
}

QWidget *HostPage::createHead()
{
    auto *head = new QWidget(this);
    m_people = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, head);
    m_people->setObjectName(QStringLiteral("hostPeople"));
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_people);
    layout->addSpacing(theme::Gap);
    layout->addWidget(m_what);
    layout->addWidget(m_failure);
    return head;
}

QWidget *HostPage::createFacts()
{
    auto *facts = new QWidget(this);
    m_addresses = new HostAddressList(facts);
    m_reach = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, facts);
    m_reach->setObjectName(QStringLiteral("hostReach"));
    m_port = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, facts);
    m_port->setObjectName(QStringLiteral("hostPort"));
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::SmallGap);
    column->addWidget(m_addresses);
    column->addWidget(m_reach);
    column->addWidget(m_port);
    translated(facts, [this] { m_addresses->setAccessibleName(tr("The addresses of your server")); });
    m_facts = facts;
    return facts;
}

QWidget *HostPage::createButtons()
{
    auto *row = new ActionRow(ActionRow::Width::Column, this);
    const auto add = [row](Button::Weight weight, const char *name) {
        auto *button = new Button(weight, {}, row);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    m_back = add(Button::Weight::Quiet, "hostBackButton");
    m_stop = add(Button::Weight::Quiet, "hostStopButton");
    m_meet = add(Button::Weight::Quiet, "hostMeetButton");
    addKeys(m_back, Shortcut::Cancel);
    m_invite = add(Button::Weight::Accent, "hostInviteButton");
    m_again = add(Button::Weight::Accent, "hostAgainButton");
    translated(row, [this] {
        m_back->setText(tr("&Back"));
        m_back->setAccessibleName(tr("Back to the start page"));
        m_stop->setText(tr("&Stop the server"));
        m_stop->setAccessibleName(tr("Stop the server"));
        m_meet->setText(tr("&Meet whoever comes"));
        m_meet->setAccessibleName(tr("Meet whoever comes to this server next, without a code"));
        m_invite->setText(tr("&Invite someone"));
        m_invite->setAccessibleName(tr("Invite someone through this server"));
        m_again->setText(tr("&Try again"));
        m_again->setAccessibleName(tr("Start the server again"));
    });
    QHBoxLayout *layout = row->row();
    layout->addWidget(m_back);
    layout->addWidget(m_stop);
    layout->addStretch();
    layout->addWidget(m_meet);
    layout->addWidget(m_invite);
    layout->addWidget(m_again);
    connect(m_back, &QPushButton::clicked, this, &HostPage::backRequested);
    connect(m_stop, &QPushButton::clicked, this, &HostPage::stop);
    connect(m_again, &QPushButton::clicked, &m_host, &ServerHost::start);
    connect(m_meet, &QPushButton::clicked, this, [this] { requestSession(meeting::Anybody{}); });
    connect(m_invite, &QPushButton::clicked, this, [this] { requestSession(meeting::Invite{}); });
    return row;
}

void HostPage::focusAction()
{
    if (m_host.state().phase == HostState::Phase::Failed)
        m_again->setFocus();
    else if (m_invite->isEnabled())
        m_invite->setFocus();
    else
        m_addresses->focusChosen();
}

void HostPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_host.refresh(); // The machine may have changed networks.
}

bool HostPage::isStillGood(const SessionOptions &options) const
{
    QList<HostAddress> offered = m_host.state().addresses;
    if (const auto chosen = m_addresses->chosen()) // It may be an address that the user typed.
        offered.append(*chosen);
    return !options.hostedAs || std::ranges::any_of(offered, [&options](const HostAddress &address) {
        return address.given == *options.hostedAs && address.inside == options.server;
    });
}

void HostPage::invite()
{
    const auto address = m_addresses->chosen();
    const bool isOfUse = address && address->audience != Audience::ThisMachine;
    if (m_invite->isEnabled() && isOfUse)
        requestSession(meeting::Invite{});
    else
        Q_EMIT choiceRequested();
}

void HostPage::requestSession(const Meeting &meeting)
{
    const auto address = m_addresses->chosen();
    if (!address)
        return;
    SessionOptions options;
    options.meeting = meeting;
    options.server = address->inside;
    options.hostedAs = address->given;
    Q_EMIT sessionRequested(options);
}

void HostPage::stop()
{
    m_host.stop();
    Q_EMIT backRequested();
}

void HostPage::showState()
{
    const HostState &state = m_host.state();
    const bool isRunning = state.phase == HostState::Phase::Running;
    const bool hasFailed = state.phase == HostState::Phase::Failed;
    m_title->setText(isRunning ? tr("Your server is running") : tr("Your server is not running"));
    m_what->setText(tr("Choose the address that suits the other person, and invite them: the invitation "
                       "names it. The server "
                       "only introduces people, until you stop it or close the program."));
    if (hasFailed)
        m_failure->showSentences(
            theme::Tone::Bad, tr("The server cannot be started here (%1).").arg(state.reason),
            tr("A firewall or the system's settings may forbid programs to wait for others. Allow it for "
               "Punchline, then try again."));
    else
        m_failure->hide();

    m_addresses->showAddresses(state.addresses);
    m_addresses->showRouterField(state.router == HostState::Router::Refused
                                     ? HostAddressList::RouterField::Shown
                                     : HostAddressList::RouterField::Hidden);
    const ReachText reach = reachText(state);
    m_reach->setTone(reach.tone);
    m_reach->showText(reach.sentence, TextLabel::Importance::Announced);
    m_reach->setVisible(!reach.sentence.isEmpty());
    const QString port = portSentence(state);
    m_port->setText(port);
    m_port->setVisible(!port.isEmpty());
    m_people->setText(peopleSentence(state));

    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_what, m_people, m_facts, m_stop, m_meet, m_invite})
        widget->setVisible(isRunning);
    m_again->setVisible(!isRunning);
    m_again->setEnabled(state.phase != HostState::Phase::Stopping);
    showChosen();
}

void HostPage::showChosen()
{
    // The best address to give away is known only once the router has answered.
    const bool isAsking = m_host.state().router == HostState::Router::Asked;
    QString missing;
    if (isAsking)
        missing = tr("In a moment: your router is being asked to let people in.");
    else if (!m_addresses->chosen())
        missing = tr("Enter the router's address first.");
    for (Button *button : {m_meet, m_invite}) {
        button->setEnabled(missing.isEmpty());
        button->setToolTip(missing);
    }
}

} // namespace punchline
