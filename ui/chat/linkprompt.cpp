// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/linkprompt.h"

#include "app/text/links.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace punchline {

namespace {

// The length of the address that is shown: always the host, and enough of the rest.
constexpr qsizetype ShownLength = 240;

} // namespace

LinkPrompt::LinkPrompt(QWidget *parent)
    : Card(parent)
    , m_question(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_address(new TextLabel(TextLabel::Size::Small, theme::Tone::Muted, this))
    , m_open(new Button(Button::Weight::Quiet, QString(), this))
    , m_copy(new Button(Button::Weight::Quiet, QString(), this))
    , m_cancel(new Button(Button::Weight::Quiet, QString(), this))
{
    setObjectName(QStringLiteral("linkPrompt"));
    m_question->setObjectName(QStringLiteral("linkQuestion"));
    m_address->setObjectName(QStringLiteral("linkAddress"));
    m_open->setObjectName(QStringLiteral("openLinkButton"));
    m_copy->setObjectName(QStringLiteral("copyLinkButton"));
    m_cancel->setObjectName(QStringLiteral("cancelLinkButton"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, theme::Gap, theme::WideGap, theme::Gap);
    layout->setSpacing(theme::SmallGap);
    layout->addWidget(m_question);
    layout->addWidget(m_address);
    layout->addLayout(buttonRow({m_cancel, m_copy, m_open}));

    translated(this, [this] {
        m_open->setText(tr("&Open in the browser"));
        m_open->setAccessibleName(tr("Open the link in the browser"));
        m_copy->setText(tr("&Copy the link"));
        m_copy->setAccessibleName(tr("Copy the link"));
        showQuestion();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QUrl target = m_target;
        finish();
        Q_EMIT openRequested(target);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(linkTargetText(m_target));
        finish();
    });
    connect(m_cancel, &QPushButton::clicked, this, &LinkPrompt::finish);
    hide();
}

void LinkPrompt::ask(const QUrl &target)
{
    m_target = target;
    m_hasFailed = false;
    const QString address = linkTargetText(target);
    m_address->setText(address.size() > ShownLength ? address.left(ShownLength) + u'…' : address);
    show();
    showQuestion();
    m_cancel->setFocus();
}

void LinkPrompt::sayNotOpened()
{
    m_hasFailed = true;
    show();
    showQuestion();
    m_copy->setFocus();
}

void LinkPrompt::showQuestion()
{
    m_open->setVisible(!m_hasFailed);
    m_cancel->setText(m_hasFailed ? tr("Close") : tr("Do &not open"));
    m_cancel->setAccessibleName(m_hasFailed ? tr("Close") : tr("Do not open the link"));
    if (m_hasFailed) {
        m_question->showText(tr("No browser could be started. Copy the link, and paste it into one."),
                             TextLabel::Importance::Announced);
        return;
    }
    m_question->showText(tr("This link leads to %1. Whoever runs that place will see your address.")
                             .arg(m_target.host(QUrl::FullyEncoded)),
                         TextLabel::Importance::Announced);
}

void LinkPrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else
        Card::keyPressEvent(event);
}

void LinkPrompt::withdraw()
{
    if (!isHidden())
        finish();
}

void LinkPrompt::finish()
{
    hide();
    Q_EMIT answered();
}

} // namespace punchline
