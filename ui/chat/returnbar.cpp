// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/chat/returnbar.h"

#include "app/text/errortext.h"
#include "app/text/statetext.h"
#include "ui/controls/button.h"
#include "ui/controls/textlabel.h"
#include "ui/controls/translated.h"

#include <QHBoxLayout>
#include <QLocale>

#include <utility>

namespace punchline {

namespace {

using namespace std::chrono_literals;

constexpr auto CountInterval = 250ms; // No second is skipped.

/// True if a try with this result only shows that the other person was not there.
bool isAbsence(ErrorCode code)
{
    return code == ErrorCode::PeerSilent || code == ErrorCode::PeerLeft || code == ErrorCode::NoSuchRoom;
}

/// True if a try with this result did not get past the server, or this machine's own network.
bool isOfServer(ErrorCode code)
{
    return code < ErrorCode::NoSuchRoom; // What can go wrong first comes first.
}

} // namespace

ReturnBar::ReturnBar(Engine &engine, QWidget *parent)
    : Card(parent)
    , m_engine(engine)
    , m_sentence(new TextLabel(TextLabel::Size::Small, theme::Tone::Normal, this))
    , m_now(new Button(Button::Weight::Link, {}, this))
{
    setObjectName(QStringLiteral("returnBar"));
    m_sentence->setObjectName(QStringLiteral("returnSentence"));
    m_now->setObjectName(QStringLiteral("returnNowButton"));
    QSizePolicy kept = m_now->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // The messages do not move with each try.
    m_now->setSizePolicy(kept);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::WideGap, 2 * theme::TinyGap, theme::WideGap, 2 * theme::TinyGap);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_now);

    hide();
    m_tick.setInterval(CountInterval);
    connect(&m_tick, &QTimer::timeout, this, [this] { handleTick(std::chrono::steady_clock::now()); });
    connect(&m_engine, &Engine::happened, this, &ReturnBar::onHappened);
    connect(&m_engine, &Engine::phaseChanged, this, &ReturnBar::onPhaseChanged);
    connect(m_now, &QPushButton::clicked, &m_engine, &Engine::returnNow);
    translated(this, [this] {
        m_now->setText(tr("&Reconnect now"));
        m_now->setAccessibleName(tr("Reconnect now"));
        if (!isHidden())
            m_sentence->setText(sentence(std::chrono::steady_clock::now()));
    });
}

void ReturnBar::onHappened(const Event &event)
{
    const auto now = std::chrono::steady_clock::now();
    if (std::holds_alternative<event::LinkInterrupted>(event)) {
        m_lostSince = QDateTime::currentDateTime();
        m_lostAt = now;
        m_reason.reset();
        m_isLong = false;
        m_spoken.clear();
        setTrying(true);
    } else if (std::holds_alternative<event::ServerReached>(event)) {
        m_reason.reset(); // From now on only the other person is missing.
    } else if (const auto *returning = std::get_if<event::Returning>(&event)) {
        if (returning->reason)
            m_reason = returning->reason;
        m_nextTry = now + returning->nextTry;
        setTrying(returning->nextTry == 0ms);
        handleTick(now);
    }
}

void ReturnBar::onPhaseChanged(Phase phase)
{
    if (phase == Phase::Returning) {
        appear(std::chrono::steady_clock::now());
        return;
    }
    m_tick.stop();
    if (isAncestorOf(focusWidget()))
        Q_EMIT focusGivenUp();
    hide();
    m_sentence->setText({});
}

void ReturnBar::appear(TimePoint now)
{
    show();
    m_tick.start();
    handleTick(now);
}

void ReturnBar::setTrying(bool trying)
{
    m_isTrying = trying;
    // When a focused widget hides, Qt focuses the next one, and the next key would press it.
    if (trying && m_now->hasFocus())
        Q_EMIT focusGivenUp();
    m_now->setVisible(!trying);
}

void ReturnBar::handleTick(TimePoint now)
{
    if (isHidden())
        return;
    m_isLong = m_isLong || now - m_lostAt >= LongAway;
    const QString meaning = m_isLong ? longSentence() : sinceText();
    const bool isNews = meaning != std::exchange(m_spoken, meaning);
    const QString shown = sentence(now);
    if (shown != m_sentence->text())
        m_sentence->showText(shown, isNews ? TextLabel::Importance::Announced : TextLabel::Importance::Quiet);
}

QString ReturnBar::sentence(TimePoint now) const
{
    if (m_isLong)
        return QStringLiteral("%1 %2").arg(sinceText(), longSentence());
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_nextTry - now);
    if (m_isTrying || left <= 0s)
        return QStringLiteral("%1 %2").arg(sinceText(), phaseSentence(Phase::Returning));
    return QStringLiteral("%1 %2").arg(sinceText(), tr("Next try in %1.").arg(durationText(left)));
}

QString ReturnBar::sinceText() const
{
    const bool isToday = m_lostSince.date() == QDate::currentDate();
    return tr("The connection was lost at %1.")
        .arg(isToday ? clockTime(m_lostSince.time()) : QLocale().toString(m_lostSince, QLocale::ShortFormat));
}

QString ReturnBar::longSentence() const
{
    if (!m_reason || isAbsence(m_reason->code))
        return tr("The other person is not there at the moment. Punchline goes on trying; what you write is "
                  "sent as soon as they are back.");
    if (!isOfServer(m_reason->code))
        return returnsOnSentences(*m_reason).together();
    return QStringLiteral("%1 %2").arg(
        errorSentences(*m_reason).message,
        tr("Punchline waits for the server and goes on trying; what you write is sent as soon as you are "
           "connected again."));
}

} // namespace punchline
