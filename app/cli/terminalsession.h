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

/// The program's exit status; scripts rely on the numbers.
enum class ExitCode {
    Normal = 0,
    Usage = 2,
    ServerNotReached = 3,
    NoDirectPath = 4,
    NotAuthenticated = 5,
    PeerLeft = 6,
    LinkLost = 7, ///< Or something that was written did not arrive.
    OutputFailed = 9,
    Signal = 128, ///< Plus the number of the signal that ended the program.
};

/// The message for a failed standard output, with the system's @p reason.
[[nodiscard]] QString outputFailure(const QString &reason);

/// A session in a terminal: standard input becomes messages, messages and events go to a Printer. It stores
/// nothing: the input is read as fast as the other side accepts it, and the other side is stalled if nobody
/// reads its messages. Drives an Engine, and ends the program by finished(). Its members are the two streams,
/// their states and the timers that end the session.
class TerminalSession : public QObject
{
    Q_OBJECT

public:
    TerminalSession(Engine *engine, const CliOptions &options, QObject *parent);

    void start();

    /// Signal @p number asks the program to end: with a goodbye the first time, at once the second time.
    void interrupt(int number);

Q_SIGNALS:
    void finished(int exitCode);

private:
    void handleEvent(const Event &event);
    void handlePhase(Phase phase);
    void handleLines(QList<InputLine> lines);
    void handleEndOfInput();
    /// The input ends early, for the reason in @p code and @p detail.
    void cutInput(ErrorCode code, const QString &detail);
    void handleOutputFailed(const QString &reason);
    void begin();
    /// Starts the session with the code or link in @p line; ends the program if it is neither.
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
    /// Sends as much of m_unsent as the engine accepts, and leaves if that was everything.
    void goOn();
    void leaveIfDone();
    [[nodiscard]] bool staysOpen() const { return m_options.stay || m_options.untilLeft; }
    /// True if some of the input has not reached the other side.
    [[nodiscard]] bool hasLeftovers();
    void end(ExitCode code);
    /// Ends the program once everything that anybody reads has been printed.
    void endWhenPrinted();
    void endNow();

    Engine *m_engine;
    CliOptions m_options;
    Printer m_printer;
    StandardInput m_input;
    LineSplitter m_lines;
    QList<InputLine> m_unsent; ///< From one piece of the input; no more is read until they are sent.
    QTimer m_stayTimer;
    QTimer m_lastWordsTimer; ///< How long the end waits for readers that do not read.
    bool m_begun = false;
    const bool m_isTyped; ///< A person types the input.
    bool m_inputFinished = false;
    bool m_wrote = false; ///< The input contained lines to send.
    bool m_ended = false;
    bool m_outputFailed = false;
    int m_signal = 0; ///< The signal that ends the program; 0 if there was none.
    ExitCode m_exitCode = ExitCode::Normal;
};

} // namespace punchline
