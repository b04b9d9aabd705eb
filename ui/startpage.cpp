// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/startpage.h"

#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace punchline {

namespace {

constexpr int ColumnWidth = 520;
constexpr int IconSize = 72;
constexpr int MaxTypedLength = 300; // A name of 253 characters, a port, and room to see that it is too long.

} // namespace

StartPage::StartPage(QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_history(settings)
    , m_address(new QComboBox(this))
    , m_hint(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_note(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_connect(new Button(Button::Weight::Accent, tr("&Connect"), this))
    , m_check(new Button(Button::Weight::Quiet, tr("Check my &network"), this))
    , m_forget(new Button(Button::Weight::Link, tr("&Forget addresses"), this))
{
    buildField();
    m_hint->setObjectName(QStringLiteral("addressHint"));
    m_note->setObjectName(QStringLiteral("settingsNote"));
    m_note->setAlignment(Qt::AlignHCenter);
    m_connect->setObjectName(QStringLiteral("connectButton"));
    m_connect->setAccessibleName(tr("Connect"));
    m_check->setObjectName(QStringLiteral("checkButton"));
    m_check->setAccessibleName(tr("Check my network"));
    m_forget->setObjectName(QStringLiteral("forgetButton"));
    m_forget->setAccessibleName(tr("Forget addresses"));
    m_forget->setToolTip(tr("Removes all server addresses from the list."));

    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(QStringLiteral(":/punchline/icons/punchline-256.png")).pixmap(IconSize));
    icon->setAlignment(Qt::AlignCenter);
    auto *title = new TextLabel(TextLabel::Size::Title, theme::Tone::Normal, this);
    title->setText(QStringLiteral("Punchline"));
    title->setAlignment(Qt::AlignHCenter);
    auto *purpose = new TextLabel(TextLabel::Size::Body, theme::Tone::Muted, this);
    purpose->setText(tr("Chat directly from machine to machine. A server only introduces the two of you; "
                        "it never carries what you say."));
    purpose->setAlignment(Qt::AlignHCenter);

    auto *column = new QVBoxLayout;
    column->setSpacing(theme::Gap);
    column->addStretch(2);
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(purpose);
    column->addSpacing(theme::WideGap);
    column->addWidget(createForm());
    column->addWidget(m_note);
    column->addStretch(3);

    auto *centre = new QHBoxLayout(this);
    centre->setContentsMargins(theme::Margin, theme::Margin, theme::Margin, theme::Margin);
    centre->addStretch(1);
    centre->addLayout(column, 20);
    centre->addStretch(1);
    purpose->setMaximumWidth(ColumnWidth);
    m_note->setMaximumWidth(ColumnWidth);

    // The note keeps its place while it is hidden: nothing may jump when it appears.
    QSizePolicy keepsPlace = m_note->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_note->setSizePolicy(keepsPlace);

    connect(m_address, &QComboBox::editTextChanged, this, &StartPage::judge);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectNow);
    connect(m_check, &QPushButton::clicked, this, &StartPage::checkNow);
    connect(m_forget, &QPushButton::clicked, this, &StartPage::forgetAddresses);
    showHistory();
    judge();
    updateNote();
}

void StartPage::buildField()
{
    m_address->setObjectName(QStringLiteral("serverAddress"));
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setMinimumHeight(theme::ControlHeight + 4);
    m_address->setAccessibleName(tr("Server address"));
    m_address->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_address->lineEdit()->setPlaceholderText(tr("example.org or 192.0.2.1:8877"));
    m_address->lineEdit()->setMaxLength(MaxTypedLength);
    m_address->lineEdit()->setTextMargins(theme::SmallGap, 0, theme::SmallGap, 0);
    m_address->lineEdit()->setAccessibleName(tr("Server address"));
    m_address->lineEdit()->installEventFilter(this);
}

QWidget *StartPage::createForm()
{
    auto *card = new Card(this);
    card->setFixedWidth(ColumnWidth);

    auto *label = new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, card);
    label->setText(tr("&Server address"));
    label->setFont(theme::scaled(label->font(), 1.0, QFont::DemiBold));
    label->setBuddy(m_address);

    // Two lines are reserved for the hint, so that the page stays still while somebody types.
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().lineSpacing() + 2);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *actions = new QHBoxLayout;
    actions->addWidget(m_forget);
    actions->addStretch();
    actions->addWidget(m_check);
    m_connect->setMinimumWidth(160);
    actions->addWidget(m_connect);

    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(theme::Margin, theme::WideGap, theme::Margin, theme::WideGap);
    layout->setSpacing(theme::SmallGap + 2);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addWidget(m_hint);
    layout->addSpacing(theme::SmallGap);
    layout->addLayout(actions);
    QWidget::setTabOrder(m_address, m_connect);
    QWidget::setTabOrder(m_connect, m_check);
    QWidget::setTabOrder(m_check, m_forget);
    return card;
}

void StartPage::setServer(const ServerAddress &address)
{
    m_address->setEditText(address.toString());
}

void StartPage::focusAddress()
{
    m_address->setFocus();
    m_address->lineEdit()->selectAll();
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    // QLineEdit::returnPressed comes twice in a combo box, which hands the key to its line edit again.
    const auto *key = event->type() == QEvent::KeyPress ? dynamic_cast<QKeyEvent *>(event) : nullptr;
    if (watched == m_address->lineEdit() && key
        && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        connectNow();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StartPage::connectNow()
{
    if (const auto server = takeAddress())
        Q_EMIT connectRequested(*server);
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
    updateNote();
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
}

void StartPage::judge()
{
    m_judged = ServerAddress::parse(m_address->currentText());
    const auto *error = std::get_if<ServerAddressError>(&m_judged);
    const bool isWrong = error && *error != ServerAddressError::Empty;

    m_hint->setTone(isWrong ? theme::Tone::Bad : theme::Tone::Muted);
    m_hint->showText(
        isWrong ? serverAddressHint(*error)
                : tr("Both of you enter the same address. Without a port after a colon, port %1 is used.")
                      .arg(DefaultServerPort),
        isWrong ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet);
    m_connect->setEnabled(!error);
    m_connect->setToolTip(error ? serverAddressHint(*error) : QString());
    m_check->setEnabled(!error);
    m_check->setToolTip(error
                            ? serverAddressHint(*error)
                            : tr("Lets the server find out what your router does, and whom you can reach."));
    m_address->setAccessibleDescription(m_hint->text());
}

void StartPage::forgetAddresses()
{
    const QString typed = m_address->currentText();
    m_history.forgetAll();
    showHistory();
    m_address->setEditText(typed);
    updateNote();
    focusAddress();
}

void StartPage::updateNote()
{
    m_note->setText(
        tr("The settings folder cannot be written, so addresses will not be remembered after you close "
           "the program. Everything else works."));
    m_note->setVisible(!m_history.isKept());
}

} // namespace punchline
