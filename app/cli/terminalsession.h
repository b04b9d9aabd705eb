// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/clioptions.h"
#include "app/cli/linesplitter.h"
#include "app/cli/printer.h"
#include "app/cli/standardinput.h"

#include <QObject>
#include <QTimer>

namespace punchline {

/// What the program's exit status says; the numbers are promised to scripts.
enum class ExitCode {
    Normal = 0,
    Usage = 2,
    ServerNotReached = 3,
    NoDirectPath = 4,
    NotAuthenticated = 5,
    PeerLeft = 6,
    LinkLost = 7, ///< Or something that was written has not arrived.
    OutputFailed = 9,
    Signal = 128, ///< And the number of the signal that ended it.
};

/// What is said where standard output cannot be written, for the system's @p reason.
[[nodiscard]] QString outputFailure(const QString &reason);

/// A session in a terminal: standard input to messages, messages and events to a Printer.
///
/// Nothing of it is kept: the input is read as fast as the other side takes it, and the other side is held up
/// where nobody takes what it says. Drives an Engine and ends the program by finished().
class TerminalSession : public QObject
{
    Q_OBJECT

public:
    TerminalSession(Engine *engine, const CliOptions &options, QObject *parent);

    void start();

    /// The signal @p number wants the program to end: with a goodbye, and the second time at once.
    void interrupt(int number);

Q_SIGNALS:
    void finished(int exitCode);

private:
    void handleEvent(const Event &event);
    void handlePhase(Phase phase);
    void handleLines(QList<InputLine> lines);
    void handleEndOfInput();
    /// The input ends before its end, for the reason in @p code and @p detail.
    void cutInput(ErrorCode code, const QString &detail);
    void handleOutputFailed(const QString &reason);
    void begin();
    /// Starts the session by the code or the link in @p line; ends the program where it is neither.
    void join(const QString &line);
    void react(const event::LinkEstablished &linked);
    void react(const event::SessionClosed &);
    void react(const event::ErrorOccurred &occurred);

    [[nodiscard]] bool isCheck() const
    {
        return std::holds_alternative<meeting::Check>(m_options.session.meeting);
    }
    /// True once a link has stood.
    [[nodiscard]] bool isLinked() const { return m_engine->state().link.has_value(); }
    [[nodiscard]] bool isHolding() const { return m_engine->state().holdsTexts; }
    /// Sends as much of m_unsent as the engine takes, and leaves where that was all there is.
    void goOn();
    void leaveIfDone();
    [[nodiscard]] bool staysOpen() const { return m_options.stay || m_options.untilLeft; }
    /// Whether something of the input is not with the other side.
    [[nodiscard]] bool hasLeftovers();
    void end(ExitCode code);
    /// Ends the program as soon as everything is printed that anybody takes.
    void endWhenPrinted();
    void endNow();

    Engine *m_engine;
    CliOptions m_options;
    Printer m_printer;
    StandardInput m_input;
    LineSplitter m_lines;
    QList<InputLine> m_unsent; ///< Of one piece of the input; no further one is read before they are taken.
    QTimer m_stayTimer;
    QTimer m_lastWordsTimer; ///< How long the end waits for those who do not read.
    bool m_begun = false;
    const bool m_isTyped; ///< The input is a person's.
    bool m_inputFinished = false;
    bool m_wrote = false; ///< Lines of the input were to be sent.
    bool m_ended = false;
    bool m_outputFailed = false;
    int m_signal = 0; ///< What ends the program; 0: nothing from outside.
    ExitCode m_exitCode = ExitCode::Normal;
};

} // namespace punchline
