// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "app/platform/standarddescriptors.h"

#include <algorithm>

#include <windows.h>

namespace punchline {

namespace {

HANDLE handleOf(StandardStream stream)
{
    switch (stream) {
    case StandardStream::Input:
        return GetStdHandle(STD_INPUT_HANDLE);
    case StandardStream::Output:
        return GetStdHandle(STD_OUTPUT_HANDLE);
    case StandardStream::Error:
        break;
    }
    return GetStdHandle(STD_ERROR_HANDLE);
}

} // namespace

// On Windows, sockets never get the numbers of standard handles, and there is no signal for a broken pipe.
void prepareStandardDescriptors() { }

bool isTerminal(StandardStream stream)
{
    DWORD mode = 0;
    return GetConsoleMode(handleOf(stream), &mode) != 0;
}

bool outputAndErrorAreOne()
{
    return isTerminal(StandardStream::Output) && isTerminal(StandardStream::Error);
}

Written writeTo(StandardStream stream, QByteArrayView bytes)
{
    constexpr qsizetype MostAtOnce = 1024 * 1024;
    Written result;
    while (result.bytes < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(result.bytes);
        DWORD size = 0;
        const auto wanted = static_cast<DWORD>(std::min(rest.size(), MostAtOnce));
        if (!WriteFile(handleOf(stream), rest.data(), wanted, &size, nullptr)) {
            result.error = qt_error_string();
            break;
        }
        result.bytes += size;
    }
    return result;
}

} // namespace punchline
