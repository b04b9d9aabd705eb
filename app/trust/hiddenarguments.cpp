// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/trust/hiddenarguments.h"

#include "app/trust/foundinvitation.h"

#include <algorithm>
#include <cstring>
#include <span>
#include <string_view>

namespace punchline {

namespace {

/// The part of @p argument to hide: an option keeps its name.
std::span<char> valueOf(char *argument)
{
    const std::span<char> whole(argument, std::strlen(argument));
    if (!std::string_view(whole.data(), whole.size()).starts_with("--"))
        return whole;
    const auto equals = std::ranges::find(whole, '=');
    return equals == whole.end() ? std::span<char>() : std::span<char>(equals + 1, whole.end());
}

/// Hides a code that is spread over several @p arguments, one word each.
void hideSpokenCodes(std::span<char *> arguments)
{
    constexpr std::size_t MostParts = 1 + CodeWordCount;
    for (std::size_t begin = 0; begin < arguments.size(); ++begin) {
        QString words;
        for (std::size_t count = 1; count <= std::min(MostParts, arguments.size() - begin); ++count) {
            words += QString::fromLocal8Bit(arguments[begin + count - 1]) + u' ';
            if (count == 1 || !std::holds_alternative<PairCode>(parsePairCode(words)))
                continue;
            for (char *part : arguments.subspan(begin, count))
                std::ranges::fill(std::span<char>(part, std::strlen(part)), 'x');
        }
    }
}

} // namespace

void hideInvitations(int argc, char *argv[])
{
    hideSpokenCodes(std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0));
    for (char *argument : std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0)) {
        const std::span<char> value = valueOf(argument);
        const InvitationReading read =
            readInvitation(QString::fromLocal8Bit(value.data(), static_cast<qsizetype>(value.size())));
        if (const auto *found = std::get_if<FoundInvitation>(&read); found && found->code)
            std::ranges::fill(value, 'x');
    }
}

} // namespace punchline
