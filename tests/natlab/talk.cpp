// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/natlab/talk.h"

#include "tests/natlab/waiting.h"

#include <algorithm>

namespace punchline::natlab {

using namespace std::chrono_literals;

namespace {

// Several tries to return, the later of which are up to 25 s apart.
constexpr auto Patience = 60s;

} // namespace

bool Talk::both(const std::function<bool(const Writer &)> &holds, std::chrono::milliseconds limit)
{
    return waitUntil([&] { return std::ranges::all_of(m_writers, holds); }, limit);
}

bool Talk::areLinked(int link, const char *path, std::chrono::milliseconds limit)
{
    return both(
        [&](const Writer &one) {
            return one.links() >= link && one.link()[QStringLiteral("path")] == QLatin1String(path);
        },
        limit);
}

MaybeProblem Talk::waitUntilBothHear()
{
    const int said[] = {writer(0).said(), writer(1).said()};
    const auto isDecided = [&] {
        return complaint().has_value() || (writer(0).heard() > said[1] && writer(1).heard() > said[0]);
    };
    if (!waitUntil(isDecided, Patience))
        return Problem{QStringLiteral("the two do not hear each other.")};
    return complaint();
}

MaybeProblem Talk::complaint() const
{
    for (const Writer &one : m_writers) {
        if (const QString wrong = one.wrong(); !wrong.isEmpty())
            return Problem{wrong};
    }
    return {};
}

MaybeProblem Talk::end()
{
    for (Writer &one : m_writers)
        one.stopWriting();
    const auto isAllHeard = [this] {
        return complaint().has_value()
            || (writer(0).heard() == writer(1).said() && writer(1).heard() == writer(0).said());
    };
    if (!waitUntil(isAllHeard, Patience))
        return Problem{QStringLiteral("%1 and %2 of %3 and %4 texts have arrived.")
                           .arg(writer(1).heard())
                           .arg(writer(0).heard())
                           .arg(writer(0).said())
                           .arg(writer(1).said())};
    if (auto problem = complaint())
        return problem;
    writer(0).leave();
    if (!both(&Writer::hasEnded, 10s) || writer(1).exitCode() != 0)
        return Problem{QStringLiteral("The goodbye was not heard.")};
    return {};
}

} // namespace punchline::natlab
