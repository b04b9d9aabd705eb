#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Proves that `tools/lint.sh windows` reads the code that only Windows compiles: in a made-up tree it accepts valid
# code, and reports errors in a source for Windows, in a branch for Windows, and in a header.

set -euo pipefail

command -v x86_64-w64-mingw32-g++-posix >/dev/null || {
    echo 'There is no compiler for Windows.'
    exit 77
}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

new_tree() {
    rm -rf "${work:?}"/*
    mkdir -p "$work"/{tools,app/platform,server,ui,tests}
    cp "$root/tools/lint.sh" "$work/tools"
    printf '#pragma once\nusing Number = unsigned long;\n' >"$work/app/platform/clock.h"
    printf '#include "app/platform/clock.h"\n#include <windows.h>\nNumber now() { return ::GetTickCount(); }\n' \
        >"$work/app/platform/clock_win.cpp"
    printf '#include <QtGlobal>\n#ifdef Q_OS_WIN\nint kind = 1;\n#else\nint kind = nothing;\n#endif\n' >"$work/server/a.cpp"
    printf 'this is seen by no compiler for Windows\n' >"$work/app/platform/clock_unix.cpp"
}

# reports WHERE FILE TEXT [ARGUMENT…]: with that file, lint.sh must fail and name the place.
reports() {
    local where=$1 output
    new_tree
    printf '%b' "$3" >"$work/$2"
    if output=$("$work/tools/lint.sh" windows "${@:4}" 2>&1) || [[ $output != *"$where"* ]]; then
        failures=$((failures + 1))
        printf 'FAILED: %s should have been reported. lint.sh said:\n%s\n' "$where" "$output"
    fi
}

new_tree
if ! output=$("$work/tools/lint.sh" windows 2>&1) || [[ $output != *'2 sources'* ]]; then
    failures=$((failures + 1))
    printf 'FAILED: valid code was refused:\n%s\n' "$output"
fi
reports 'clock_win.cpp:2:' app/platform/clock_win.cpp '#include <windows.h>\nint now() { return ::GetTickCounts(); }\n'
reports 'clock_win.cpp:1:' app/platform/clock_win.cpp 'int now() { long long far = 1; return far; }\n'
reports 'clock_win.cpp:1:' app/platform/clock_win.cpp '#include <sys/epoll.h>\n'
reports 'server/a.cpp:3:' server/a.cpp '#include <QtGlobal>\n#ifdef Q_OS_WIN\nint kind = nothing;\n#endif\n'
# Only a header has changed.
reports 'clock.h:2:' app/platform/clock.h '#pragma once\nusing Number = Unknown;\n' app/platform/clock.h

((failures == 0))
