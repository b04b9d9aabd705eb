// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"

#include <QTimer>

#include <chrono>

namespace punchline::natlab {

class LabHost;

/// One of two people who write all the time, "0", "1", …, over the real command line. It checks each text of
/// the other one when it comes, and keeps none, so that it can go on for hours.
class Writer
{
public:
    static constexpr std::chrono::milliseconds Interval{20};

    /// Writes a text each @p interval, of at least @p size characters.
    explicit Writer(std::chrono::milliseconds interval = Interval, int size = 0);

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

    /// From now on longestSilence() is measured.
    void listen();
    /// The longest time between two of the other one's texts since listen(), up to now.
    [[nodiscard]] std::chrono::duration<double> longestSilence() const;
    /// What went wrong, for a person; empty if nothing did.
    [[nodiscard]] QString wrong() const;

private:
    void hear();
    void handleEvent(const QJsonObject &event);

    Program m_program;
    QTimer m_timer;
    QString m_filling; ///< Behind each number.
    int m_links = 0;
    QJsonObject m_link;
    int m_interruptions = 0;
    int m_said = 0;
    int m_heard = 0;
    std::chrono::steady_clock::time_point m_heardAt;
    std::chrono::steady_clock::duration m_longestSilence{0};
    QString m_aside;
    QString m_wrong;
};

} // namespace punchline::natlab
