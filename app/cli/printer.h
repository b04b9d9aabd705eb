// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/clioptions.h"
#include "app/cli/spraylog.h"
#include "app/engine/engine.h"
#include "app/platform/standardstreams.h"
#include "app/text/natreport.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QStringList>

#include <chrono>

namespace punchline {

/// The content of standard output.
enum class OutputForm {
    Messages, ///< Only the received messages; before them an invitation, or the report of a check.
    Json,     ///< Every event as one object per line.
};

/// The error event for an unusable command line, or first line of input.
[[nodiscard]] QByteArray usageErrorLine(const CliUsageError &error);

/// What a session shows on standard output and standard error. It receives every event and never waits for a
/// reader: isFull() says when to stop producing more. kept() reports in order which of the peer's messages
/// have been written. It never decides anything about the session. It has a function for each kind of line,
/// hence their number.
class Printer : public QObject
{
    Q_OBJECT

public:
    /// @p state belongs to the session that it shows, and must outlive it.
    Printer(OutputForm form, const SessionOptions &options, const SessionState &state, QObject *parent);

    /// The session begins: the times of events count from here.
    void begin();

    void handleEvent(const Event &event);

    /// Prints a sentence for people. If nobody reads, excess sentences are dropped.
    void say(const QString &sentence);

    /// Prints an error that is not an event: a sentence after the program's name.
    void complain(const QString &sentence) { say(QStringLiteral("punchline-cli: ") + sentence); }

    void complain(const CliUsageError &error);

    /// Prints @p question, and leaves the cursor after it.
    void ask(const QString &question);

    /// True if this side's own actions produce output that nobody reads; it must then stop acting.
    [[nodiscard]] bool isFull() const;

    /// True if the system has taken everything that was printed.
    [[nodiscard]] bool isDone() const { return outputPending() == 0 && errorPending() == 0; }
    [[nodiscard]] qint64 outputPending() const { return m_streams.pending(StandardStream::Output); }
    [[nodiscard]] qint64 errorPending() const { return m_streams.pending(StandardStream::Error); }

Q_SIGNALS:
    /// The peer's messages up to this id have been written.
    void kept(quint64 upTo);
    /// Some of the waiting output has been written, or never will be.
    void advanced();
    /// Writing to standard output has failed. @p reason is the system's.
    void outputFailed(const QString &reason);

private:
    struct Receipt
    {
        qint64 end = 0; ///< Where the message ends in the whole output.
        quint64 id = 0;
    };

    void handleWritten(StandardStream stream, qint64 total);
    void put(const QByteArray &line);
    void putJson(const Event &event);
    void putPlain(const Event &event);
    void putMessage(const event::MessageAdded &message);
    void putInvitation(const event::CodeReady &ready);
    void sayLink(const event::LinkEstablished &link);
    void sayWords(const event::PeerFound &found);
    void saySpray(const SprayProgress &progress);
    /// For sentences that repeat, for example in each round.
    void sayOnce(const QString &sentence);
    void putLate();

    OutputForm m_form;
    bool m_isCheck;
    const SessionState &m_state;
    bool m_isSeen; ///< The output is a terminal, which obeys control characters in a text; pipes and files
                   ///< get the text unchanged.
    StandardStreams m_streams;
    qint64 m_put = 0; ///< Number of output bytes so far.
    QQueue<Receipt> m_receipts;
    QHash<std::size_t, Event> m_late; ///< The last event of each kind that waits for a reader.
    NatReport m_report;
    SprayLog m_sprayLog;
    QString m_invitation; ///< The last link that was shown.
    QStringList m_said;   ///< The last sentences of sayOnce().
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

} // namespace punchline
