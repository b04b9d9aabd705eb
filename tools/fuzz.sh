#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# fuzz.sh SECONDS [NAME…]: runs fuzzers that the asan preset has built (all, or the named ones), SECONDS each, one per
# processor at a time. They begin with the seeds in tests/fuzz/corpus. New inputs go to build/asan/fuzz/found, and inputs
# that break the code to build/asan/fuzz/broken. Prints one line for each; fails if any of them does.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=build/asan/fuzz

# run_one SECONDS NAME
run_one() {
    local name=$2 log=$build/$2.log status=0
    mkdir -p "$build/found/$name" "$build/broken"
    "build/asan/tests/fuzz_$name" -max_total_time="$1" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 \
        -artifact_prefix="$build/broken/$name-" "$build/found/$name" "tests/fuzz/corpus/$name" >"$log" 2>&1 ||
        status=$?
    local runs coverage
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    coverage=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    if ((status == 0)); then
        printf 'ok      %-14s %10s runs, %s edges\n' "$name" "${runs:-?}" "${coverage:-?}"
    else
        printf 'BROKEN  %-14s after %s runs. The end of %s:\n' "$name" "${runs:-?}" "$log"
        tail -n 40 "$log"
    fi
    return "$status"
}

if [[ ${1:-} == --one ]]; then
    run_one "$2" "$3"
    exit
fi
if [[ ! ${1:-} =~ ^[1-9][0-9]*$ ]]; then
    printf 'Usage: tools/fuzz.sh SECONDS [NAME…]\n' >&2
    exit 2
fi
seconds=$1
shift
names=("$@")
if ((${#names[@]} == 0)); then
    for program in build/asan/tests/fuzz_*; do
        names+=("${program##*/fuzz_}")
    done
fi
printf '%s\0' "${names[@]}" | xargs -0 -n 1 -P "$(nproc)" tools/fuzz.sh --one "$seconds"
