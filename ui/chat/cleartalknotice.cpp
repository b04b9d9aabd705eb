// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/cleartalknotice.h"

#include "ui/controls/button.h"
#include "ui/controls/translated.h"

namespace punchline {

ClearTalkNotice::ClearTalkNotice(Engine &engine, QWidget *parent)
    : Banner(parent)
    , m_agree(new Button(Button::Weight::Quiet, QString(), this))
{
    setObjectName(QStringLiteral("clearTalkNotice"));
    m_agree->setObjectName(QStringLiteral("clearTalkButton"));
    addButton(m_agree);
    connect(m_agree, &QPushButton::clicked, this, [this, &engine] {
        engine.talkInTheClear();
        Q_EMIT answered();
    });
    connect(&engine, &Engine::happened, this, [this](const Event &event) {
        if (const auto *talk = std::get_if<event::ClearTalk>(&event))
            setHolding(!talk->agreed);
    });
    connect(&engine, &Engine::phaseChanged, this, [this](Phase phase) {
        if (phase != Phase::Linked)
            setHolding(false);
    });
    translated(this, [this] {
        m_agree->setText(tr("Tal&k in the clear"));
        m_agree->setAccessibleName(tr("Talk in the clear, on a link that others can read"));
        if (m_isHolding)
            showText();
    });
}

void ClearTalkNotice::setHolding(bool holding)
{
    if (holding == std::exchange(m_isHolding, holding))
        return;
    if (holding) {
        showText();
    } else {
        showSentences(theme::Tone::Busy, {}, {}); // So that a screen reader speaks them again next time.
        hide();
    }
    Q_EMIT holdingChanged(holding);
}

void ClearTalkNotice::showText()
{
    showSentences(
        theme::Tone::Busy, tr("This link is neither encrypted nor authenticated."),
        tr("Others on the way can read it, and nothing proves who is at the other end. Only “Hello, "
           "world” goes out until you agree to talk in the clear."));
}

} // namespace punchline
