// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/startpage.h"

#include "app/host/serverhost.h"
#include "app/protocol/typedaddress.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/column.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/tile.h"
#include "ui/host/hostline.h"
#include "ui/start/addressbox.h"
#include "ui/start/clipboardnotice.h"
#include "ui/start/invitationcard.h"
#include "ui/start/invitationedit.h"
#include "ui/start/starthead.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace punchline {

StartPage::StartPage(QSettings &settings, ServerHost &host, QWidget *parent)
    : QWidget(parent)
    , m_history(settings)
    , m_ownServer(host)
    , m_address(new AddressBox(this))
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_note(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_invitation(new InvitationCard(this))
    , m_code(m_invitation->field())
    , m_connect(new Button(Button::Weight::Accent, {}, this))
    , m_invite(new Tile(Symbol::Invite, this))
    , m_check(new Button(Button::Weight::Link, {}, this))
    , m_forget(new Button(Symbol::Forget, this))
    , m_host(new HostLine(host, this))
    , m_notice(new ClipboardNotice(*m_code, this))
    , m_settings(new Button(Symbol::Settings, this))
{
    setAcceptDrops(true);
    buildField();
    buildButtons();
    m_note->setObjectName(QStringLiteral("settingsNote"));
    m_note->setAlignment(Qt::AlignHCenter);

    auto *content = new Column(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::SmallGap, 0, theme::SmallGap);
    column->setSpacing(theme::Gap);
    column->addStretch(2);
    column->addWidget(new StartHead(m_settings, this));
    column->addWidget(createForm());
    column->addLayout(createWays());
    column->addWidget(m_notice);
    column->addWidget(m_note);
    column->addStretch(3);
    setLayout(content->centredOnPage());
    orderTabs();

    connect(m_address, &QComboBox::editTextChanged, this, &StartPage::judge);
    // The obvious next step, which has the accent.
    connect(m_address, &AddressBox::entered, this, [this] { isJoinNext() ? joinNow() : connectNow(); });
    connect(m_address, &AddressBox::invitationEntered, this, &StartPage::takeInvitation);
    connect(m_code, &InvitationEdit::judgedChanged, this, &StartPage::judgeCode);
    connect(m_code, &InvitationEdit::serverEntered, this, &StartPage::takeServer);
    connect(m_code, &QLineEdit::returnPressed, this, &StartPage::joinNow);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectNow);
    connect(m_invite, &QPushButton::clicked, this, &StartPage::inviteNow);
    connect(m_invitation->joinButton(), &QPushButton::clicked, this, &StartPage::joinNow);
    connect(m_check, &QPushButton::clicked, this, &StartPage::checkNow);
    connect(m_forget, &QPushButton::clicked, this, &StartPage::forgetAddresses);
    connect(&m_ownServer, &ServerHost::changed, this, &StartPage::onOwnServerChanged);
    connect(m_host, &HostLine::showRequested, this, &StartPage::hostPageRequested);
    connect(m_notice, &ClipboardNotice::used, this, &StartPage::focusAction);
    connect(m_settings, &QPushButton::clicked, this, &StartPage::settingsRequested);
    showHistory();
    translated(this, [this] { setTexts(); });
}

void StartPage::setTexts()
{
    m_settings->setText(tr("Se&ttings"));
    m_settings->setAccessibleName(tr("Settings"));
    m_settings->setToolTip(tr("Settings"));
    m_connect->setText(tr("&Connect"));
    m_connect->setAccessibleName(tr("Connect"));
    m_invite->setTexts(tr("&Invite someone"), tr("You get a code to say, and a link to send."));
    m_check->setText(tr("Check my &network"));
    m_check->setAccessibleName(tr("Check my network"));
    m_forget->setText(tr("&Forget addresses"));
    m_forget->setAccessibleName(tr("Forget addresses"));
    m_forget->setToolTip(tr("Removes all server addresses from the list."));
    m_address->setAccessibleName(tr("Server address"));
    m_address->lineEdit()->setPlaceholderText(tr("example.org or 192.0.2.1:8877"));
    m_address->lineEdit()->setAccessibleName(tr("Server address"));
    m_note->setText(
        tr("The settings folder cannot be written, so addresses will not be remembered after you close "
           "the program. Everything else works."));
    judge();
}

