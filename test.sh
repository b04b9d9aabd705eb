#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage='Usage: ./test.sh [--quick] [--asan] [--tsan] [--sanitizers] [--soak] [--fuzz]

Builds with warnings as errors, runs all tests, then checks the sources (format, clang-tidy, clazy, licences,
shell scripts, man pages). What is missing is installed first (Debian: with apt-get, through sudo when not root).

  --quick        tests only, no checks of the sources
  --asan         the tests once more under the address and undefined-behaviour sanitizers
  --tsan         the tests once more under the thread sanitizer
  --sanitizers   --asan and --tsan
  --soak         five minutes of clients that come, meet and die, beside the checks of the sources: the server
                 keeps no memory and no descriptor of them, and pairs nobody with one that has died
  --fuzz         each fuzzer for a minute, under the address and undefined-behaviour sanitizers (clang)'

lint=yes
soak=no
fuzz=no
presets=(dev)
for argument in "$@"; do
    case $argument in
    --help | -h)
        printf '%s\n' "$usage"
        exit 0
        ;;
    --quick) lint=no ;;
    --asan | --tsan) presets+=("${argument#--}") ;;
    --sanitizers) presets+=(asan tsan) ;;
    --soak) soak=yes ;;
    --fuzz) fuzz=yes ;;
    *)
        printf "Nothing is known about '%s'. See ./test.sh --help.\n" "$argument" >&2
        exit 2
        ;;
    esac
done

cd "$here"
# shellcheck source=cmake/prepare.sh
source cmake/prepare.sh

passed=0
failed=0
skipped=0
failures=() # By name, for the end: thousands of lines lie between them and it.

# run_tests PRESET: adds what ctest counted. Its report is the measure, for it knows skipped tests too.
run_tests() {
    local report=$here/build/$1/tests.xml status=0
    rm -f "$report"
    ctest --preset "$1" --parallel "$(nproc)" --output-junit "$report" || status=$?
    if [[ ! -s $report ]]; then
        failed=$((failed + 1))
        failures+=("$1: no report")
        return
    fi
    local bad off all
    all=$(count tests "$report")
    bad=$(count failures "$report")
    off=$(($(count skipped "$report") + $(count disabled "$report")))
    # ctest can fail without a failed test, for example when it found none.
    if ((status != 0 && bad == 0)); then
        bad=1 all=$((all + 1))
        failures+=("$1: ctest itself")
    fi
    local name
    while IFS= read -r name; do
        failures+=("$1: $name")
    done < <(sed -n 's/.*<testcase name="\([^"]*\)".* status="fail".*/\1/p' "$report")
    passed=$((passed + all - bad - off))
    failed=$((failed + bad))
    skipped=$((skipped + off))
}

count() { # ATTRIBUTE REPORT: a number of the report's <testsuite>
    head -n 12 "$2" | sed -n "s/^[^<]*\(<testsuite .*\)\{0,1\}[[:space:]]$1=\"\([0-9]*\)\".*/\2/p" | head -n 1
}

run_check() { # NAME COMMAND…
    say "Checking: $1"
    if "${@:2}"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        failures+=("$1")
    fi
}

finish_soak() {
    local status=0
    wait "$soaking" || status=$?
    cat build/soak.log
    return "$status"
}

packages=("${packages_build[@]}" "${packages_run[@]}" "${packages_demo[@]}" "${packages_test[@]}")
[[ $lint == no ]] || packages+=("${packages_lint[@]}")
[[ $fuzz == no ]] || packages+=("${packages_fuzz[@]}")
install_packages "${packages[@]}"

for preset in "${presets[@]}"; do
    build "$preset"
    run_tests "$preset"
done
if [[ $soak == yes ]]; then
    say "Soaking the server meanwhile, for five minutes"
    build/dev/bench/bench_server soak --minutes 5 --require >build/soak.log 2>&1 &
    soaking=$!
fi
if [[ $lint == yes ]]; then
    for check in format spdx shell man desktop clazy tidy; do
        run_check "$check" cmake/lint.sh "$check"
    done
fi
if [[ $fuzz == yes ]]; then
    build fuzz
    run_check fuzzers cmake/fuzz.sh 60
fi
[[ $soak == no ]] || run_check soak finish_soak

say
((failed == 0)) || printf 'Failed: %s\n' "${failures[@]}"
say "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
