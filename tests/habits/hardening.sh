#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks programs as built: they look for libraries only where the system does, and have the protections that make
# memory errors hard to exploit.
# Usage: hardening.sh FORTIFIED PROGRAM…   (FORTIFIED: ON if the build optimises, as the C library's checks require)

set -euo pipefail
export LC_ALL=C
fortified=$1
shift

for tool in readelf objdump nm; do
    command -v "$tool" >/dev/null || {
        printf '%s is not installed.\n' "$tool"
        exit 77
    }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
problems=0

problem() { # PROGRAM SENTENCE
    printf '%s: %s\n' "$1" "$2"
    problems=$((problems + 1))
}

# expect PROGRAM SENTENCE PATTERN: standard input must have a line that matches the extended regular expression. It is
# read to its end: a reader that stops early would break the writer's pipe.
expect() {
    [[ $(grep -c -E "$3") -gt 0 ]] || problem "$1" "$2"
}

for program in "$@"; do
    name=${program##*/}
    program=$(realpath "$program")
    readelf --wide --dynamic "$program" >"$work/dynamic"
    readelf --wide --segments "$program" >"$work/segments"
    nm --dynamic "$program" >"$work/imports"
    ! grep -E 'R(UN)?PATH' "$work/dynamic" || problem "$name" 'looks for libraries in a private folder (RPATH)'
    expect "$name" 'binds some functions late (-z now)' 'FLAGS_1.* NOW|BIND_NOW' <"$work/dynamic"
    expect "$name" 'is not a position-independent executable' 'FLAGS_1.* PIE' <"$work/dynamic"
    expect "$name" 'leaves its tables writable (-z relro)' 'GNU_RELRO' <"$work/segments"
    expect "$name" 'does not mark its stack (-z noexecstack)' 'GNU_STACK' <"$work/segments"
    ! grep -E 'GNU_STACK.* [RW]*E' "$work/segments" || problem "$name" 'has an executable stack'
    expect "$name" 'has no stack protector' '__stack_chk_fail' <"$work/imports"
    expect "$name" 'has no standard library assertions (_GLIBCXX_ASSERTIONS)' '__glibcxx_assert_fail' <"$work/imports"
    [[ $fortified != ON ]] || expect "$name" "calls none of the C library's checked functions (FORTIFY)" '__[a-z]+_chk' <"$work/imports"
    if [[ $(uname -m) == x86_64 ]]; then
        objdump --disassemble --no-show-raw-insn --section=.text "$program" | grep -c 'endbr64' >"$work/landings" || true
        # The C library's start files have a handful themselves.
        (($(<"$work/landings") > 100)) || problem "$name" 'does not mark indirect jump targets (-fcf-protection)'
    fi

    # The proof: a file with the name of each library in the current folder is not used.
    folder=$work/$name
    mkdir "$folder"
    sed -n 's/.*(NEEDED).*\[\(.*\)\]$/\1/p' "$work/dynamic" | while read -r library; do
        printf 'no library\n' >"$folder/$library"
    done
    [[ -n $(ls "$folder") ]] || problem "$name" 'seems to need no library, which cannot be true'
    (cd "$folder" && QT_QPA_PLATFORM=offscreen "$program" --version >/dev/null) ||
        problem "$name" 'loads libraries from the current folder'
done

((problems == 0))
