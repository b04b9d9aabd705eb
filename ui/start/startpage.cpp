// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/start/startpage.h"

#include "app/host/serverhost.h"
#include "app/protocol/typedaddress.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/host/hostline.h"
#include "ui/start/addressbox.h"
#include "ui/start/clipboardnotice.h"
#include "ui/start/invitationedit.h"
#include "ui/start/starthead.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int WayWidth = 130;

} // namespace

StartPage::StartPage(QSettings &settings, ServerHost &host, QWidget *parent)
    : QWidget(parent)
    , m_history(settings)
    , m_ownServer(host)
    , m_address(new AddressBox(this))
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_note(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_code(new InvitationEdit(this))
    , m_codeHint(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_connect(new Button(Button::Weight::Accent, {}, this))
    , m_invite(new Button(Button::Weight::Quiet, {}, this))
    , m_join(new Button(Button::Weight::Quiet, {}, this))
    , m_check(new Button(Button::Weight::Link, {}, this))
    , m_forget(new Button(Button::Weight::Link, {}, this))
    , m_host(new HostLine(host, this))
    , m_notice(new ClipboardNotice(*m_code, this))
    , m_settings(new Button(Button::Weight::Link, {}, this))
{
    buildField();
    buildButtons();
    m_note->setObjectName(QStringLiteral("settingsNote"));
    m_note->setAlignment(Qt::AlignHCenter);

    auto *column = new QVBoxLayout;
    column->setSpacing(theme::Gap);
    column->addStretch(2);
    auto *head = new StartHead(m_settings, this);
    head->setFixedWidth(theme::ColumnWidth);
    column->addWidget(head);
    column->addSpacing(theme::SmallGap);
    column->addWidget(createForm());
    column->addWidget(createWays());
    column->addWidget(m_note);
    column->addStretch(3);

    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(theme::Margin, theme::Gap, theme::Margin, theme::Gap);
    centre->addStretch(1);
    centre->addLayout(column, 20);
    centre->addStretch(1);
    m_note->setMaximumWidth(theme::ColumnWidth);

    connect(m_address, &QComboBox::editTextChanged, this, &StartPage::judge);
    // The obvious next step, which has the accent.
    connect(m_address, &AddressBox::entered, this,
            [this] { m_join->weight() == Button::Weight::Accent ? joinNow() : connectNow(); });
    connect(m_address, &AddressBox::invitationEntered, this, &StartPage::takeInvitation);
    connect(m_code, &InvitationEdit::judgedChanged, this, &StartPage::judgeCode);
    connect(m_code, &InvitationEdit::linkEntered, this,
            [this](const InviteLink &link) { setServer(link.server); });
    connect(m_code, &QLineEdit::returnPressed, this, &StartPage::joinNow);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectNow);
    connect(m_invite, &QPushButton::clicked, this, &StartPage::inviteNow);
    connect(m_join, &QPushButton::clicked, this, &StartPage::joinNow);
    connect(m_check, &QPushButton::clicked, this, &StartPage::checkNow);
    connect(m_forget, &QPushButton::clicked, this, &StartPage::forgetAddresses);
    connect(&m_ownServer, &ServerHost::changed, this, &StartPage::judge);
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
    m_connect->setText(tr("&Connect"));
    m_connect->setAccessibleName(tr("Connect"));
    m_invite->setText(tr("&Invite"));
    m_invite->setAccessibleName(tr("Invite someone"));
    m_join->setText(tr("&Join"));
    m_join->setAccessibleName(tr("Join with the code or the link"));
    m_check->setText(tr("Check my &network"));
    m_check->setAccessibleName(tr("Check my network"));
    m_forget->setText(tr("&Forget addresses"));
    m_forget->setAccessibleName(tr("Forget addresses"));
    m_forget->setToolTip(tr("Removes all server addresses from the list."));
    m_address->setAccessibleName(tr("Server address"));
    m_address->lineEdit()->setPlaceholderText(tr("example.org or 192.0.2.1:8877"));
    m_address->lineEdit()->setAccessibleName(tr("Server address"));
    m_code->setAccessibleName(tr("Code or link"));
    m_code->setPlaceholderText(tr("7-velvet-guitar or punchline://…"));
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
    m_join->setObjectName(QStringLiteral("joinButton"));
    m_check->setObjectName(QStringLiteral("checkButton"));
    m_forget->setObjectName(QStringLiteral("forgetButton"));
    for (Button *button : {m_connect, m_invite, m_join})
        button->setMinimumWidth(WayWidth);
}

void StartPage::buildField()
{
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setMinimumHeight(theme::ControlHeight + 4);
    m_address->lineEdit()->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);

    m_code->setObjectName(QStringLiteral("codeField"));
    m_code->setMinimumHeight(theme::ControlHeight);
    m_code->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
}

