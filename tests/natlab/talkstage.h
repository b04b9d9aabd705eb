// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/program.h"
#include "tests/natlab/stage.h"
#include "tests/natlab/talk.h"
#include "tests/natlab/world.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace punchline::natlab {

/// A Talk over the real programs behind their NATs, and a server that relays if the programs say so.
class TalkStage
{
public:
    TalkStage(const WorldPlan &plan, const ProgramSettings &programs, const Talk::Load &load);
    TalkStage(const WorldPlan &plan, const ProgramSettings &programs)
        : TalkStage(plan, programs, Talk::Load())
    { }

    /// Builds the world and starts the programs. The packets of the core are saved in @p captureFile, if
    /// there is one.
    [[nodiscard]] MaybeProblem begin(const QStringList &clientOptions = {}, const QString &captureFile = {});

    [[nodiscard]] Talk &talk() { return m_talk; }
    [[nodiscard]] const Talk &talk() const { return m_talk; }
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

    /// As Talk::end(); and the world has done nothing but what its NATs are said to do.
    [[nodiscard]] MaybeProblem end();

private:
    World m_world;
    ProgramSettings m_programs;
    QTemporaryDir m_home;
    std::unique_ptr<Program> m_server;
    Talk m_talk;
};

} // namespace punchline::natlab
