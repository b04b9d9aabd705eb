// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminalsession.h"

#include "app/protocol/peermessages.h"
#include "app/protocol/plaintext.h"
#include "ui/text/errortext.h"
#include "ui/text/jsonline.h"
#include "ui/text/natwords.h"
#include "ui/text/trustwords.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace punchline {

namespace {

// Of sentences that come again and again there are a few; what makes up new ones is repeated in the end.
constexpr qsizetype MaxSaid = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("punchline::TerminalSession", text);
}

void printLine(FILE *stream, const QString &line)
{
    QTextStream(stream) << line << '\n';
    std::fflush(stream);
}

/// Seven is the loss of a link that stood: @p linked says whether one did.
ExitCode exitCodeFor(ErrorCode code, bool linked)
{
    switch (code) {
    case ErrorCode::NameNotFound:
    case ErrorCode::NameServerSilent:
    case ErrorCode::ServerFamilyMissing:
    case ErrorCode::ServerRefused:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerSilent:
    case ErrorCode::NotARendezvousServer:
    case ErrorCode::ServerMisbehaved:
    case ErrorCode::ServerLost:
    case ErrorCode::ServerFull:
    case ErrorCode::ServerShuttingDown:
    case ErrorCode::VersionUnsupported:
    case ErrorCode::CheckNotSupported:
    case ErrorCode::CodesNotSupported:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::TooManyAttempts:
        return ExitCode::ServerNotReached;
    case ErrorCode::CertificateUnavailable:
    case ErrorCode::LocalPortUnavailable:
    case ErrorCode::TextTooLong:
        return ExitCode::Usage;
    case ErrorCode::NoSuchRoom:
    case ErrorCode::WrongCode:
    case ErrorCode::CodeGuessed:
    case ErrorCode::PeerNotAuthenticated:
    case ErrorCode::WordsDiffer:
        return ExitCode::NotAuthenticated;
    case ErrorCode::RoomExpired:
    case ErrorCode::PeerLeft:
    case ErrorCode::PeerSilent:
        return ExitCode::PeerLeft;
    case ErrorCode::NoDirectPath:
    case ErrorCode::ServerInside:
    case ErrorCode::ServerProxied:
    case ErrorCode::FamiliesDiffer:
    case ErrorCode::NatsIncompatible:
    case ErrorCode::HairpinMissing:
        return ExitCode::NoDirectPath;
    case ErrorCode::PeerMisbehaved:
        return linked ? ExitCode::LinkLost : ExitCode::PeerLeft;
    case ErrorCode::LinkLost:
        break;
    }
    return ExitCode::LinkLost;
}

/// What a person is told of an event; nothing for what only programs want to know.
QString plainSentence(const Event &event)
{
    if (const auto *e = std::get_if<event::ServerReached>(&event))
        return tr("Reached the server at %1.").arg(e->address.toString());
    if (std::holds_alternative<event::WaitingForPeer>(event))
        return tr("Waiting for the other side to arrive.");
    if (std::holds_alternative<event::PeerFound>(event))
        return tr("The other side is here: punching.");
    if (const auto *e = std::get_if<event::WaitingInterrupted>(&event)) {
        const ErrorSentences sentences = waitingOnSentences(*e);
        return sentences.message + u' ' + sentences.advice;
    }
    if (const auto *e = std::get_if<event::ClearTalk>(&event); e && !e->agreed)
        return tr("The link is neither encrypted nor authenticated: of what is said here only 'Hello, world' "
                  "goes over it. With --classic everything does, in the clear.");
    if (const auto *e = std::get_if<event::PeerNamed>(&event); e && !e->name.isEmpty())
        return tr("The other side's name is %1, as they say.").arg(e->name);
    if (const auto *e = std::get_if<event::SessionClosed>(&event)) {
        return e->reason == event::CloseReason::PeerLeft ? tr("The other side has left.") : QString();
    }
    return {};
}

} // namespace

TerminalSession::TerminalSession(Engine *engine, const CliOptions &options, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_options(options)
    , m_lines(MaxTextBytes)
{
    // Nothing is read before the engine can take it.
    m_input.setPaused(true);
    m_stayTimer.setSingleShot(true);
    m_stayTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_stayTimer, &QTimer::timeout, m_engine, &Engine::leave);
    connect(m_engine, &Engine::happened, this, &TerminalSession::handleEvent);
    connect(m_engine, &Engine::phaseChanged, this, &TerminalSession::handlePhase);
    // Later, since the engine is in the middle of something.
    connect(m_engine, &Engine::textsTaken, this, &TerminalSession::goOn, Qt::QueuedConnection);
    connect(&m_input, &StandardInput::read, this,
            [this](const QByteArray &bytes) { handleLines(m_lines.append(bytes)); });
    connect(&m_input, &StandardInput::finished, this, &TerminalSession::handleEndOfInput);
}

