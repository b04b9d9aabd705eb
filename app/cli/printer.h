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

/// What standard output holds.
enum class OutputForm {
    Messages, ///< The received messages and nothing else; before them an invitation, or the report of a
              ///< check.
    Json,     ///< Every event as one object a line.
};

/// The error event of a command line, or of a first line of input, that cannot be used.
[[nodiscard]] QByteArray usageErrorLine(const CliUsageError &error);

/// What a session shows of itself on standard output and standard error.
///
/// It is told every event and never waits for whoever reads: isFull() says when to go on no further. Which of
/// the peer's messages have been written is told by kept(), in order. It decides nothing about the session.
class Printer : public QObject
{
    Q_OBJECT

public:
    /// @p state: of the session that it shows; must outlive it.
    Printer(OutputForm form, const SessionOptions &options, const SessionState &state, QObject *parent);

    /// The session begins: the times of the events count from here.
    void begin();

    void handleEvent(const Event &event);

    /// A sentence for people. Where nobody reads them, those that are too many are left out.
    void say(const QString &sentence);

    /// An error that is no event: a sentence after the program's name.
    void complain(const QString &sentence) { say(QStringLiteral("punchline-cli: ") + sentence); }

    void complain(const CliUsageError &error);

    /// Says @p question, and leaves the cursor behind it.
    void ask(const QString &question);

    /// Whether what this side does shows on an output that nobody reads: then it is to do nothing more.
    [[nodiscard]] bool isFull() const;

    /// Whether the system has taken all that was printed.
    [[nodiscard]] bool isDone() const { return outputPending() == 0 && errorPending() == 0; }
    [[nodiscard]] qint64 outputPending() const { return m_streams.pending(StandardStream::Output); }
    [[nodiscard]] qint64 errorPending() const { return m_streams.pending(StandardStream::Error); }

Q_SIGNALS:
    /// The peer's messages up to this id have been written.
    void kept(quint64 upTo);
    /// Some of what waited has been written, or never will be.
    void advanced();
    /// Standard output cannot be written any more. @p reason is the system's.
    void outputFailed(const QString &reason);

private:
    struct Receipt
    {
        qint64 end = 0; ///< Where the message ends in all that was put out.
        quint64 id = 0;
    };

    void handleWritten(StandardStream stream, qint64 total);
    void put(const QByteArray &line);
    void putJson(const Event &event);
    void putPlain(const Event &event);
    void putMessage(const event::MessageAdded &message);
    void putCheck(const Event &event);
    void putInvitation(const event::CodeReady &ready);
    void sayWords(const event::PeerFound &found);
    void saySpray(const SprayProgress &progress);
    /// For what comes again and again, as each round does.
    void sayOnce(const QString &sentence);
    void putLate();

    OutputForm m_form;
    bool m_isCheck;
    const SessionState &m_state;
    bool m_isSeen; ///< The output is a terminal, which obeys what is in a text; pipes and files get it as it
                   ///< is.
    StandardStreams m_streams;
    qint64 m_put = 0; ///< How many bytes of output there have been.
    QQueue<Receipt> m_receipts;
    QHash<std::size_t, Event> m_late; ///< The last of each kind, which waits for a reader.
    NatReport m_report;
    SprayLog m_sprayLog;
    QString m_invitation; ///< The link that was shown last.
    QStringList m_said;   ///< What sayOnce() has said last.
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

} // namespace punchline
