#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

usage='Usage: ./test.sh [--quick] [--asan] [--tsan] [--sanitizers] [--soak] [--fuzz]

Builds with warnings as errors, runs all tests, then checks the sources (format, clang-tidy, clazy, licences,
shell scripts, man pages, that each source includes what it needs). Missing packages are installed first (Debian: with
apt-get, through sudo unless root). The last lines say how long each step took, what failed and what was skipped.

  --quick        only the tests, no source checks
  --asan         the tests once more under the address and undefined-behaviour sanitizers (clang)
  --tsan         the tests once more under the thread sanitizer
  --sanitizers   --asan and --tsan
  --soak         five minutes of clients that come, meet and die, during the source checks: the server must keep
                 no memory and no descriptor of them, and pair nobody with a client that has died
  --fuzz         each fuzzer with its whole corpus and a few seconds more, under the same sanitizers as --asan;
                 tools/fuzz.sh runs them for longer'

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
# shellcheck source=tools/prepare.sh
source tools/prepare.sh

# The time of each fuzzer in a run of everything. tools/fuzz.sh gives them longer.
readonly fuzz_seconds=5

passed=0
failed=0
skipped=0
failures=() # Names, printed at the end: thousands of lines follow a failure.
steps=()    # How long each step took, printed at the end.
counted=()  # How many tests ran, printed at the end.

# timed NAME COMMAND…: runs the command and records how long it took.
timed() {
    local begun=$SECONDS status=0
    "${@:2}" || status=$?
    steps+=("$(printf '%3d:%02d  %s' $(((SECONDS - begun) / 60)) $(((SECONDS - begun) % 60)) "$1")")
    return "$status"
}

# run_tests PRESET: adds ctest's counts. They are read from its report, which has skipped tests too.
run_tests() {
    local report=$here/build/$1/tests.xml status=0
    rm -f "$report"
    # Most tests wait for a socket or a clock most of the time.
    ctest --preset "$1" --parallel "$((2 * $(nproc)))" --output-junit "$report" || status=$?
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
    counted+=("$1: $all tests, $(sed -n 's/^Totals: \([0-9]*\) passed.*/\1/p' "$here/build/$1/Testing/Temporary/LastTest.log" |
        awk '{ sum += $1 } END { print sum + 0 }') test functions passed")
}

count() { # ATTRIBUTE REPORT: a number in the report's <testsuite>
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

readonly source_checks=(format spdx shell man desktop windows alone clazy tidy)

check_sources() {
    local check
    for check in "${source_checks[@]}"; do
        case $check in
        # The tests' own sources are checked when they change: tools/lint.sh changed.
        alone) timed "check: $check" run_check "$check" tools/lint.sh alone app server ui ;;
        *) timed "check: $check" run_check "$check" tools/lint.sh "$check" ;;
        esac
    done
}

packages=("${packages_build[@]}" "${packages_run[@]}" "${packages_demo[@]}" "${packages_nat[@]}" "${packages_test[@]}")
[[ $lint == no ]] || packages+=("${packages_lint[@]}")
[[ $fuzz == no && ${presets[*]} != *asan* ]] || packages+=("${packages_clang[@]}")
timed 'install packages' install_packages "${packages[@]}"

soaking=
for preset in "${presets[@]}"; do
    if ! timed "build: $preset" build "$preset"; then
        failed=$((failed + 1))
        failures+=("$preset: does not build")
        continue
    fi
    timed "tests: $preset" run_tests "$preset"
    if [[ $preset == dev ]]; then
        if [[ $soak == yes ]]; then
            # Only during steps that measure no time: the source checks, and the tests under sanitizers.
            say 'Soaking the server meanwhile, for five minutes'
            build/dev/bench/bench_server soak --minutes 5 --require >build/soak.log 2>&1 &
            soaking=$!
        fi
        [[ $lint == no ]] || check_sources
    fi
done
[[ -z $soaking ]] || timed 'soak, what was left of it' run_check soak finish_soak
if [[ $fuzz == yes ]]; then
    [[ ${presets[*]} == *asan* ]] || timed 'build: asan' build asan fuzz || true # Without them, the next line fails.
    timed fuzzers run_check fuzzers tools/fuzz.sh "$fuzz_seconds"
fi

say
say "Took $((SECONDS / 60)) minutes and $((SECONDS % 60)) seconds:"
say "$(printf '%s\n' "${steps[@]}")"
say "$(printf '%s\n' "${counted[@]}")"
left_out=()
[[ $lint == yes ]] || left_out+=("the checks of the sources (${source_checks[*]})")
[[ ${presets[*]} == *asan* ]] || left_out+=('the tests under the address and undefined-behaviour sanitizers (--asan)')
[[ ${presets[*]} == *tsan* ]] || left_out+=('the tests under the thread sanitizer (--tsan)')
[[ $soak == yes ]] || left_out+=('the soak (--soak)')
[[ $fuzz == yes ]] || left_out+=('the fuzzers (--fuzz)')
((${#left_out[@]} == 0)) || printf 'Left out: %s\n' "${left_out[@]}"
((failed == 0)) || printf 'Failed: %s\n' "${failures[@]}"
say "$passed passed, $failed failed, $skipped skipped"
((failed == 0))
