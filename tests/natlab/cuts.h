// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <random>

namespace punchline::natlab {

/// What can happen to the link of two people, or to the server meanwhile.
enum class Cut {
    Reset,     ///< The system of one of the two resets all its connections.
    ResetBoth, ///< Both do.
    Forget,    ///< The NAT of one of the two, or of both, forgets its mappings.
    Swallow,   ///< No packet leaves any site for a while.
    Stop,      ///< One of the programs is stopped for a while.
    Restart,   ///< The link is reset, and the server is away for a while.
};

/// All of them.
[[nodiscard]] const QList<Cut> &allCuts();
[[nodiscard]] QString nameOf(Cut cut);
[[nodiscard]] std::optional<Cut> cutNamed(const QString &name);

/// Deals cuts in a random order, in which each kind comes as often as the others.
class CutDeck
{
public:
    explicit CutDeck(const QList<Cut> &kinds)
        : m_kinds(kinds)
    { }

    [[nodiscard]] Cut deal(std::mt19937 &random);

private:
    QList<Cut> m_kinds;
    QList<Cut> m_left; ///< Until all kinds have come.
};

} // namespace punchline::natlab