void StartPage::buildButtons()
{
    m_settings->setObjectName(QStringLiteral("settingsButton"));
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_invite->setObjectName(QStringLiteral("inviteButton"));
    m_check->setObjectName(QStringLiteral("checkButton"));
    m_forget->setObjectName(QStringLiteral("forgetButton"));
}

void StartPage::buildField()
{
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->lineEdit()->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
}

QWidget *StartPage::createForm()
{
    auto *card = new Card(this);
    auto *label = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, card);
    translated(label, [label] { label->setText(tr("&Server address")); });
    label->setBuddy(m_address);

    m_hint->setObjectName(QStringLiteral("addressHint"));
    m_hint->reserveLines(2);

    auto *first = new QHBoxLayout;
    first->addWidget(label, 1);
    first->addWidget(m_forget);
    first->addWidget(m_check);
    auto *second = new QHBoxLayout;
    second->setSpacing(theme::Gap);
    second->addWidget(m_address, 1);
    second->addWidget(m_connect);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::SmallGap);
    layout->setSpacing(theme::SmallGap);
    layout->addLayout(first);
    layout->addLayout(second);
    layout->addWidget(m_hint);
    layout->addWidget(m_host);
    return card;
}

QLayout *StartPage::createWays()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_invite);
    row->addWidget(m_invitation, 1);
    return row;
}

void StartPage::orderTabs()
{
    QList<QWidget *> order{m_address, m_connect, m_invite, m_code, m_invitation->joinButton(),
                           m_check,   m_forget};
    order += m_host->tabOrder();
    order += m_settings;
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

void StartPage::setServer(const ServerAddress &address)
{
    m_address->setEditText(address.toString());
}

void StartPage::setCode(const PairCode &code)
{
    m_code->setText(code.toString());
}

void StartPage::forgetCode(const PairCode &code)
{
    if (m_code->code() == code)
        m_code->clear();
}

void StartPage::refuseCode(const PairCode &code, const ServerAddress &server, ErrorCode why)
{
    m_refused = RefusedCode{code, server, why};
    judgeCode();
}

bool StartPage::isComplete() const
{
    return m_code->code() && (m_code->server() || std::holds_alternative<ServerAddress>(m_judged));
}

bool StartPage::isRefused() const
{
    return m_refused && m_refused->isOf(m_code->code(), m_judged);
}

void StartPage::takeInvitation(const FoundInvitation &invitation)
{
    m_code->take(invitation);
    setMoved(invitation.server ? Moved::InvitationDown : Moved::CodeDown);
    if (isJoinNext())
        m_invitation->joinButton()->setFocus();
}

void StartPage::takeServer(const ServerAddress &server)
{
    setServer(server);
    setMoved(m_code->code() ? Moved::ServerUp : Moved::AddressUp);
}

void StartPage::setMoved(Moved moved)
{
    m_moved = moved;
    m_movedAddress = m_address->currentText();
    judge();
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText())
        event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    // As if it had been dropped on the field.
    const InvitationReading reading = readInvitation(event->mimeData()->text());
    if (const auto *found = std::get_if<FoundInvitation>(&reading))
        m_code->take(*found);
    else
        m_invitation->showHint(invitationHint(reading), theme::Tone::Bad);
    event->acceptProposedAction();
    focusAction();
}

void StartPage::askForCode()
{
    m_code->setFocus();
    m_code->selectAll();
}

