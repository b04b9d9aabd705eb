// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/clioptions.h"
#include "app/cli/linesplitter.h"
#include "app/cli/spraylog.h"
#include "app/platform/standardinput.h"
#include "ui/text/natreport.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace punchline {

/// What the program's exit status says; the numbers are promised to scripts.
enum class ExitCode {
    Normal = 0,
    Usage = 2,
    ServerNotReached = 3,
    NoDirectPath = 4,
    NotAuthenticated = 5,
    PeerLeft = 6,
    LinkLost = 7,
    Interrupted = 130, ///< By a signal before a link stood.
};

/// A session in a terminal: standard input to messages, messages and events to standard output.
///
/// Without `--json`, standard output holds the received messages and nothing else, or the report of a check;
/// for an invitation the code and the link stand before them, a line each. What happens is told on standard
/// error. Nothing of it is kept, and the input is read as fast as the other side takes it. Drives an Engine
/// and ends the program by finished().
class TerminalSession : public QObject
{
    Q_OBJECT

public:
    TerminalSession(Engine *engine, const CliOptions &options, QObject *parent);

    void start();

    /// A signal wants the program to end.
    void interrupt();

Q_SIGNALS:
    void finished(punchline::ExitCode code);

private:
    void handleEvent(const Event &event);
    void handlePhase(Phase phase);
    void handleLines(QList<QString> lines);
    void handleEndOfInput();
    void begin();
    /// Starts the session by the code or the link in @p line; ends the program where it is neither.
    void join(const QString &line);
    void react(const event::PeerFound &found);
    void react(const event::LinkEstablished &linked);
    void react(const event::ClearTalk &talk);
    void react(const event::SessionClosed &);
    void react(const event::ErrorOccurred &occurred);
    template <typename Other> void react(const Other &);

    void printJson(const Event &event) const;
    void printPlain(const Event &event);
    void printCheck(const Event &event) const;
    void printInvitation(const event::CodeReady &ready);
    void printWords(const event::PeerFound &found) const;
    void printSpray(const SprayProgress &progress);
    /// For what comes again and again, as each round does.
    void sayOnce(const QString &sentence);
    [[nodiscard]] bool isCheck() const { return m_options.session.purpose == Purpose::Check; }
    /// Sends as much of m_unsent as the engine takes, and leaves where that was all there is.
    void goOn();
    void leaveIfDone();

    Engine *m_engine;
    CliOptions m_options;
    StandardInput m_input;
    LineSplitter m_lines;
    QList<QString> m_unsent; ///< Of one piece of the input; no further one is read before they are taken.
    NatReport m_report;
    SprayLog m_sprayLog;
    QString m_invitation; ///< The link that was shown last.
    QStringList m_said;   ///< What sayOnce() has said last.
    std::chrono::steady_clock::time_point m_started;
    QTimer m_stayTimer;
    bool m_inputFinished = false;
    event::Verification m_verification = event::Verification::None;
    bool m_linked = false;
    bool m_wrote = false; ///< Lines of the input were to be sent.
    bool m_holds = false; ///< The engine holds what is said: the link is not encrypted.
    ExitCode m_exitCode = ExitCode::Normal;
};

} // namespace punchline
