// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "ui/desktop/alerts.h"

#include "app/protocol/overloaded.h"
#include "app/protocol/plaintext.h"
#include "app/text/errortext.h"
#include "app/text/statetext.h"
#include "ui/desktop/unread.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace punchline {

namespace {

// All desktops truncate longer titles.
constexpr qsizetype MaxShownTitle = 80;
constexpr qsizetype MaxShownText = 200;

} // namespace

Alerts::Alerts(Engine &engine, const Unread &unread, const Preferences &preferences,
               Notifications &notifications, QWidget &window, std::function<QString()> sender,
               QObject *parent)
    : QObject(parent)
    , m_unread(unread)
    , m_preferences(preferences)
    , m_notifications(notifications)
    , m_window(window)
    , m_sender(std::move(sender))
    , m_delayed(engine)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestTime);
    m_window.installEventFilter(this);
    connect(&m_rest, &QTimer::timeout, this, &Alerts::tellNext);
    connect(&engine, &Engine::happened, this, &Alerts::onHappened);
    connect(&engine, &Engine::phaseChanged, this, [this](Phase phase) {
        m_isWaiting = phase == Phase::Waiting;
        if (phase == Phase::Reaching)
            m_isLinked = false;
    });
    connect(&m_delayed, &DelayedTexts::left, this, [this] {
        tell({m_sender(), tr("What you wrote has been sent.")});
    });
    connect(&m_unread, &Unread::arrived, this, &Alerts::onArrived);
    connect(&m_unread, &Unread::countChanged, this, &Alerts::onCountChanged);
}

bool Alerts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActivationChange && m_window.isActiveWindow())
        withdraw();
    return QObject::eventFilter(watched, event);
}

void Alerts::onHappened(const Event &event)
{
    std::visit(
        Overloaded{[this](const event::PeerFound &) {
                       if (m_isWaiting)
                           tell({QStringLiteral("Punchline"), phaseSentence(Phase::Preparing)});
                   },
                   [this](const event::LinkEstablished &link) {
                       m_isLinked = true;
                       if (link.generation > 1)
                           return; // The chat goes on.
                       tell({m_sender(), tr("The two of you are connected: the chat has begun.")});
                   },
                   [this](const event::SessionClosed &closed) {
                       if (closed.reason == event::CloseReason::PeerLeft)
                           tellEnd(wordsFor(closed.reason).full);
                   },
                   [this](const event::ErrorOccurred &occurred) {
                       if (endsSession(occurred.error.code))
                           tellEnd(errorSentences(occurred.error).message);
                   },
                   event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged,
                                  event::CodeReady, event::WaitingForPeer, event::WaitingInterrupted,
                                  event::PeerNatTold, event::WordsConfirmed, event::CandidateFound,
                                  event::AttemptChanged, event::SprayProgressed, event::LinkInterrupted,
                                  event::Returning, event::Searching, event::ClearTalk, event::MessageAdded,
                                  event::MessageDelivered, event::PeerNamed, event::PeerTyping>{}},
        event);
}

void Alerts::onArrived(const QString &text)
{
    if (m_preferences.notifications() == NotificationDetail::Text)
        tell({m_sender(), text});
    else
        tell({m_sender(), tr("%n new message(s)", nullptr, m_unread.count())});
}

void Alerts::onCountChanged(int count)
{
    if (count == 0)
        withdraw();
}

void Alerts::tellEnd(const QString &sentence)
{
    // It replaces the previous notification, so it repeats the count.
    const int unread = m_unread.count();
    tell({m_isLinked ? m_sender() : QStringLiteral("Punchline"),
          unread == 0 ? sentence
                      : QStringLiteral("%1 (%2)").arg(sentence, tr("%n new message(s)", nullptr, unread))});
}

void Alerts::tell(const Notice &notice)
{
    if (m_window.isActiveWindow())
        return; // The window shows it, whatever the page.
    m_next = Notice{visibleText(notice.title, MaxShownTitle, LineBreaks::Fold),
                    visibleText(notice.text, MaxShownText, LineBreaks::Fold)};
    if (!m_rest.isActive())
        tellNext();
}

void Alerts::tellNext()
{
    if (!m_next)
        return;
    QApplication::alert(&m_window);
    if (m_preferences.notifications() != NotificationDetail::Off)
        m_notifications.show(*m_next);
    m_next.reset();
    m_rest.start();
}

void Alerts::withdraw()
{
    m_next.reset();
    m_notifications.withdraw();
}

} // namespace punchline
