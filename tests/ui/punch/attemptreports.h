// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/punch/attempt.h"

namespace punchline {

inline Endpoint endpoint(const char *text)
{
    return Endpoint::fromString(QString::fromLatin1(text)).value();
}

/// A report of attempt @p id at the peer's observed endpoint; tests modify the fields that they are about.
inline AttemptReport attemptReport(AttemptId id, AttemptState state, std::chrono::milliseconds elapsed = {})
{
    AttemptReport made;
    made.id = id;
    made.kind = CandidateKind::ServerReflexive;
    made.local = Endpoint::fromString(u"192.168.1.23:40001").value();
    made.remote = Endpoint::fromString(u"198.51.100.77:51234").value();
    made.state = state;
    made.elapsed = elapsed;
    return made;
}

} // namespace punchline
