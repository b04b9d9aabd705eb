#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks the sources. clang-tidy and clazy check the compilations of build/dev, in which several sources of a folder are
# compiled together, so build that preset first. A clean result is remembered until one of the compilation's sources, one
# of our headers that they include, or the configuration changes.

# shellcheck disable=SC2317 # check_one is called through xargs

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD

usage='Usage: tools/lint.sh [CHECK] [FILE]…
       tools/lint.sh changed [REVISION]

  format   clang-format leaves the file as it is     tidy    clang-tidy, configured by .clang-tidy
  spdx     every file states its licence (reuse)     clazy   mistakes in Qt code
  shell    shellcheck                                man     mandoc
  desktop  the desktop entry and its metainfo (desktop-file-validate, appstreamcli)
  alone    every source also compiles alone: it includes what it needs
  windows  code that only Windows compiles is compiled for it (MinGW)
  all      (the default) all of them

FILEs limit format, tidy, clazy, alone, windows and shell to these files. "changed" runs all checks on the files that
differ from REVISION (default: the upstream branch, or else the last commit) and on new files. Run it before each
commit. Exit: 0 clean, 1 something was found, 2 usage.'

readonly build=build/dev
readonly folders=(app server ui tests)
readonly cache=${XDG_CACHE_HOME:-$HOME/.cache}/punchline/lint

# clazy: level 1, which includes level 0; of level 2 and the manual checks only those that find mistakes, not matters of
# taste. In tests an extra copy, a missing parent or a captured local is no mistake, so they get less than level 0.
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

# Our own sources that match the given name patterns; if the command line has FILEs, only those of them that match.
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

# The compilations of the build, one per line: the source that the compiler gets, then our own sources in it, separated
# by tabs. Sources for other systems are in none.
compilations() {
    [[ -f $build/compile_commands.json ]] || die "There is no $build: run cmake --preset dev, and build it."
    local given members
    sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | while read -r given; do
        case $given in
        */mocs_compilation.cpp | */qrc_*.cpp) continue ;;
        */Unity/unity_*.cxx) members=$(sed -n "s|^#include \"$root/\(.*\)\"\$|\1|p" "$given" | grep -v '^build/' | paste -s) ;;
        "$root/$build/"*) continue ;;
        *) members=${given#"$root/"} ;;
        esac
        [[ -z $members ]] || printf '%s\t%s\n' "$given" "$members"
    done
}

