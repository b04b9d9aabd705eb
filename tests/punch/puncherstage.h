// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/holepuncher.h"

#include <QStringList>

namespace punchline {

/// A HolePuncher under test: time is moved by hand, and its commands are recorded as lines. So are its
/// reports: "1 Refused, try 2".
class PuncherStage
{
public:
    using TimePoint = HolePuncher::TimePoint;

    explicit PuncherStage(const PunchSetup &setup)
        : m_puncher(setup)
    { }

    [[nodiscard]] static Endpoint at(const char *text)
    {
        return Endpoint::fromString(QString::fromLatin1(text)).value();
    }

    [[nodiscard]] static PunchSetup setup(Role role, std::initializer_list<const char *> targets,
                                          Dialect dialect = Dialect::Framed)
    {
        PunchSetup made;
        made.role = role;
        made.peerDialect = dialect;
        made.seed = 7;
        for (const char *target : targets)
            made.targets.append({CandidateKind::ServerReflexive, at(target)});
        // The first target is the observed endpoint.
        if (!made.targets.isEmpty())
            made.sprayTarget.serverReflexive = made.targets.first().endpoint;
        return made;
    }

    QStringList start() { return lines(m_puncher.handleGo(m_now)); }
    QStringList candidates(std::initializer_list<const char *> targets, bool expectsMore)
    {
        QList<Candidate> list;
        for (const char *target : targets)
            list.append({CandidateKind::Mapped, at(target)});
        return lines(m_puncher.handleCandidates(list, expectsMore, m_now));
    }
    QStringList sprayConnected(const char *remote)
    {
        return lines(m_puncher.handleSprayConnected(m_puncher.newAttemptId(), Local, at(remote), m_now));
    }
    QStringList connected(AttemptId id) { return lines(m_puncher.handleConnected(id, Local, m_now)); }
    QStringList failed(AttemptId id, DialFailure failure)
    {
        return lines(m_puncher.handleDialFailed(id, failure, QStringLiteral("why"), m_now));
    }
    /// Accepted connections are numbered in sequence.
    QStringList accepted(const char *remote)
    {
        return lines(m_puncher.handleAccepted(m_puncher.newAttemptId(), Local, at(remote), m_now));
    }
    QStringList proven(AttemptId id) { return lines(m_puncher.handleProven(id, m_now)); }
    QStringList stranger(AttemptId id)
    {
        return lines(m_puncher.handleStranger(id, QStringLiteral("no knock"), m_now));
    }
    QStringList silent(AttemptId id)
    {
        return lines(m_puncher.handleSilent(id, QStringLiteral("no knock in time"), m_now));
    }
    QStringList broken(AttemptId id)
    {
        return lines(m_puncher.handleBroken(id, QStringLiteral("gone"), m_now));
    }
    QStringList nominated(AttemptId id) { return lines(m_puncher.handleNominated(id, m_now)); }
    QStringList agreed(AttemptId id) { return lines(m_puncher.handleAgreed(id, m_now)); }
    QStringList relayOffered(const char *relay)
    {
        return lines(m_puncher.handleRelayOffered(at(relay), m_now));
    }
    QStringList relayRefused() { return lines(m_puncher.handleRelayRefused(m_now)); }
    QStringList timeout() { return lines(m_puncher.handleTimeout(m_now)); }
    QStringList cancel() { return lines(m_puncher.cancel(m_now)); }

    /// Advances the clock without notifying the puncher.
    void pass(std::chrono::milliseconds time) { m_now += time; }

    /// Advances to the next timeout. Returns the resulting lines.
    QStringList next()
    {
        const auto due = m_puncher.nextTimeout();
        if (!due)
            return {QStringLiteral("nothing is due")};
        m_now = *due;
        return timeout();
    }

    /// Advances the clock and handles all timeouts on the way. Returns the resulting lines.
    QStringList run(std::chrono::milliseconds time)
    {
        const TimePoint end = m_now + time;
        QStringList all;
        for (auto due = m_puncher.nextTimeout(); due && *due <= end; due = m_puncher.nextTimeout()) {
            m_now = *due;
            all += timeout();
        }
        m_now = end;
        return all;
    }

