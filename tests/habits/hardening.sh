#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks programs as they were built: they look for libraries where the system does and nowhere else, and have what makes
# a mistake with memory hard to use. Usage: hardening.sh FORTIFIED PROGRAM…   (FORTIFIED: ON where the build optimises,
# which the C library's checked functions need)

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

# expect PROGRAM SENTENCE PATTERN: an extended regular expression that standard input has a line of. All of it is read:
# who stops early breaks the pipe of who writes.
expect() {
    [[ $(grep -c -E "$3") -gt 0 ]] || problem "$1" "$2"
}

for program in "$@"; do
    name=${program##*/}
    program=$(realpath "$program")
    readelf --wide --dynamic "$program" >"$work/dynamic"
    readelf --wide --segments "$program" >"$work/segments"
    nm --dynamic "$program" >"$work/imports"
    ! grep -E 'R(UN)?PATH' "$work/dynamic" || problem "$name" 'looks for libraries in a folder of its own'
    expect "$name" 'binds some functions late (-z now)' 'FLAGS_1.* NOW|BIND_NOW' <"$work/dynamic"
    expect "$name" 'is no position-independent executable' 'FLAGS_1.* PIE' <"$work/dynamic"
    expect "$name" 'leaves its tables writable (-z relro)' 'GNU_RELRO' <"$work/segments"
    expect "$name" 'has no stack of its own kind (-z noexecstack)' 'GNU_STACK' <"$work/segments"
    ! grep -E 'GNU_STACK.* [RW]*E' "$work/segments" || problem "$name" 'may run what is on its stack'
    expect "$name" 'has no stack protector' '__stack_chk_fail' <"$work/imports"
    expect "$name" 'does not check what it does with the standard library (_GLIBCXX_ASSERTIONS)' '__glibcxx_assert_fail' <"$work/imports"
    [[ $fortified != ON ]] || expect "$name" 'calls no checked functions of the C library (FORTIFY)' '__[a-z]+_chk' <"$work/imports"
    if [[ $(uname -m) == x86_64 ]]; then
        objdump --disassemble --no-show-raw-insn --section=.text "$program" | grep -c 'endbr64' >"$work/landings" || true
        # The C library's own start files have a handful.
        (($(<"$work/landings") > 100)) || problem "$name" 'marks no targets of indirect jumps (-fcf-protection)'
    fi

    # The proof: where a file of each library's name lies in the current folder, it is not taken.
    folder=$work/$name
    mkdir "$folder"
    sed -n 's/.*(NEEDED).*\[\(.*\)\]$/\1/p' "$work/dynamic" | while read -r library; do
        printf 'no library\n' >"$folder/$library"
    done
    [[ -n $(ls "$folder") ]] || problem "$name" 'needs no library, which this check does not believe'
    (cd "$folder" && QT_QPA_PLATFORM=offscreen "$program" --version >/dev/null) ||
        problem "$name" 'takes libraries from the current folder'
done

((problems == 0))
