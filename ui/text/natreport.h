// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine.h"
#include "app/punch/strategy.h"

#include <QList>
#include <QString>

#include <optional>

namespace punchline {

/// One thing that is known of this machine's network, or why it is not.
struct NatFact
{
    QString label;
    QString value;
    QString reason; ///< How it was found, or why it is not known; one or two sentences, may be empty.
};

/// What a session has learnt of this machine's NAT, in words for a person. It is fed with events, and says
/// no more than they show.
class NatReport
{
public:
    /// Forgets what is known. @p policy tells "no router helps" from "none was asked".
    void begin(PortMappingPolicy policy);

    void handleEvent(const Event &event);

    /// Nothing more will become known.
    [[nodiscard]] bool isComplete() const { return m_judged && m_judged->complete; }

    /// Whether @p local is the session's own port. Endpoints of other ports only show how the NAT numbers
    /// them.
    [[nodiscard]] bool isSessionPort(const Endpoint &local) const
    {
        return m_observed.isEmpty() || m_observed.first().local.port == local.port;
    }

    [[nodiscard]] Reach reach() const;

    /// Always the same labels in the same order; a value that is still to come is a dash.
    [[nodiscard]] QList<NatFact> facts() const;

    /// The NAT in one line, without a full stop; empty as long as nothing is known.
    [[nodiscard]] QString summary() const;

    /// The whole report as lines of plain text, the last line ended too.
    [[nodiscard]] QString text() const;

private:
    void handleCandidate(const event::CandidateFound &found);
    [[nodiscard]] NatFact ownAddress() const;
    [[nodiscard]] NatFact seenFromOutside() const;
    [[nodiscard]] NatFact mapping() const;
    [[nodiscard]] NatFact allocation() const;
    [[nodiscard]] NatFact unsolicited() const;
    [[nodiscard]] NatFact openedPort() const;
    [[nodiscard]] QString whyMapping() const;
    [[nodiscard]] QString whyAllocation() const;
    [[nodiscard]] QString seenPorts() const;

    PortMappingPolicy m_policy = PortMappingPolicy::Ask;
    QList<event::EndpointObserved> m_observed; ///< The session's own local port comes first.
    QList<Endpoint> m_opened;                  ///< By the router.
    std::optional<event::NatJudged> m_judged;
};

} // namespace punchline
