// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/natlab/expectations.h"
#include "tests/natlab/plan.h"
#include "tests/natlab/stage.h"

namespace punchline::natlab {

/// An arrangement that is no pair of kinds. Its name is "group-what", where "group" alone stands for all.
struct Scenario
{
    QString name;
    QString description;
    WorldPlan plan;
    Way expected = Way::Plain;
    ProgramSettings::PortMapping portMapping = ProgramSettings::PortMapping::Off;
    ProgramSettings::ServerFamily serverFamily = ProgramSettings::ServerFamily::Ipv4;
    QString needs; ///< A tool without which it is skipped.
};

[[nodiscard]] const QList<Scenario> &scenarios();

/// Those of this name or group, or all; empty if there are none.
[[nodiscard]] QList<Scenario> findScenarios(const QString &name);

} // namespace punchline::natlab
