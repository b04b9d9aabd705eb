// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisreply.h"

#include <algorithm>
#include <array>

namespace punchline {

namespace {

// The first words of errors. Of a replica, and of one that was a master a moment ago; of one that starts, is
// full, cannot write its disk, or is kept busy; of a member of a cluster; of one that does not let us in any
// more, or not do what is needed.
constexpr std::array<QByteArrayView, 17> AwayWords{
    "READONLY", "MASTERDOWN", "NOREPLICAS",  "LOADING", "OOM",      "MISCONF",
    "BUSY",     "UNKILLABLE", "CLUSTERDOWN", "MOVED",   "ASK",      "TRYAGAIN",
    "NOAUTH",   "WRONGPASS",  "NOPERM",      "DENIED",  "CROSSSLOT"};

bool beginsWithOne(QByteArrayView text)
{
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView word = space < 0 ? text : text.first(space);
    return std::ranges::find(AwayWords, word) != AwayWords.end();
}

} // namespace

bool RedisReply::errorMeansAway(QByteArrayView error)
{
    if (beginsWithOne(error))
        return true;
    // Before Redis 7, what a script has met comes behind words about the script.
    constexpr QByteArrayView Before(": -");
    const qsizetype inner = error.lastIndexOf(Before);
    return inner >= 0 && beginsWithOne(error.sliced(inner + Before.size()));
}

} // namespace punchline
