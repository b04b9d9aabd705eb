// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/noticebar.h"

#include "app/protocol/plaintext.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>

namespace punchline {

namespace {

constexpr qsizetype MaxShownServer = 80; // The link may come from anybody.

} // namespace

NoticeBar::NoticeBar(Engine &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_sentence(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_open(new Button(Button::Weight::Link, QString(), this))
    , m_dismiss(new Button(Button::Weight::Link, QString(), this))
{
    setObjectName(QStringLiteral("noticeBar"));
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    m_open->setObjectName(QStringLiteral("noticeOpenButton"));
    m_dismiss->setObjectName(QStringLiteral("noticeDismissButton"));
    QHBoxLayout *layout = Card::lineIn(this);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_open);
    layout->addWidget(m_dismiss);
    connect(m_open, &QPushButton::clicked, this, &NoticeBar::startPageRequested);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(&m_engine, &Engine::phaseChanged, this, &NoticeBar::updateTexts);
    translated(this, [this] { updateTexts(); });
    hide();
}

void NoticeBar::showKept(const ServerAddress &server)
{
    m_server = server;
    updateTexts();
    show();
}

void NoticeBar::updateTexts()
{
    const bool isOver = m_engine.phase() == Phase::Idle || m_engine.phase() == Phase::Ended;
    m_open->setText(tr("Go to the start page"));
    m_open->setAccessibleName(tr("Go to the start page, where the link is"));
    m_open->setVisible(isOver);
    m_dismiss->setText(tr("OK"));
    m_dismiss->setAccessibleName(tr("Hide the notice about the link"));
    if (!m_server)
        return;
    const QString server = visibleText(m_server->toString(), MaxShownServer, LineBreaks::Fold);
    m_sentence->showText(
        isOver ? tr("A link to %1 has been opened. It is filled in on the start page.").arg(server)
               : tr("A link to %1 has been opened. It is kept on the start page until this is over.")
                     .arg(server),
        TextLabel::Importance::Announced);
}

} // namespace punchline
