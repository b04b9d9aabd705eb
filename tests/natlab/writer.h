// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"

#include <QTimer>

namespace punchline::natlab {

class LabHost;

/// One of two people who write all the time, "0", "1", …, over the real command line. It checks each text of
/// the other one when it comes, and keeps none, so that it can go on for hours.
class Writer
{
public:
    static constexpr std::chrono::milliseconds Interval{20};

    Writer();

    /// Starts @p client, a punchline-cli, on @p host and meets whoever comes to @p server. Writes from now
    /// on.
    [[nodiscard]] MaybeProblem start(const LabHost &host, const QString &client, const QString &server,
                                     const QString &home, const QStringList &options = {});

    /// Says something beside the numbers; the other one has it in aside().
    void sayAside(const QString &text) { m_program.writeLine(QLatin1Char('*') + text); }
    [[nodiscard]] QString aside() const { return m_aside; }

    void stopWriting() { m_timer.stop(); }
    void leave() { m_program.terminate(); }
    void freeze() const { m_program.freeze(); }
    void thaw() const { m_program.thaw(); }

    [[nodiscard]] bool hasEnded() const { return m_program.hasEnded(); }
    [[nodiscard]] int exitCode() const { return m_program.exitCode(); }
    [[nodiscard]] int links() const { return m_links; }
    /// The event of the last link.
    [[nodiscard]] const QJsonObject &link() const { return m_link; }
    /// How often a link was lost.
    [[nodiscard]] int interruptions() const { return m_interruptions; }
    /// How many texts were written so far.
    [[nodiscard]] int said() const { return m_said; }
    /// How many texts of the other one have come, each once and in order.
    [[nodiscard]] int heard() const { return m_heard; }
    /// What went wrong, for a person; empty if nothing did.
    [[nodiscard]] QString wrong() const;

private:
    void handleEvent(const QJsonObject &event);

    Program m_program;
    QTimer m_timer;
    int m_links = 0;
    QJsonObject m_link;
    int m_interruptions = 0;
    int m_said = 0;
    int m_heard = 0;
    QString m_aside;
    QString m_wrong;
};

} // namespace punchline::natlab
