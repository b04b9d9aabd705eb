// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/punch/portmapping.h"
#include "app/punch/spray.h"
#include "app/punch/strategy.h"

#include <QString>

/// What the program says about NATs when it speaks to a person: the words of a whole report are put together
/// in natreport.h.
namespace punchline {

/// How the NAT chooses the port that others see, a few words and the field's term.
[[nodiscard]] QString natMappingWords(NatMapping mapping);

/// Which numbers new ports get, a few words and the field's term.
[[nodiscard]] QString portAllocationWords(const NatVerdict &verdict);

/// What a connection gets that this machine has not asked for, a few words.
[[nodiscard]] QString unsolicitedWords(UnsolicitedAnswer answer);

/// The protocol's usual name; empty for None.
[[nodiscard]] QString portMappingName(PortMappingProtocol protocol);

/// All of a NAT in one line, without a full stop; @p opened is the endpoint that the router has opened, null
/// where it is not known.
[[nodiscard]] QString natSummary(const NatVerdict &verdict, PortMappingProtocol protocol,
                                 const Endpoint &opened);

/// Whom this machine can have a direct connection with: one sentence, and one or two that explain it.
[[nodiscard]] QString reachSentence(Reach reach);
[[nodiscard]] QString reachExplanation(Reach reach);

/// How far a spray is, without a full stop.
[[nodiscard]] QString sprayWords(const SprayProgress &progress);

/// Where the system allows fewer connections than wanted: that, and what to do. Else empty.
[[nodiscard]] QString sprayLimitSentence(const SprayProgress &progress);

} // namespace punchline
