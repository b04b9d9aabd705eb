// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/cli/terminalsession.h"

#include "app/protocol/overloaded.h"
#include "app/protocol/peermessages.h"

#include <algorithm>
#include <utility>

namespace punchline {

using namespace std::chrono_literals;

namespace {

// Time for the last lines if the program should end but nobody reads them.
constexpr auto LastWordsTime = 500ms;

/// LinkLost means the loss of an established link, or of something that was written; @p linked says whether
/// there was a link.
ExitCode exitCodeFor(ErrorCode code, bool linked)
{
    switch (code) {
    case ErrorCode::NameNotFound:
    case ErrorCode::NameServerSilent:
    case ErrorCode::ServerFamilyMissing:
    case ErrorCode::ServerRefused:
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ServerSilent:
    case ErrorCode::ServerClosed:
    case ErrorCode::NotARendezvousServer:
    case ErrorCode::ItIsSsh:
    case ErrorCode::ItIsWeb:
    case ErrorCode::ItIsTls:
    case ErrorCode::ItIsMail:
    case ErrorCode::ItIsProbePort:
    case ErrorCode::ServerMisbehaved:
    case ErrorCode::ServerLost:
    case ErrorCode::ServerFull:
    case ErrorCode::ServerShuttingDown:
    case ErrorCode::VersionUnsupported:
    case ErrorCode::CheckNotSupported:
    case ErrorCode::CodesNotSupported:
    case ErrorCode::ServerUnavailable:
    case ErrorCode::PlaceTaken:
    case ErrorCode::TooManyAttempts:
        return ExitCode::ServerNotReached;
    case ErrorCode::CertificateUnavailable:
    case ErrorCode::LocalAddressUnavailable:
    case ErrorCode::LocalAddressFamily:
    case ErrorCode::LocalAddressApart:
    case ErrorCode::LocalPortForbidden:
    case ErrorCode::LocalPortUnavailable:
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
    case ErrorCode::RelayMissing:
    case ErrorCode::PeerNeedsRelay:
    case ErrorCode::HairpinMissing:
        return ExitCode::NoDirectPath;
    case ErrorCode::PeerMisbehaved:
        return linked ? ExitCode::LinkLost : ExitCode::PeerLeft;
    case ErrorCode::LinkLost:
    case ErrorCode::TextTooLong:
    case ErrorCode::ZeroByteInText:
    case ErrorCode::InputUnreadable:
    case ErrorCode::InputNotText:
        break;
    }
    return ExitCode::LinkLost;
}

} // namespace

QString outputFailure(const QString &reason)
{
    return TerminalSession::tr(
               "Standard output cannot be written (%1): let it lead to a file with room, or to "
               "a program that reads to the end.")
        .arg(reason);
}

TerminalSession::TerminalSession(Engine *engine, const CliOptions &options, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_options(options)
    , m_printer(options.json ? OutputForm::Json : OutputForm::Messages, options.session, engine->state(),
                this)
    , m_lines(MaxTextBytes)
    , m_isTyped(isTerminal(StandardStream::Input))
{
    m_options.session.acknowledgement = Acknowledgement::WhenKept;
    // Do not read before the engine can accept input.
    m_input.setPaused(true);
    m_stayTimer.setSingleShot(true);
    m_stayTimer.setTimerType(Qt::PreciseTimer);
    m_lastWordsTimer.setSingleShot(true);
    connect(&m_stayTimer, &QTimer::timeout, m_engine, &Engine::leave);
    connect(&m_lastWordsTimer, &QTimer::timeout, this, &TerminalSession::endNow);
    connect(m_engine, &Engine::happened, this, &TerminalSession::handleEvent);
    connect(m_engine, &Engine::phaseChanged, this, &TerminalSession::handlePhase);
    // Do this later, because the engine is in the middle of something.
    connect(m_engine, &Engine::textsTaken, this, &TerminalSession::goOn, Qt::QueuedConnection);
    connect(&m_printer, &Printer::kept, m_engine, &Engine::confirmKept);
    connect(&m_printer, &Printer::outputFailed, this, &TerminalSession::handleOutputFailed);
    connect(&m_printer, &Printer::advanced, this, [this] {
        if (m_ended)
            endWhenPrinted();
        else if (m_begun)
            goOn();
    });
    connect(&m_input, &StandardInput::read, this,
            [this](const QByteArray &bytes) { handleLines(m_lines.append(bytes)); });
    connect(&m_input, &StandardInput::finished, this, &TerminalSession::handleEndOfInput);
    connect(&m_input, &StandardInput::failed, this, [this](const QString &reason) {
        cutInput(ErrorCode::InputUnreadable, reason);
        if (m_begun)
            goOn();
    });
}

void TerminalSession::start()
{
    if (!m_options.awaited) {
        begin();
        return;
    }
    if (m_isTyped)
        m_printer.ask(tr("Code or link:"));
    m_input.setPaused(false);
}

void TerminalSession::begin()
{
    m_begun = true;
    m_printer.begin();
    m_engine->setName(m_options.name);
    m_engine->start(m_options.session);
    m_input.setPaused(isCheck() || m_inputFinished);
}

void TerminalSession::handleLines(QList<InputLine> lines)
{
    if (m_options.awaited && !lines.isEmpty())
        join(lines.takeFirst().text);
    if (m_isTyped) // An extra press of Return sends nothing.
        lines.removeIf([](const InputLine &line) { return line.text.isEmpty(); });
    m_wrote = m_wrote || !lines.isEmpty();
    m_unsent += lines;
    if (const auto line = m_lines.badLine(); line && !m_inputFinished)
        cutInput(ErrorCode::InputNotText, QString::number(*line));
    if (m_begun)
        goOn();
}

void TerminalSession::cutInput(ErrorCode code, const QString &detail)
{
    m_inputFinished = true;
    if (m_options.awaited)
        join({});
    else if (m_begun)
        handleEvent(event::ErrorOccurred{{code, detail}});
}

void TerminalSession::handleEndOfInput()
{
    handleLines(m_lines.finish());
    m_inputFinished = true;
    // A program that was given nothing to send is there to listen, as under cron or systemd. But a person who
    // ends the input before the link wants to end the session.
    if (!m_wrote && !isLinked() && !m_isTyped && !m_options.stay)
        m_options.untilLeft = true;
    if (m_options.awaited)
        join({});
    else if (m_begun)
        goOn();
}

void TerminalSession::handleOutputFailed(const QString &reason)
{
    m_outputFailed = true;
    m_printer.complain(outputFailure(reason));
    if (m_begun && !m_ended)
        m_engine->leave();
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
    m_printer.complain(*error);
    end(ExitCode::Usage);
}

void TerminalSession::interrupt(int number)
{
    const bool isSecond = std::exchange(m_signal, number) != 0;
    if (isSecond || !m_begun)
        endNow();
    else if (m_ended)
        endWhenPrinted();
    else
        m_engine->leave();
}

void TerminalSession::handleEvent(const Event &event)
{
    m_printer.handleEvent(event);
    std::visit(
        Overloaded{
            [this](const auto &e) { react(e); },
            event::Ignored<event::ServerReached, event::EndpointObserved, event::NatJudged, event::CodeReady,
                           event::WaitingForPeer, event::WaitingInterrupted, event::PeerFound,
                           event::PeerNatTold, event::WordsConfirmed, event::CandidateFound,
                           event::AttemptChanged, event::SprayProgressed, event::LinkInterrupted,
                           event::Returning, event::Searching, event::ClearTalk, event::MessageAdded,
                           event::MessageDelivered, event::PeerNamed, event::PeerTyping>{}},
        event);
}

void TerminalSession::handlePhase(Phase phase)
{
    if (phase != Phase::Ended)
        return;
    if (isHolding() && m_wrote) {
        m_exitCode = m_exitCode == ExitCode::Normal ? ExitCode::LinkLost : m_exitCode;
        m_printer.complain(tr("What was written here was not sent, since the link is neither encrypted nor "
                              "authenticated. Say --classic to talk in the clear."));
    }
    end(m_exitCode);
}

void TerminalSession::react(const event::LinkEstablished &link)
{
    if (m_options.stay && link.generation == 1)
        m_stayTimer.start(*m_options.stay);
    // The engine sends what was queued, and its first greeting, after this event.
    QMetaObject::invokeMethod(this, &TerminalSession::goOn, Qt::QueuedConnection);
}

void TerminalSession::react(const event::SessionClosed &)
{
    if (!isLinked() || isHolding() || !hasLeftovers())
        return;
    m_exitCode = ExitCode::LinkLost;
    if (!m_outputFailed)
        m_printer.complain(tr("The session ended before the other side had taken everything. Connect again "
                              "and send the rest."));
}

void TerminalSession::react(const event::ErrorOccurred &occurred)
{
    m_exitCode = exitCodeFor(occurred.error.code, isLinked());
}

void TerminalSession::goOn()
{
    if (m_ended)
        return;
    const auto isTaken = [this](const InputLine &line) {
        if (m_printer.isFull())
            return false;
        const SendResult result = m_engine->sendLine(line.text, line.end);
        return result == SendResult::Taken || result == SendResult::Refused;
    };
    const auto firstLeft = std::ranges::find_if_not(std::as_const(m_unsent), isTaken);
    m_unsent.remove(0, std::distance(m_unsent.cbegin(), firstLeft));
    m_input.setPaused(m_inputFinished || isCheck() || !m_unsent.isEmpty() || m_printer.isFull());
    leaveIfDone();
}

void TerminalSession::leaveIfDone()
{
    // Nobody can agree to held texts any more, so they do not keep the session open.
    const bool isAllSaid = isHolding() ? m_inputFinished || !m_unsent.isEmpty()
                                       : m_inputFinished && m_unsent.isEmpty() && m_engine->isAllDelivered();
    if (isLinked() && isAllSaid && !staysOpen())
        m_engine->leave();
}

bool TerminalSession::hasLeftovers()
{
    return !m_engine->isAllDelivered() || !m_unsent.isEmpty() || !m_lines.isEmpty()
        || (!m_inputFinished && m_input.hasMore());
}

void TerminalSession::end(ExitCode code)
{
    m_ended = true;
    m_exitCode = code;
    m_stayTimer.stop();
    m_input.setPaused(true);
    endWhenPrinted();
}

void TerminalSession::endWhenPrinted()
{
    if (m_printer.isDone())
        endNow();
    else if ((m_signal != 0 || m_printer.outputPending() == 0) && !m_lastWordsTimer.isActive())
        m_lastWordsTimer.start(LastWordsTime);
}

void TerminalSession::endNow()
{
    if (m_signal != 0)
        Q_EMIT finished(static_cast<int>(ExitCode::Signal) + m_signal);
    else
        Q_EMIT finished(static_cast<int>(m_outputFailed ? ExitCode::OutputFailed : m_exitCode));
}

} // namespace punchline
