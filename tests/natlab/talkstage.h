// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"
#include "tests/natlab/stage.h"
#include "tests/natlab/world.h"
#include "tests/natlab/writer.h"

#include <QStringList>
#include <QTemporaryDir>

#include <array>
#include <chrono>
#include <functional>
#include <memory>

namespace punchline::natlab {

/// Two people who write all the time, over the real programs behind their NATs, and a server that relays if
/// the programs say so.
class TalkStage
{
public:
    /// How much both write.
    struct Load
    {
        std::chrono::milliseconds interval = Writer::Interval; ///< Between two texts.
        int size = 0;                                          ///< The least characters of each.
    };

    TalkStage(const WorldPlan &plan, const ProgramSettings &programs, const Load &load);
    TalkStage(const WorldPlan &plan, const ProgramSettings &programs)
        : TalkStage(plan, programs, Load())
    { }

    /// Builds the world and starts the programs. The packets of the core are saved in @p captureFile, if
    /// there is one.
    [[nodiscard]] MaybeProblem begin(const QStringList &clientOptions = {}, const QString &captureFile = {});

    [[nodiscard]] Writer &writer(int side) { return m_writers.at(static_cast<std::size_t>(side)); }
    [[nodiscard]] const Writer &writer(int side) const
    {
        return m_writers.at(static_cast<std::size_t>(side));
    }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] Program &server() { return *m_server; }

    /// The server dies at once, and is away until startServer().
    void crashServer() { m_server->crash(); }
    /// The server is told to end, and does.
    [[nodiscard]] MaybeProblem stopServer();
    /// Returns once it is ready.
    [[nodiscard]] MaybeProblem startServer();
    /// The system of one side resets all its connections.
    [[nodiscard]] MaybeProblem reset(int side);

    /// @p holds for both before @p limit is over.
    [[nodiscard]] bool both(const std::function<bool(const Writer &)> &holds,
                            std::chrono::milliseconds limit);
    /// Both have at least @p link links so far, and the last one leads along @p path.
    [[nodiscard]] bool areLinked(int link, const char *path, std::chrono::milliseconds limit);
    /// Waits until both have heard, each once and in order, what the other one has said until now, and more.
    [[nodiscard]] MaybeProblem waitUntilBothHear();
    /// What is wrong with what the two have heard, or with a program that has ended.
    [[nodiscard]] MaybeProblem complaint() const;
    /// Both stop writing and hear everything; then one of them leaves, and the other one hears that.
    [[nodiscard]] MaybeProblem end();

private:
    World m_world;
    ProgramSettings m_programs;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_server;
    std::array<Writer, 2> m_writers;
};

} // namespace punchline::natlab
