// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/engine.h"
#include "app/punch/strategy.h"

#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// One fact about this machine's network, or why it is not known.
struct NatFact
{
    QString label;
    QString value = QStringLiteral("–"); ///< A dash if it is not known yet.
    /// How the value was found, or why it is not known; one or two sentences, may be empty.
    QString reason = {};
};

/// What a session has learnt about this machine's NAT, in words for the user.
class NatReport
{
public:
    /// @p known must outlive it. @p policy distinguishes "no router helps" from "none was asked".
    explicit NatReport(const NatKnowledge &known, PortMappingPolicy policy = PortMappingPolicy::Ask)
        : m_known(known)
        , m_policy(policy)
    { }

    [[nodiscard]] Reach reach() const;

    /// Always the same labels in the same order.
    [[nodiscard]] QList<NatFact> facts() const;

    /// The NAT in one line, without a full stop; empty while nothing is known.
    [[nodiscard]] QString summary() const;

    /// The whole report as lines of plain text, including the final line ending.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] NatFact ownAddress() const;
    [[nodiscard]] NatFact seenFromOutside() const;
    [[nodiscard]] NatFact mapping() const;
    [[nodiscard]] NatFact allocation() const;
    [[nodiscard]] NatFact unsolicited() const;
    [[nodiscard]] NatFact openedPort() const;
    [[nodiscard]] QString whyMapping() const;
    [[nodiscard]] QString whyAllocation() const;
    [[nodiscard]] QString seenPorts() const;

    const NatKnowledge &m_known;
    PortMappingPolicy m_policy;
};

} // namespace punchline
