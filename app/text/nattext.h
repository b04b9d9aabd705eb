// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/natverdict.h"
#include "app/punch/portmapping.h"
#include "app/punch/spray.h"
#include "app/punch/strategy.h"
#include "app/text/words.h"

#include <QString>

/// The words that the program uses for NATs. natreport.h composes them into a whole report.
namespace punchline {

/// How the NAT chooses the external port.
[[nodiscard]] Words wordsFor(NatMapping mapping);

/// Which ports new mappings get.
[[nodiscard]] Words portAllocationWords(const NatVerdict &verdict);

/// How the NAT answers an unsolicited connection.
[[nodiscard]] Words wordsFor(UnsolicitedAnswer answer);

/// The protocol's usual name in brief; empty for None.
[[nodiscard]] Words wordsFor(PortMappingProtocol protocol);

/// The whole NAT in one line, without a full stop; @p opened is the endpoint that the router opened, null if
/// it is not known.
[[nodiscard]] QString natSummary(const NatVerdict &verdict, PortMappingProtocol protocol,
                                 const Endpoint &opened);

/// Which peers this machine can reach directly: one sentence, and one or two that explain it.
[[nodiscard]] Words wordsFor(Reach reach);

/// The progress of a spray in full, without a full stop; in JSON only its strategy.
[[nodiscard]] Words wordsFor(const SprayProgress &progress);

/// Why a spray goes out, and if the system allows fewer connections than wanted, that too.
[[nodiscard]] QString sprayAdvice(const SprayProgress &progress);

/// Says that the system allows fewer connections than wanted, and what to do; empty if it allows enough.
[[nodiscard]] QString sprayLimitSentence(const SprayProgress &progress);

} // namespace punchline