QWidget *StartPage::createForm()
{
    auto *card = new Card(this);
    card->setFixedWidth(theme::ColumnWidth);

    auto *label = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, card);
    translated(label, [label] { label->setText(tr("&Server address")); });
    label->setBuddy(m_address);

    // Reserves two lines for the hint, so that the page does not move while the user types.
    m_hint->setObjectName(QStringLiteral("addressHint"));
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().lineSpacing() + 2);
    m_hint->setAlignment((m_hint->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);

    auto *first = new QHBoxLayout;
    first->addWidget(label, 1);
    first->addWidget(m_forget);
    first->addWidget(m_check);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::SmallGap);
    layout->setSpacing(theme::SmallGap);
    layout->addLayout(first);
    layout->addWidget(m_address);
    layout->addWidget(m_hint);
    layout->addWidget(m_host);
    return card;
}

QWidget *StartPage::createWays()
{
    auto *card = new Card(this);
    card->setFixedWidth(theme::ColumnWidth);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::SmallGap);
    addWay(
        layout, [] { return tr("Meet whoever comes next"); },
        [] { return tr("Both of you connect to this server at the same time, without a code."); }, m_connect);
    layout->addSpacing(theme::SmallGap);
    addWay(
        layout, [] { return tr("Invite someone"); },
        [] { return tr("You get a code to say, and a link to send."); }, m_invite);

    auto *label = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, card);
    translated(label, [label] { label->setText(tr("J&oin with a code or a link")); });
    label->setBuddy(m_code);
    m_codeHint->setObjectName(QStringLiteral("codeHint"));
    m_codeHint->setMinimumHeight(2 * m_codeHint->fontMetrics().lineSpacing() + 2);
    m_codeHint->setAlignment((m_codeHint->alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_code, 1);
    row->addWidget(m_join);
    layout->addWidget(m_notice);
    layout->addWidget(label);
    layout->addLayout(row);
    layout->addWidget(m_codeHint);

    QList<QWidget *> order{m_address, m_connect, m_invite, m_code, m_join, m_check, m_forget};
    order += m_host->tabOrder();
    order += m_settings;
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
    return card;
}

void StartPage::addWay(QVBoxLayout *layout, Wording title, Wording description, Button *button)
{
    auto *name = new TextLabel(TextLabel::Size::Caption, theme::Tone::Normal, this);
    auto *text = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this);
    translated(this, [=] {
        name->setText(title());
        text->setText(description());
    });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(text);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addLayout(texts, 1);
    row->addWidget(button, 0, Qt::AlignVCenter);
    layout->addLayout(row);
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

bool StartPage::isRefused() const
{
    return m_refused && m_refused->isOf(m_code->code(), m_judged);
}

void StartPage::takeInvitation(const TypedInvitation &invitation)
{
    const auto *link = std::get_if<InviteLink>(&invitation);
    if (link)
        setServer(link->server);
    setCode(link ? link->code : std::get<PairCode>(invitation));
    m_moved = link ? MovedInvitation::Link : MovedInvitation::Code;
    m_movedAddress = m_address->currentText();
    judge();
    if (m_join->isEnabled())
        m_join->setFocus();
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
    if (m_join->isEnabled()) {
        m_join->setFocus();
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
    const auto code = m_code->code();
    if (!code)
        return;
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
    if (!server)
        return std::nullopt;
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
        m_moved = MovedInvitation::Nothing;
    const auto *error = std::get_if<ServerAddressError>(&m_judged);
    const bool isWrong = error && *error != ServerAddressError::Empty;

    m_hint->setTone(isWrong ? theme::Tone::Bad : theme::Tone::Muted);
    m_hint->showText(
        addressText(m_judged, m_moved, invitesByItself() ? OwnServer::Running : OwnServer::Absent),
        isWrong || m_moved != MovedInvitation::Nothing ? TextLabel::Importance::Announced
                                                       : TextLabel::Importance::Quiet);
    for (Button *button : {m_connect, m_invite}) {
        const bool isReady = !error || (button == m_invite && invitesByItself());
        button->setEnabled(isReady);
        button->setToolTip(isReady ? QString() : serverAddressHint(*error));
    }
    m_check->setEnabled(!error);
    m_check->setToolTip(error
                            ? serverAddressHint(*error)
                            : tr("Lets the server find out what your router does, and whom you can reach."));
    m_address->setAccessibleDescription(m_hint->text());
    judgeCode();
}

void StartPage::judgeCode()
{
    const QString hint = codeText(m_code->judged(), m_judged, isRefused() ? m_refused : std::nullopt);
    const bool isBad = isWrong(m_code->judged()) || isRefused();
    m_codeHint->setTone(isBad ? theme::Tone::Bad : theme::Tone::Muted);
    m_codeHint->showText(hint, isBad ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet);
    m_join->setEnabled(m_code->code() && std::holds_alternative<ServerAddress>(m_judged));
    const bool isNext = m_join->isEnabled() && !isRefused();
    m_join->setWeight(isNext ? Button::Weight::Accent : Button::Weight::Quiet);
    m_connect->setWeight(isNext ? Button::Weight::Quiet : Button::Weight::Accent);
    m_join->setToolTip(m_join->isEnabled() ? QString() : hint);
    m_code->setAccessibleDescription(hint);
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
