// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/printer.h"

#include "app/protocol/overloaded.h"
#include "app/protocol/plaintext.h"
#include "app/text/errortext.h"
#include "app/text/eventjson.h"
#include "app/text/jsonline.h"
#include "app/text/nattext.h"
#include "app/text/statetext.h"
#include "app/text/trusttext.h"

#include <QJsonObject>

#include <utility>

namespace punchline {

namespace {

// Only a few sentences repeat. If something keeps producing new ones, repetitions may be printed again.
constexpr qsizetype MaxSaid = 64;

// A slightly slow reader costs nothing.
constexpr qint64 MaxOutput = 64 * 1024;

// Beyond this, nobody has been reading for a long time, and sentences are dropped.
constexpr qint64 MaxSentences = 64 * 1024;

/// True if only the last event of its kind matters, so that earlier ones can be skipped.
bool isState(const Event &event)
{
    return std::holds_alternative<event::PeerTyping>(event) || std::holds_alternative<event::PeerNamed>(event)
        || std::holds_alternative<event::SprayProgressed>(event);
}

} // namespace

QByteArray usageErrorLine(const CliUsageError &error)
{
    return toJsonLine(QJsonObject{{QStringLiteral("event"), QStringLiteral("error")},
                                  {QStringLiteral("t"), 0.0},
                                  {QStringLiteral("code"), QStringLiteral("usage")},
                                  {QStringLiteral("message"), error.message},
                                  {QStringLiteral("advice"), error.advice}})
        + '\n';
}

Printer::Printer(OutputForm form, const SessionOptions &options, const SessionState &state, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_isCheck(std::holds_alternative<meeting::Check>(options.meeting))
    , m_state(state)
    , m_isSeen(isTerminal(StandardStream::Output))
    , m_report(state.nat, options.portMapping)
{
    connect(&m_streams, &StandardStreams::written, this, &Printer::handleWritten);
    connect(&m_streams, &StandardStreams::failed, this, [this](StandardStream stream, const QString &reason) {
        if (stream == StandardStream::Output)
            Q_EMIT outputFailed(reason);
        Q_EMIT advanced();
    });
}

void Printer::begin()
{
    m_started = std::chrono::steady_clock::now();
}

void Printer::handleEvent(const Event &event)
{
    const auto *spray = std::get_if<event::SprayProgressed>(&event);
    if (spray && !m_sprayLog.takes(spray->progress))
        return;
    if (isFull() && isState(event))
        m_late.insert(event.index(), event);
    else if (m_form == OutputForm::Json)
        putJson(event);
    else
        putPlain(event);
    const auto *message = std::get_if<event::MessageAdded>(&event);
    if (message && message->author == event::Author::Peer)
        m_receipts.append({m_put, message->id});
    if (const auto *occurred = std::get_if<event::ErrorOccurred>(&event))
        complain(errorSentences(occurred->error).together());
}

void Printer::say(const QString &sentence)
{
    if (errorPending() < MaxSentences)
        m_streams.write(StandardStream::Error, sentence.toUtf8() + '\n');
}

void Printer::complain(const CliUsageError &error)
{
    if (m_form == OutputForm::Json)
        put(usageErrorLine(error));
    complain(QStringLiteral("%1 %2").arg(error.message, error.advice));
}

void Printer::ask(const QString &question)
{
    m_streams.write(StandardStream::Error, question.toUtf8() + ' ');
}

bool Printer::isFull() const
{
    return m_form == OutputForm::Json && outputPending() > MaxOutput;
}

void Printer::handleWritten(StandardStream stream, qint64 total)
{
    if (stream == StandardStream::Output) {
        quint64 upTo = 0;
        while (!m_receipts.isEmpty() && m_receipts.head().end <= total)
            upTo = m_receipts.dequeue().id;
        if (upTo > 0)
            Q_EMIT kept(upTo);
        if (!isFull())
            putLate();
    }
    Q_EMIT advanced();
}

void Printer::put(const QByteArray &line)
{
    m_put += line.size();
    m_streams.write(StandardStream::Output, line);
}

void Printer::putJson(const Event &event)
{
    const auto sinceStart =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_started);
    put(toJsonLine(toJson(event, sinceStart)) + '\n');
}

void Printer::putLate()
{
    const auto late = std::exchange(m_late, {});
    for (const Event &event : late)
        putJson(event);
}

void Printer::putPlain(const Event &event)
{
    const auto print = Overloaded{
        [this](const event::ServerReached &server) {
            say(tr("Reached the server at %1.").arg(server.address.toString()));
        },
        [this](const event::EndpointObserved &observed) {
            if (!m_isCheck && m_state.nat.isSessionPort(observed.local))
                sayOnce(tr("Seen from outside at %1.").arg(observed.serverReflexive.toString()));
        },
        [this](const event::NatJudged &) {
            if (!m_isCheck && m_state.nat.isComplete())
                sayOnce(tr("Your NAT: %1.").arg(m_report.summary()));
        },
        [this](const event::CodeReady &ready) { putInvitation(ready); },
        [this](const event::WaitingForPeer &) { say(tr("Waiting for the other side to arrive.")); },
        [this](const event::WaitingInterrupted &interrupted) {
            say(waitingOnSentences(interrupted).together());
        },
        [this](const event::PeerFound &found) {
            say(tr("The other side is here: punching."));
            if (!found.safetyWords.isEmpty())
                sayWords(found);
        },
        [this](const event::SprayProgressed &spray) { saySpray(spray.progress); },
        [this](const event::LinkEstablished &link) { sayLink(link); },
        [this](const event::LinkInterrupted &interrupted) {
            say(tr("%1 Both sides return to the server, and go on as soon as they have met there.")
                    .arg(errorSentences(interrupted.reason).message));
        },
        [this](const event::Returning &begun) {
            if (begun.reason)
                sayOnce(returnsOnSentences(*begun.reason).together());
        },
        [this](const event::ClearTalk &talk) {
            if (!talk.agreed)
                say(tr("The link is neither encrypted nor authenticated: of what is said here only "
                       "'Hello, world' goes over it. With --classic everything does, in the clear."));
        },
        [this](const event::MessageAdded &message) {
            if (message.author == event::Author::Peer)
                putMessage(message);
        },
        [this](const event::PeerNamed &named) {
            if (!named.name.isEmpty())
                say(tr("The other side's name is %1, as they say.").arg(named.name));
        },
        [this](const event::SessionClosed &closed) {
            if (closed.reason == event::CloseReason::PeerLeft)
                say(tr("The other side has left."));
            else if (m_isCheck && closed.reason == event::CloseReason::Checked)
                put(m_report.text().toUtf8());
        },
        [this](const event::Searching &look) {
            if (look.isRelayEnding && look.looks == 1)
                say(searchSentence(look));
        },
        event::Ignored<event::PeerNatTold, event::WordsConfirmed, event::CandidateFound,
                       event::AttemptChanged, event::MessageDelivered, event::PeerTyping,
                       event::ErrorOccurred>{},
    };
    std::visit(print, event);
}

void Printer::putMessage(const event::MessageAdded &message)
{
    if (m_isSeen)
        put(visibleText(message.text, AnyLength, LineBreaks::Fold).toUtf8() + '\n');
    else
        put(message.text.toUtf8() + (message.end == LineEnd::Feed ? "\n" : ""));
}

void Printer::putInvitation(const event::CodeReady &ready)
{
    const QString before = std::exchange(m_invitation, ready.link.toString());
    if (before == m_invitation) {
        say(tr("The code and the link from before still hold."));
        return;
    }
    if (!before.isEmpty())
        say(tr("The server has forgotten the code from before. Pass on the new one:"));
    const QString invitation = ready.code
        ? tr("Say the code to the other person, or send them the link. Both hold for %1, and for one try.")
        : tr("Send the other person the link. It holds for %1, and for one try.");
    say(invitation.arg(durationText(ready.expiresIn)));
    say(tr("In a terminal 'punchline-cli join -%1' takes it without showing it to other users.")
            .arg(ready.code ? u' ' + ready.link.server.toString() : QString()));
    if (ready.code)
        put(ready.code->toString().toUtf8() + '\n');
    put(ready.link.toString().toUtf8() + '\n');
}

void Printer::sayLink(const event::LinkEstablished &link)
{
    if (link.generation > 1 && link.away.count() > 0)
        say(tr("Connected again after %1.").arg(timeText(link.away)));
    else if (link.generation > 1)
        say(linkSentence(m_state) + u'.');
    const QString privacy = wordsFor(linkPrivacy(m_state)).text;
    if (link.isRelayed())
        say(QStringLiteral("%1 %2.").arg(relayWords(m_state).full, privacy));
    else
        say(tr("Direct link from %1 to %2. %3.").arg(link.local.toString(), link.remote.toString(), privacy));
}

void Printer::sayWords(const event::PeerFound &found)
{
    say(tr("Safety words: %1").arg(found.safetyWords.join(u' ')));
    say(tr("Compare them with the other person, for example on the phone: both must see the same six. "
           "If they differ, somebody is in between; then leave at once with Ctrl+C."));
}

void Printer::saySpray(const SprayProgress &progress)
{
    if (progress.sent >= progress.planned)
        sayOnce(wordsFor(progress).full + u'.');
    if (const QString limit = sprayLimitSentence(progress); !limit.isEmpty())
        sayOnce(limit);
}

void Printer::sayOnce(const QString &sentence)
{
    if (m_said.contains(sentence))
        return;
    if (m_said.size() == MaxSaid)
        m_said.removeFirst();
    m_said.append(sentence);
    say(sentence);
}

} // namespace punchline
