// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/window/newsbar.h"

#include "app/text/errortext.h"
#include "ui/controls/button.h"
#include "ui/controls/card.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"
#include "ui/desktop/unread.h"

#include <QHBoxLayout>

namespace punchline {

NewsBar::NewsBar(const Engine &engine, const Unread &unread, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_unread(unread)
    , m_sentence(new TextLabel(TextLabel::Size::Body, theme::Tone::Normal, this))
    , m_show(new Button(Button::Weight::Link, {}, this))
{
    setObjectName(QStringLiteral("newsBar"));
    m_sentence->setObjectName(QStringLiteral("newsSentence"));
    m_show->setObjectName(QStringLiteral("newsShowButton"));
    QHBoxLayout *layout = Card::lineIn(this);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this,
            [this] { m_unread.count() > 0 ? Q_EMIT chatRequested() : Q_EMIT sessionRequested(); });
    connect(&m_engine, &Engine::happened, this, &NewsBar::onHappened);
    connect(&m_engine, &Engine::phaseChanged, this, [this](Phase phase) {
        if (phase == Phase::Reaching)
            m_error.reset();
        m_hasArrived = phase == Phase::Linked && m_page == Page::Settings;
        update();
    });
    connect(&m_unread, &Unread::countChanged, this, &NewsBar::update);
    hide();
    translated(this, [this] { update(); });
}

void NewsBar::setPage(Page page)
{
    m_page = page;
    m_hasArrived = false; // Leaving the page reveals it anyway.
    update();
}

void NewsBar::onHappened(const Event &event)
{
    const auto *occurred = std::get_if<event::ErrorOccurred>(&event);
    if (occurred && endsSession(occurred->error.code))
        m_error = occurred->error;
}

void NewsBar::update()
{
    const int unread = m_page == Page::Chat ? 0 : m_unread.count();
    const bool hasFailed = m_page == Page::Settings && m_engine.phase() == Phase::Ended && m_error;
    const bool isNews = isHidden();
    setVisible(unread > 0 || hasFailed || m_hasArrived);
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(unread > 0 ? tr("Show the new messages") : tr("Show what has happened"));
    // Announced once: otherwise a peer who writes a lot would drown out everything else.
    const auto importance = isNews ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet;
    if (unread > 0)
        m_sentence->showText(tr("%n new message(s)", nullptr, unread), importance);
    else if (m_hasArrived)
        m_sentence->showText(tr("The other person is there: you are connected."), importance);
    else
        m_sentence->showText(hasFailed ? errorSentences(*m_error).message : QString(), importance);
}

} // namespace punchline
