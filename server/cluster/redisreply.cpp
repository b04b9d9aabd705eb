// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "server/cluster/redisreply.h"

#include <algorithm>
#include <array>

namespace punchline {

namespace {

// The first words of errors. They come from a replica or a former master; from a Redis that is starting,
// full, busy, or unable to write its disk; from a member of a Redis cluster; or from one that denies us
// access or a command.
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
    // Before Redis 7, an error inside a script comes after words about the script.
    constexpr QByteArrayView Before(": -");
    const qsizetype inner = error.lastIndexOf(Before);
    return inner >= 0 && beginsWithOne(error.sliced(inner + Before.size()));
}

} // namespace punchline
