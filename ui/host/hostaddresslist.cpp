// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/host/hostaddresslist.h"

#include "app/protocol/typedaddress.h"
#include "ui/controls/copybutton.h"
#include "ui/controls/lefttoright.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/host/hosttext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int RouterId = static_cast<int>(MaxHostAddresses); // The other ids count from 0.
constexpr int MaxAddressLength = 64; // The longest IPv6 address in brackets, with a port.

/// A row's radio button, which carries its text.
QRadioButton *createChoice(QWidget *parent)
{
    auto *choice = new QRadioButton(parent);
    choice->setFont(theme::scaled(choice->font(), 1.1, QFont::DemiBold));
    return choice;
}

TextLabel *createWhom(const QRadioButton *choice, QWidget *parent)
{
    auto *whom = new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, parent);
    whom->setIndent(choice->iconSize().width() + theme::SmallGap);
    return whom;
}

} // namespace

HostAddressList::HostAddressList(QWidget *parent)
    : Card(parent)
    , m_choice(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    m_layout->setSpacing(theme::SmallGap);
    m_layout->addWidget(createRouterRow());
    connect(m_choice, &QButtonGroup::idClicked, this, [this] { m_isChosen = true; });
    connect(m_choice, &QButtonGroup::idToggled, this, &HostAddressList::chosenChanged);
    translated(this, [this] { rebuild(); });
}

void HostAddressList::showAddresses(const QList<HostAddress> &addresses)
{
    if (addresses == m_addresses)
        return;
    const bool isRouters = m_routerChoice->isChecked();
    const auto before = m_isChosen ? chosen() : std::nullopt;
    m_addresses = addresses;
    rebuild();
    judgeTyped();
    if (isRouters)
        return;
    const auto kept = before ? m_addresses.indexOf(*before) : -1;
    if (auto *button = m_choice->button(static_cast<int>(std::max<qsizetype>(kept, 0))))
        button->setChecked(true);
}

std::optional<HostAddress> HostAddressList::chosen() const
{
    const int id = m_choice->checkedId();
    if (id == RouterId)
        return typed();
    return id >= 0 && id < m_addresses.size() ? std::optional(m_addresses.at(id)) : std::nullopt;
}

QWidget *HostAddressList::createRouterRow()
{
    m_routerRow = new QWidget(this);
    m_routerChoice = createChoice(m_routerRow);
    m_routerChoice->setObjectName(QStringLiteral("routerChoice"));
    m_choice->addButton(m_routerChoice, RouterId);
    m_routerAddress = new QLineEdit(m_routerRow);
    m_routerAddress->setObjectName(QStringLiteral("routerAddress"));
    m_routerAddress->setMaxLength(MaxAddressLength);
    m_routerAddress->setLayoutDirection(Qt::LeftToRight);
    m_routerAddress->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_routerHint = createWhom(m_routerChoice, m_routerRow);
    m_routerHint->setObjectName(QStringLiteral("routerHint"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addWidget(m_routerChoice);
    row->addWidget(m_routerAddress, 1);
    auto *layout = new QVBoxLayout(m_routerRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::TinyGap);
    layout->addLayout(row);
    layout->addWidget(m_routerHint);
    m_routerRow->hide();
    translated(m_routerRow, [this] {
        m_routerChoice->setText(tr("The router's:"));
        m_routerChoice->setAccessibleName(tr("The router's address"));
        m_routerAddress->setAccessibleName(tr("The router's public address"));
        judgeTyped();
    });
    connect(m_routerAddress, &QLineEdit::textEdited, this, [this] {
        m_isChosen = true;
        m_routerChoice->setChecked(true);
        judgeTyped();
        Q_EMIT chosenChanged();
    });
    return m_routerRow;
}

void HostAddressList::showRouterField(RouterField field)
{
    const bool isShown = field == RouterField::Shown;
    m_routerRow->setVisible(isShown);
    auto *first = m_choice->button(0);
    if (!isShown && m_routerChoice->isChecked() && first)
        first->setChecked(true);
}

/// Accepts numeric addresses only: a name does not tell how this machine appears from outside.
std::optional<HostAddress> HostAddressList::typed() const
{
    const auto parsed = parseTypedServer(m_routerAddress->text());
    const auto *server = std::get_if<ServerAddress>(&parsed);
    if (!server || !addressFromString(server->host) || m_addresses.isEmpty())
        return std::nullopt;
    return HostAddress{*server, m_addresses.constFirst().inside, Audience::BehindRouter};
}

void HostAddressList::judgeTyped()
{
    const bool isWrong = !m_routerAddress->text().trimmed().isEmpty() && !typed();
    m_routerHint->setTone(isWrong ? theme::Tone::Bad : theme::Tone::Muted);
    const quint16 port = m_addresses.isEmpty() ? DefaultServerPort : m_addresses.constFirst().given.port;
    const ServerAddress example{QStringLiteral("203.0.113.7"), port};
    m_routerHint->showText(
        isWrong ? tr("This is not a complete address in numbers, such as %1.").arg(example.toString())
                : tr("For people anywhere, once you have set the router: its public address."),
        isWrong ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet);
    m_routerAddress->setPlaceholderText(example.toString());
    m_routerAddress->setAccessibleDescription(m_routerHint->text());
}

void HostAddressList::focusChosen()
{
    if (auto *button = m_choice->checkedButton())
        button->setFocus();
}

void HostAddressList::rebuild()
{
    const int checked = m_choice->checkedId();
    const bool hadFocus = m_rows && m_rows->isAncestorOf(focusWidget());
    delete m_rows;
    m_rows = new QWidget(this);
    m_layout->insertWidget(0, m_rows);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::SmallGap);
    for (int i = 0; i < m_addresses.size(); ++i)
        addRow(rows, m_addresses.at(i), i);
    if (auto *button = m_choice->button(checked))
        button->setChecked(true);
    if (hadFocus)
        focusChosen();
}

void HostAddressList::addRow(QVBoxLayout *rows, const HostAddress &address, int id)
{
    const QString text = address.given.toString();
    const QString sentence = audienceSentence(address);
    auto *choice = createChoice(m_rows);
    choice->setText(leftToRight(text));
    choice->setObjectName(QStringLiteral("hostAddress%1").arg(id));
    choice->setAccessibleName(text);
    choice->setAccessibleDescription(sentence);
    m_choice->addButton(choice, id);
    auto *copyButton = new CopyButton(Button::Weight::Quiet, m_rows);
    copyButton->setObjectName(QStringLiteral("copyAddress%1").arg(id));
    copyButton->setAccessibleName(tr("Copy %1").arg(text));
    copyButton->setLabel(tr("Copy"));
    copyButton->setContent(text);

    auto *whom = createWhom(choice, m_rows);
    whom->setText(sentence);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(choice);
    texts->addWidget(whom);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::Gap);
    row->addLayout(texts, 1);
    row->addWidget(copyButton, 0, Qt::AlignVCenter);
    rows->addLayout(row);
}

} // namespace punchline
