// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/cuts.h"

#include <algorithm>

namespace punchline::natlab {

const QList<Cut> &allCuts()
{
    static const QList<Cut> cuts{Cut::Reset,   Cut::ResetBoth, Cut::Forget,
                                 Cut::Swallow, Cut::Stop,      Cut::Restart};
    return cuts;
}

QString nameOf(Cut cut)
{
    switch (cut) {
    case Cut::Reset:
        return QStringLiteral("reset");
    case Cut::ResetBoth:
        return QStringLiteral("reset-both");
    case Cut::Forget:
        return QStringLiteral("forget");
    case Cut::Swallow:
        return QStringLiteral("swallow");
    case Cut::Stop:
        return QStringLiteral("stop");
    case Cut::Restart:
        return QStringLiteral("restart");
    }
    return {};
}

std::optional<Cut> cutNamed(const QString &name)
{
    const auto found = std::ranges::find(allCuts(), name, [](Cut cut) { return nameOf(cut); });
    return found == allCuts().end() ? std::nullopt : std::optional(*found);
}

Cut CutDeck::deal(std::mt19937 &random)
{
    if (m_left.isEmpty()) {
        m_left = m_kinds;
        std::ranges::shuffle(m_left, random);
    }
    return m_left.takeLast();
}

} // namespace punchline::natlab
