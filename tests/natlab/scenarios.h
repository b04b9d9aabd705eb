// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/expectations.h"
#include "tests/natlab/plan.h"
#include "tests/natlab/stage.h"

namespace punchline::natlab {

/// An arrangement other than a pair of kinds. Its name is "group-what"; "group" alone stands for the whole
/// group.
struct Scenario
{
    QString name;
    QString description;
    WorldPlan plan;
    Way expected = Way::Plain;
    ProgramSettings::PortMapping portMapping = ProgramSettings::PortMapping::Off;
    ProgramSettings::ServerFamily serverFamily = ProgramSettings::ServerFamily::Ipv4;
    QString needs; ///< A tool without which the scenario is skipped.
};

[[nodiscard]] const QList<Scenario> &scenarios();

/// The scenarios with this name or group; empty if there are none.
[[nodiscard]] QList<Scenario> findScenarios(const QString &name);

} // namespace punchline::natlab
