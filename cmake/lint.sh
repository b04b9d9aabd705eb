#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks the sources. clang-tidy and clazy read build/dev/compile_commands.json, so build that preset first;
# what they have found clean is remembered until it, a header of ours that it includes, or the configuration
# changes.

# shellcheck disable=SC2317 # check_one is called through xargs

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

usage='Usage: cmake/lint.sh [CHECK] [FILE]…

  format   clang-format leaves the file as it is     tidy    clang-tidy, as .clang-tidy says
  spdx     every file says its licence (reuse)       clazy   what Qt code gets wrong
  shell    shellcheck                                man     mandoc
  desktop  the desktop entry and its metainfo (desktop-file-validate, appstreamcli)
  all      (the default) all of them

FILEs limit format, tidy, clazy and shell to those. Exit: 0 clean, 1 something was found, 2 usage.'

readonly build=build/dev
readonly folders=(app server ui tests)
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/punchline/lint

# clazy: level 1, which has level 0 in it; of level 2 and the manual ones what finds mistakes, not tastes. In
# tests a copy too many, a missing parent or a captured local is no mistake: less than level 0 there.
clazy_checks=level1
clazy_checks+=,base-class-event,copyable-polymorphic,ctor-missing-parent-argument,global-const-char-pointer
clazy_checks+=,old-style-connect,rule-of-three,static-pmf,virtual-call-ctor
clazy_checks+=,raw-environment-function,signal-with-return-value,thread-with-slots,tr-non-literal
readonly clazy_checks
readonly clazy_checks_in_tests=level0,no-lambda-in-connect,no-use-static-qregularexpression,old-style-connect,static-pmf,tr-non-literal

die() {
    printf '%s\n' "$*" >&2
    exit 2
}

need() { command -v "$1" >/dev/null || die "$1 is not installed."; }

# Our own sources, of the given name patterns; with FILEs on the command line those of them that fit.
sources() {
    local pattern condition=()
    for pattern in "$@"; do
        condition+=(-o -name "$pattern")
    done
    if ((${#files[@]} > 0)); then
        find "${files[@]}" -type f \( "${condition[@]:1}" \)
    else
        find "${folders[@]}" -type f \( "${condition[@]:1}" \)
    fi | sort
}

# Those of them that the build compiles: sources for other systems are not among them.
compiled_sources() {
    [[ -f $build/compile_commands.json ]] || die "There is no $build: run cmake --preset dev, and build it."
    local file
    while read -r file; do
        if grep -qF "\"file\": \"$root/$file\"" "$build"/compile_commands.json; then
            printf '%s\n' "$file"
        fi
    done < <(sources '*.cpp')
}

check_format() {
    need clang-format
    sources '*.cpp' '*.h' | xargs -r clang-format --dry-run --Werror
}

check_spdx() {
    need reuse
    # A copy without what the build makes: reuse would look into that where git does not tell it otherwise.
    local copy status=0
    copy=$(mktemp -d)
    tar -c --exclude=./build --exclude=./.git --exclude=./.cache --exclude=__pycache__ --exclude='*.user' . |
        tar -x -C "$copy"
    reuse --root "$copy" lint >"$copy.log" 2>&1 || status=$?
    ((status == 0)) || sed "s|$copy/||" "$copy.log"
    rm -rf "$copy" "$copy.log"
    return "$status"
}

check_shell() {
    need shellcheck
    {
        if ((${#files[@]} > 0)); then
            sources '*.sh'
        else
            printf '%s\n' .ci/run
            find . \( -path ./build -o -path ./.git \) -prune -o -name '*.sh' -print
        fi
    } | xargs -r shellcheck --external-sources
}

check_man() {
    need mandoc
    mandoc -T lint -W warning resources/man/*.[1-9]
}

check_desktop() {
    need desktop-file-validate
    need appstreamcli
    desktop-file-validate resources/desktop/*.desktop
    appstreamcli validate --no-net resources/desktop/*.metainfo.xml
}

# For every compiled source the files that it is made of, as ninja recorded them: "SOURCE<tab>HEADER" lines,
# only our own.
own_dependencies() {
    ninja -C $build -t deps 2>/dev/null | awk -v root="$root/" -v base="$root/$build/" '
        /^[^ ]/ { source = ""; next }
        NF == 0 { next }
        {
            file = $1
            while (sub(/[^\/]+\/\.\.\//, "", file)) { }
            if (file !~ /^\//) file = base file
            if (index(file, root) != 1 || index(file, base) == 1) next
            file = substr(file, length(root) + 1)
            if (source == "") source = file
            print source "\t" file
        }' | sort -u
}

# check_one TOOL FILE: runs the tool unless it has found the very same text clean before.
check_one() {
    local tool=$1 file=$2 checks=$clazy_checks stamp output
    [[ $file != tests/* ]] || checks=$clazy_checks_in_tests
    stamp=$cache/$(
        {
            printf '%s\n' "$tool" "$checks"
            clang-tidy --version
            cat .clang-tidy tests/.clang-tidy "$file"
            awk -F '\t' -v file="$file" '$1 == file { print $2 }' "$dependencies" | xargs -r cat
            grep -F -B 1 "\"file\": \"$root/$file\"" "$build/compile_commands.json" | sed "s|$root||g"
        } | sha256sum | cut -d ' ' -f 1
    )
    [[ ! -e $stamp ]] || return 0
    case $tool in
    tidy) output=$(clang-tidy --quiet -p "$build" "$file" 2>&1) || true ;;
    clazy) output=$(clazy-standalone -p "$build" --checks="$checks" "$file" 2>&1) || true ;;
    esac
    # "N warnings generated" counts what was suppressed in the system's headers too.
    output=$(grep -Ev '^([0-9]+ warnings?( and [0-9]+ errors?)? (generated|treated)|Suppressed |Use -header-filter)' <<<"$output" || true)
    if [[ $output == *'warning:'* || $output == *'error:'* ]]; then
        printf '%s\n' "${output//"$root/"/}"
        return 1
    fi
    touch "$stamp"
}

check_compiled() { # TOOL
    case $1 in
    tidy) need clang-tidy ;;
    clazy) need clazy-standalone ;;
    esac
    need ninja
    mkdir -p "$cache"
    find "$cache" -type f -mtime +30 -delete
    dependencies=$(mktemp)
    own_dependencies >"$dependencies"
    export -f check_one
    export root build cache clazy_checks clazy_checks_in_tests dependencies
    local status=0
    compiled_sources | xargs -r -P "$(nproc)" -I '{}' bash -c "check_one $1 '{}'" || status=1
    rm -f "$dependencies"
    return "$status"
}

run_check() {
    case $1 in
    format) check_format ;;
    spdx) check_spdx ;;
    shell) check_shell ;;
    man) check_man ;;
    desktop) check_desktop ;;
    tidy | clazy) check_compiled "$1" ;;
    esac
}

check=all
case ${1-} in
'') ;;
--help | -h)
    printf '%s\n' "$usage"
    exit 0
    ;;
format | tidy | clazy | spdx | shell | man | desktop | all)
    check=$1
    shift
    ;;
-*) die "Nothing is known about '$1'. See cmake/lint.sh --help." ;;
esac
files=("$@")
for file in "${files[@]}"; do
    [[ -e $file ]] || die "There is no $file (names are taken from the repository's root)."
done

checks=("$check")
[[ $check != all ]] || checks=(format spdx shell man desktop clazy tidy)
status=0
for check in "${checks[@]}"; do
    run_check "$check" || {
        printf 'The check "%s" found something.\n' "$check" >&2
        status=1
    }
done
exit "$status"