void TerminalSession::start()
{
    if (m_options.awaited)
        m_input.setPaused(false);
    else
        begin();
}

void TerminalSession::begin()
{
    m_started = std::chrono::steady_clock::now();
    m_report.begin(m_options.session.portMapping);
    m_engine->setName(m_options.name);
    m_engine->start(m_options.session);
    m_input.setPaused(isCheck());
}

void TerminalSession::handleLines(QList<QString> lines)
{
    if (m_options.awaited && !lines.isEmpty())
        join(lines.takeFirst());
    m_wrote = m_wrote || !lines.isEmpty();
    m_unsent += lines;
    goOn();
}

void TerminalSession::handleEndOfInput()
{
    m_inputFinished = true;
    handleLines(m_lines.finish());
    if (m_options.awaited)
        join({});
}

void TerminalSession::join(const QString &line)
{
    const AwaitedInvitation awaited = *m_options.awaited;
    m_options.awaited.reset();
    const auto error = takeInvitation(line, awaited.server, m_options.session);
    if (!error) {
        begin();
        return;
    }
    printLine(stderr, QStringLiteral("punchline-cli: %1").arg(error->message));
    m_input.setPaused(true);
    Q_EMIT finished(ExitCode::Usage);
}

void TerminalSession::interrupt()
{
    if (!m_linked)
        m_exitCode = ExitCode::Interrupted;
    m_engine->leave();
}

void TerminalSession::handleEvent(const Event &event)
{
    m_report.handleEvent(event);
    const auto *spray = std::get_if<event::SprayProgressed>(&event);
    if (spray && !m_sprayLog.takes(spray->progress))
        return;
    if (m_options.json)
        printJson(event);
    else
        printPlain(event);
    std::visit([this](const auto &e) { react(e); }, event);
}

void TerminalSession::handlePhase(Phase phase)
{
    if (phase != Phase::Ended)
        return;
    if (m_holds && m_wrote) {
        m_exitCode = m_exitCode == ExitCode::Normal ? ExitCode::LinkLost : m_exitCode;
        printLine(stderr,
                  tr("punchline-cli: What was written here was not sent, since the link is neither encrypted "
                     "nor authenticated. Say --classic to talk in the clear."));
    }
    Q_EMIT finished(m_exitCode);
}

void TerminalSession::react(const event::PeerFound &found)
{
    m_verification = found.verification;
}

void TerminalSession::react(const event::LinkEstablished &)
{
    m_linked = true;
    if (m_options.stay)
        m_stayTimer.start(*m_options.stay);
    // The engine sends what was queued, and its first greeting, after this event.
    QMetaObject::invokeMethod(this, &TerminalSession::goOn, Qt::QueuedConnection);
}

void TerminalSession::react(const event::ClearTalk &talk)
{
    m_holds = !talk.agreed;
}

void TerminalSession::react(const event::SessionClosed &)
{
    m_stayTimer.stop();
    if (m_linked && !m_holds && !(m_engine->isAllDelivered() && m_unsent.isEmpty())) {
        m_exitCode = ExitCode::LinkLost;
        printLine(
            stderr,
            tr("punchline-cli: The session ended before the other side had taken everything. Connect again "
               "and send the rest."));
    }
}

void TerminalSession::react(const event::ErrorOccurred &occurred)
{
    if (endsSession(occurred.error.code))
        m_exitCode = exitCodeFor(occurred.error.code, m_linked);
    const ErrorSentences sentences = errorSentences(occurred.error);
    printLine(stderr, QStringLiteral("punchline-cli: %1 %2").arg(sentences.message, sentences.advice));
}

template <typename Other> void TerminalSession::react(const Other &) { }

void TerminalSession::printJson(const Event &event) const
{
    const auto sinceStart =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_started);
    printLine(stdout, QString::fromUtf8(toJsonLine(event, sinceStart)));
}