void StartPage::focusAction()
{
    if (isRefused()) {
        askForCode();
        return;
    }
    if (isJoinNext()) {
        m_invitation->joinButton()->setFocus();
        return;
    }
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

void StartPage::connectNow()
{
    if (const auto server = takeAddress())
        Q_EMIT connectRequested(*server);
}

bool StartPage::invitesByItself() const
{
    const auto *error = std::get_if<ServerAddressError>(&m_judged);
    return error && *error == ServerAddressError::Empty
        && m_ownServer.state().phase == HostState::Phase::Running;
}

void StartPage::inviteNow()
{
    if (invitesByItself()) {
        Q_EMIT ownInviteRequested();
        return;
    }
    if (const auto server = takeAddress())
        Q_EMIT inviteRequested(*server);
}

void StartPage::joinNow()
{
    m_code->submit();
    const auto code = m_code->code();
    if (!code) {
        if (m_code->text().isEmpty())
            askForCode();
        return;
    }
    if (const auto server = takeAddress())
        Q_EMIT joinRequested(*server, *code);
}

void StartPage::checkNow()
{
    if (const auto server = takeAddress())
        Q_EMIT checkRequested(*server);
}

std::optional<ServerAddress> StartPage::takeAddress()
{
    const auto *server = std::get_if<ServerAddress>(&m_judged);
    if (!server) {
        m_hint->setTone(theme::Tone::Bad);
        m_hint->showText(addressHint(m_address->currentText(), std::get<ServerAddressError>(m_judged)),
                         TextLabel::Importance::Announced);
        m_address->setFocus();
        return std::nullopt;
    }
    const ServerAddress wanted = *server;
    m_history.remember(wanted);
    showHistory();
    return wanted;
}

void StartPage::showHistory()
{
    {
        const QSignalBlocker quiet(m_address);
        m_address->clear();
        m_address->addItems(m_history.addresses());
    }
    m_address->setEditText(m_history.addresses().value(0));
    m_forget->setVisible(!m_history.addresses().isEmpty());
    m_note->setVisible(!m_history.isKept());
}

void StartPage::judge()
{
    m_judged = parseTypedServer(m_address->currentText());
    if (m_address->currentText() != m_movedAddress)
        m_moved = Moved::Nothing;
    const auto *error = std::get_if<ServerAddressError>(&m_judged);
    const bool isWrong =
        error && *error != ServerAddressError::Empty && !beginsAddress(m_address->currentText());

    m_hint->setTone(isWrong ? theme::Tone::Bad : theme::Tone::Muted);
    m_hint->showText(addressText(m_address->currentText(), m_judged, m_moved,
                                 invitesByItself() ? OwnServer::Running : OwnServer::Absent),
                     isWrong || m_moved != Moved::Nothing ? TextLabel::Importance::Announced
                                                          : TextLabel::Importance::Quiet);
    // Where nothing is entered yet, a button asks for it.
    const std::array<QAbstractButton *, 3> needsServer{m_connect, m_invite, m_check};
    for (QAbstractButton *button : needsServer) {
        button->setEnabled(!isWrong);
        button->setToolTip(isWrong ? m_hint->text() : QString());
    }
    if (!isWrong)
        m_check->setToolTip(tr("Lets the server find out what your router does, and whom you can reach."));
    m_address->setAccessibleDescription(m_hint->text());
    judgeCode();
}

void StartPage::judgeCode()
{
    using Joining = InvitationCard::Joining;
    const bool isBad = isWrong(m_code->judged()) || isRefused();
    m_invitation->showHint(
        codeText(m_code->judged(), m_judged, m_moved, isRefused() ? m_refused : std::nullopt),
        isBad ? theme::Tone::Bad : theme::Tone::Muted);
    const bool isPossible = isComplete() || m_code->server() || m_code->text().isEmpty();
    m_invitation->setJoining(isJoinNext()     ? Joining::Next
                                 : isPossible ? Joining::Possible
                                              : Joining::Impossible);
    m_connect->setWeight(isJoinNext() ? Button::Weight::Quiet : Button::Weight::Accent);
}

void StartPage::onOwnServerChanged()
{
    // Our own server takes the place of the one from last time, and gives it back.
    const bool isRunning = m_ownServer.state().phase == HostState::Phase::Running;
    const QString last = m_history.addresses().value(0);
    const bool isUntouched = m_address->currentText() == (isRunning ? last : QString());
    if (isRunning != std::exchange(m_isOwnRunning, isRunning) && isUntouched)
        m_address->setEditText(isRunning ? QString() : last);
    judge();
}

void StartPage::forgetAddresses()
{
    const QString typed = m_address->currentText();
    m_history.forgetAll();
    showHistory();
    m_address->setEditText(typed);
    focusAction();
}

} // namespace punchline
