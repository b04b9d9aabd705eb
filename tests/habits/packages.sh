#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks the Debian packages without building them: they have the version of the sources, their copyright file agrees
# with the sources, and each installed file is in exactly one package.
# Usage: packages.sh BUILD VERSION DESKTOP   (DESKTOP: ON if the desktop program is built)

set -euo pipefail
build=$1
version=$2
desktop=$3
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
readonly debian=packaging/debian

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

status=0
problem() { # WHERE SENTENCE
    printf '%s: %s\n' "$1" "$2"
    status=1
}

check_versions() {
    local changelog released
    changelog=$(sed -nE '1s/^punchline \(([^)]*)-[^-)]*\) .*/\1/p' "$debian/changelog")
    [[ $changelog == "$version" ]] || problem "$debian/changelog:1" "is for version '$changelog', but the project is at $version"
    released=$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' resources/desktop/*.metainfo.xml | head -n 1)
    [[ $released == "$version" ]] || problem resources/desktop "the metainfo ends at version '$released', but the project is at $version"
}

# words FILE: its text, regardless of line breaks.
words() { sed 's/^ \.$//' "$1" | tr -s ' \n' ' '; }

check_copyright() {
    local file=$debian/copyright holders
    holders=$(grep -rhoE --include='*.cpp' --include='*.h' --include='*.sh' --include=CMakeLists.txt \
        'SPDX-FileCopyrightText: [0-9].*' app server ui tests cmake packaging | cut -d ' ' -f 2- | sort -u)
    [[ $(sed -n 's/^Copyright: //p' "$file") == "$holders" ]] || problem "$file" "the copyright holders of the sources are: $holders"
    [[ $(words "$file") == *"$(sed '1,/^Copyright/d' LICENSE | words /dev/stdin)"* ]] ||
        problem "$file" 'does not contain the text of LICENSE'
    [[ $(ls LICENSES) == MIT.txt ]] || problem "$file" 'names one licence, but LICENSES has others'
}

# Each line of a list is a pattern of files or folders, and optionally another folder for them in the package.
check_lists() {
    local list pattern file files
    local -A packages=()
    DESTDIR=$root cmake --install "$build" --prefix /usr >/dev/null
    for list in "$debian"/*.install; do
        [[ $desktop == ON || $list != */punchline.install ]] || continue
        while read -r pattern; do
            mapfile -t files < <(compgen -G "$root/$pattern" | xargs -rI '{}' find '{}' -not -type d)
            ((${#files[@]} > 0)) || problem "$list" "$pattern is not installed"
            for file in "${files[@]}"; do
                packages[${file#"$root/"}]+=" ${list##*/}"
            done
        done < <(sed -nE 's/^([^# ]+).*/\1/p' "$list")
    done
    while read -r file; do
        case ${packages[$file]-} in
        '') problem "$debian" "$file is in no package" ;;
        *' '*' '*) problem "$debian" "$file is in more than one:${packages[$file]}" ;;
        esac
    done < <(find "$root" -not -type d -printf '%P\n')
}

check_versions
check_copyright
check_lists
exit "$status"