void TerminalSession::printPlain(const Event &event)
{
    if (const auto *message = std::get_if<event::MessageAdded>(&event)) {
        if (message->author == event::Author::Peer)
            printLine(stdout, visibleText(message->text, AnyLength, LineBreaks::Fold));
    } else if (const auto *spray = std::get_if<event::SprayProgressed>(&event)) {
        printSpray(spray->progress);
    } else if (const auto *ready = std::get_if<event::CodeReady>(&event)) {
        printInvitation(*ready);
    } else if (const auto *link = std::get_if<event::LinkEstablished>(&event)) {
        // Nobody can confirm words here: what they say is said with them.
        printLine(stderr,
                  tr("Direct link from %1 to %2. %3.")
                      .arg(link->local.toString(), link->remote.toString(),
                           linkPrivacyWords(linkPrivacy(*link, m_verification, false))));
    } else if (const QString sentence = plainSentence(event); !sentence.isEmpty()) {
        printLine(stderr, sentence);
        if (const auto *found = std::get_if<event::PeerFound>(&event); found && !found->words.isEmpty())
            printWords(*found);
    } else if (isCheck()) {
        printCheck(event);
    } else if (const auto *observed = std::get_if<event::EndpointObserved>(&event)) {
        if (m_report.isSessionPort(observed->local))
            sayOnce(tr("Seen from outside at %1.").arg(observed->mapped.toString()));
    } else if (std::holds_alternative<event::NatJudged>(event) && m_report.isComplete()) {
        sayOnce(tr("Your NAT: %1.").arg(m_report.summary()));
    }
}

void TerminalSession::printCheck(const Event &event) const
{
    const auto *closed = std::get_if<event::SessionClosed>(&event);
    if (closed && closed->reason == event::CloseReason::Checked) {
        QTextStream(stdout) << m_report.text();
        std::fflush(stdout);
    }
}

void TerminalSession::printInvitation(const event::CodeReady &ready)
{
    const QString before = std::exchange(m_invitation, ready.link.toString());
    if (before == m_invitation) {
        printLine(stderr, tr("The code and the link from before still hold."));
        return;
    }
    if (!before.isEmpty())
        printLine(stderr, tr("The server has forgotten the code from before. Pass on the new one:"));
    const QString invitation = ready.words
        ? tr("Say the code to the other person, or send them the link. Both hold for %1, and for one try.")
        : tr("Send the other person the link. It holds for %1, and for one try.");
    printLine(stderr, invitation.arg(durationWords(ready.expiresIn)));
    printLine(stderr,
              tr("In a terminal 'punchline-cli join -%1' takes it without showing it to other users.")
                  .arg(ready.words ? u' ' + ready.link.server.toString() : QString()));
    if (ready.words)
        printLine(stdout, ready.words->toString());
    printLine(stdout, ready.link.toString());
}

void TerminalSession::printWords(const event::PeerFound &found) const
{
    printLine(stderr, tr("Safety words: %1").arg(found.words.join(u' ')));
    printLine(stderr,
              tr("Compare them with the other person, for example on the phone: both must see the same six. "
                 "If they differ, somebody is in between; then leave at once with Ctrl+C."));
}

void TerminalSession::printSpray(const SprayProgress &progress)
{
    if (progress.sent >= progress.planned)
        sayOnce(sprayWords(progress) + u'.');
    if (const QString limit = sprayLimitSentence(progress); !limit.isEmpty())
        sayOnce(limit);
}

void TerminalSession::sayOnce(const QString &sentence)
{
    if (m_said.contains(sentence))
        return;
    if (m_said.size() == MaxSaid)
        m_said.removeFirst();
    m_said.append(sentence);
    printLine(stderr, sentence);
}

void TerminalSession::goOn()
{
    const auto isTaken = [this](const QString &line) { return m_engine->sendText(line) != SendResult::Full; };
    const auto firstLeft = std::ranges::find_if_not(std::as_const(m_unsent), isTaken);
    m_unsent.remove(0, std::distance(m_unsent.cbegin(), firstLeft));
    m_input.setPaused(m_inputFinished || !m_unsent.isEmpty());
    leaveIfDone();
}

void TerminalSession::leaveIfDone()
{
    // Nobody agrees any more to what is held: it keeps the session open no longer than what has arrived.
    const bool isAllSaid = m_holds ? m_inputFinished || !m_unsent.isEmpty()
                                   : m_inputFinished && m_unsent.isEmpty() && m_engine->isAllDelivered();
    if (m_linked && isAllSaid && !m_options.stay)
        m_engine->leave();
}

} // namespace punchline