# The compilations of the FILEs on the command line: of a source itself, or of the source with a header's name.
wanted_compilations() {
    if ((${#files[@]} == 0)); then
        compilations
        return
    fi
    local patterns
    patterns=$(sources '*.cpp' '*.h' | sed 's|\.h$|.cpp|' | sort -u | sed 's|.*|\t&\t|')
    [[ -n $patterns ]] || return 0
    compilations | sed 's|$|\t|' | grep -F -f <(printf '%s\n' "$patterns") | sed 's|\t$||' || true
}

check_format() {
    need clang-format
    sources '*.cpp' '*.h' | xargs -r clang-format --dry-run --Werror
}

check_spdx() {
    need reuse
    # A copy without the build's output, which reuse would check unless git tells it otherwise.
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

# For every object, our own files that it was made of, as ninja recorded them: "OBJECT<tab>FILE" lines.
own_dependencies() {
    ninja -C $build -t deps 2>/dev/null | awk -v root="$root/" -v base="$root/$build/" '
        /^[^ ]/ { object = $1; sub(/:$/, "", object); next }
        NF == 0 { next }
        {
            file = $1
            while (sub(/[^\/]+\/\.\.\//, "", file)) { }
            if (file !~ /^\//) file = base file
            if (index(file, root) != 1 || index(file, base) == 1) next
            print object "\t" substr(file, length(root) + 1)
        }' | sort -u
}

# flags_of GIVEN: the build's arguments for it, without the compiler, the output and the source; one per line.
flags_of() {
    grep -F -B 1 "\"file\": \"$1\"" "$build/compile_commands.json" | sed -n 's/^ *"command": "\(.*\)",$/\1/p' |
        sed 's|\\"|"|g; s|\\\\|\\|g' | xargs -n 1 | awk '
            /ccache$/ && !begun { next }
            !begun { begun = 1; next }
            $0 == "-o" || $0 == "-c" { skip = 1; next }
            skip { skip = 0; next }
            /^-W/ || /^-M/ { next }
            { print }'
}

# check_one TOOL COMPILATION: runs the tool unless it has already found the same text clean.
check_one() {
    local tool=$1 given=${2%%$'\t'*} members=() checks=$clazy_checks configuration=.clang-tidy object stamp output
    IFS=$'\t' read -r -a members <<<"${2#*$'\t'}"
    if [[ ${members[0]} == tests/* ]]; then
        checks=$clazy_checks_in_tests
        configuration=tests/.clang-tidy
    fi
    object=$(grep -F -B 1 "\"file\": \"$given\"" "$build/compile_commands.json" | grep -o -m 1 '[^ ]*\.o ' | head -n 1)
    stamp=$cache/$(
        {
            printf '%s\n' "$tool" "$checks" "${members[@]}"
            clang-tidy --version
            cat .clang-tidy "$configuration" "${members[@]}"
            awk -F '\t' -v object="${object% }" '$1 == object { print $2 }' "$dependencies" | xargs -r cat
            grep -F -B 1 "\"file\": \"$given\"" "$build/compile_commands.json" | sed "s|$root||g"
        } | sha256sum | cut -d ' ' -f 1
    )
    [[ ! -e $stamp ]] || return 0
    # clang does not know some of GCC's warning options.
    case $tool in
    tidy)
        output=$(clang-tidy --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option \
            --config-file="$configuration" "$given" 2>&1) || true
        ;;
    clazy)
        output=$(clazy-standalone -p "$build" --extra-arg=-Wno-unknown-warning-option --checks="$checks" "$given" 2>&1) || true
        ;;
    alone) output=$(check_members "$given" "${members[@]}") || true ;;
    esac
    # "N warnings generated" also counts warnings that were suppressed in system headers.
    output=$(grep -Ev '^([0-9]+ warnings?( and [0-9]+ errors?)? (generated|treated)|Suppressed |Use -header-filter)' <<<"$output" || true)
    if [[ $output == *'warning:'* || $output == *'error:'* ]]; then
        printf '%s\n' "${output//"$root/"/}"
        return 1
    fi
    touch "$stamp"
}

# check_members GIVEN SOURCE…: compiles each source alone, without its neighbours.
check_members() {
    (($# > 2)) || return 0 # It is compiled alone anyway.
    local flags=() member
    mapfile -t flags < <(flags_of "$1")
    for member in "${@:2}"; do
        clang++ -w -fsyntax-only "${flags[@]}" "$root/$member" 2>&1 || true
    done
}

# The sources that are for Windows, or contain lines for it.
windows_sources() {
    {
        sources '*_win.cpp'
        sources '*.cpp' | xargs -r grep -lE '^ *# *(if|elif).*(Q_OS_|_WIN32)' || true
    } | sort -u
}

# check_for_windows SOURCE: Debian's Qt headers detect the target system from the compiler.
check_for_windows() {
    # shellcheck disable=SC2046 # One argument each.
    x86_64-w64-mingw32-g++-posix -fsyntax-only -std=c++20 -D_WIN32_WINNT=0x0A00 -DQT_NO_KEYWORDS -DQT_NO_CAST_FROM_ASCII \
        -DQT_NO_CAST_TO_ASCII -DQT_NO_CAST_FROM_BYTEARRAY -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
        -Wold-style-cast -Wformat=2 -Wundef -Werror -I . \
        $(pkg-config --cflags Qt6Core Qt6Network | sed 's|-I|-isystem |g') "$1"
}

check_windows() {
    need x86_64-w64-mingw32-g++-posix
    need pkg-config
    local given=("${files[@]}") wanted status=0
    # A header in these folders can break all of them, so check all.
    [[ ! "${files[*]/#/ }" =~ \ (app/(cli|platform|protocol)|server/platform)/[^\ ]*\.h ]] || files=()
    wanted=$(windows_sources)
    files=("${given[@]}")
    [[ -n $wanted ]] || return 0
    export -f check_for_windows
    # shellcheck disable=SC2016 # The inner shell expands it.
    xargs -r -P "$(nproc)" -I '{}' bash -c 'check_for_windows "$1"' check '{}' <<<"$wanted" || status=1
    printf 'windows: %d sources\n' "$(wc -l <<<"$wanted")"
    return "$status"
}

check_compiled() { # TOOL
    case $1 in
    tidy) need clang-tidy ;;
    clazy) need clazy-standalone ;;
    alone) need clang++ ;;
    esac
    need ninja
    mkdir -p "$cache"
    find "$cache" -type f -mtime +30 -delete
    dependencies=$(mktemp)
    own_dependencies >"$dependencies"
    export -f check_one check_members flags_of
    export root build cache clazy_checks clazy_checks_in_tests dependencies
    local status=0 units
    units=$(wanted_compilations)
    [[ -n $units ]] || return 0
    # shellcheck disable=SC2016 # The inner shell expands them.
    tr '\n' '\0' <<<"$units" | xargs -0 -r -P "$(nproc)" -I '{}' bash -c 'check_one "$1" "$2"' check "$1" '{}' || status=1
    rm -f "$dependencies"
    printf '%s: %d sources in %d compilations\n' "$1" "$(tr '\t' '\n' <<<"$units" | grep -c '\.cpp$')" "$(wc -l <<<"$units")"
    return "$status"
}

run_check() {
    case $1 in
    format) check_format ;;
    spdx) check_spdx ;;
    shell) check_shell ;;
    man) check_man ;;
    desktop) check_desktop ;;
    windows) check_windows ;;
    tidy | clazy | alone) check_compiled "$1" ;;
    esac
}

check=all
case ${1-} in
'') ;;
--help | -h)
    printf '%s\n' "$usage"
    exit 0
    ;;
format | tidy | clazy | alone | spdx | shell | man | desktop | windows | all)
    check=$1
    shift
    ;;
changed)
    check=all
    (($# <= 2)) || die 'There is one revision to compare with.'
    revision=${2:-$(git rev-parse --verify --quiet '@{upstream}' || echo HEAD)}
    mapfile -t changed < <({
        git diff --name-only --diff-filter=d "$(git merge-base "$revision" HEAD)" --
        git ls-files --others --exclude-standard
    } | sort -u)
    if ((${#changed[@]} == 0)); then
        printf 'Nothing has changed.\n'
        exit 0
    fi
    set -- "${changed[@]}"
    ;;
-*) die "Nothing is known about '$1'. See tools/lint.sh --help." ;;
esac
files=("$@")
for file in "${files[@]}"; do
    [[ -e $file ]] || die "There is no $file (names are taken from the repository's root)."
done

checks=("$check")
[[ $check != all ]] || checks=(format spdx shell man desktop windows alone clazy tidy)
status=0
for check in "${checks[@]}"; do
    run_check "$check" || {
        printf 'The check "%s" found something.\n' "$check" >&2
        status=1
    }
done
exit "$status"