    /// Milliseconds until the next timeout; -1 if there is none.
    [[nodiscard]] qint64 untilNext() const
    {
        const auto due = m_puncher.nextTimeout();
        return due ? std::chrono::duration_cast<std::chrono::milliseconds>(*due - m_now).count() : -1;
    }

    [[nodiscard]] bool isOver() const { return m_puncher.isOver(); }
    [[nodiscard]] HolePuncher &puncher() { return m_puncher; }
    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] const QList<AttemptReport> &reports() const { return m_reports; }

private:
    inline static const Endpoint Local{QHostAddress(0xc0a80114U), 50000};

    static QString nameOf(SourcePorts source)
    {
        return source == SourcePorts::Session ? QStringLiteral("from the session's port")
                                              : QStringLiteral("from fresh ports");
    }

    static QString nameOf(punch::DeadEnd reason)
    {
        static const QStringList names{QStringLiteral("give up"), QStringLiteral("impossible"),
                                       QStringLiteral("no hairpin"), QStringLiteral("forged")};
        return names.at(static_cast<int>(reason));
    }

    static QString nameOf(AttemptState state)
    {
        static const QStringList names{QStringLiteral("Dialing"),     QStringLiteral("Refused"),
                                       QStringLiteral("Unreachable"), QStringLiteral("TimedOut"),
                                       QStringLiteral("Connected"),   QStringLiteral("Rejected"),
                                       QStringLiteral("Won"),         QStringLiteral("Lost")};
        return names.at(static_cast<int>(state));
    }

    QString line(const punch::Command &command)
    {
        if (const auto *dial = std::get_if<punch::Connect>(&command))
            return QStringLiteral("dial %1 %2").arg(dial->id).arg(dial->remote.toString());
        if (const auto *drop = std::get_if<punch::Drop>(&command))
            return QStringLiteral("drop %1").arg(drop->id);
        if (const auto *prove = std::get_if<punch::Prove>(&command))
            return QStringLiteral("prove %1").arg(prove->id);
        if (const auto *nominate = std::get_if<punch::Nominate>(&command))
            return QStringLiteral("nominate %1").arg(nominate->id);
        if (const auto *agree = std::get_if<punch::Agree>(&command))
            return QStringLiteral("agree %1").arg(agree->id);
        if (const auto *win = std::get_if<punch::Win>(&command))
            return QStringLiteral("win %1").arg(win->id);
        if (const auto *spray = std::get_if<punch::Spray>(&command))
            return QStringLiteral("spray %1 %2").arg(spray->targets.size()).arg(nameOf(spray->source));
        if (std::holds_alternative<punch::AskRound>(command))
            return QStringLiteral("ask for a round");
        if (std::holds_alternative<punch::AskRelay>(command))
            return QStringLiteral("ask for a relay");
        if (const auto *join = std::get_if<punch::JoinRelay>(&command))
            return QStringLiteral("join %1").arg(join->id);
        if (const auto *end = std::get_if<punch::GiveUp>(&command))
            return nameOf(end->reason);
        const auto &report = std::get<AttemptReport>(command);
        m_reports.append(report);
        return QStringLiteral("%1 %2, try %3").arg(report.id).arg(nameOf(report.state)).arg(report.tryNumber);
    }

    QStringList lines(const PunchCommands &commands)
    {
        QStringList all;
        for (const punch::Command &command : commands)
            all.append(line(command));
        return all;
    }

    HolePuncher m_puncher;
    TimePoint m_now = TimePoint() + std::chrono::hours(1);
    QList<AttemptReport> m_reports;
};

/// The expected lines, as a test writes them.
inline QStringList said(std::initializer_list<const char *> lines)
{
    QStringList all;
    for (const char *line : lines)
        all.append(QString::fromLatin1(line));
    return all;
}

} // namespace punchline
