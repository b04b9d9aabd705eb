#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Builds the Debian packages from these sources and checks their contents with lintian and the validators of the desktop
# entry and its metainfo. Their publisher signs them.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
# shellcheck source=tools/prepare.sh
source tools/prepare.sh

usage='Usage: packaging/build-deb.sh

Builds punchline, punchline-cli and punchline-server as Debian packages into build/packages. Missing packages are
installed first (Debian: with apt-get, through sudo unless root). Exit: 0 built and found clean, 1 not, 2 usage.'

case ${1-} in
'') ;;
--help | -h)
    say "$usage"
    exit 0
    ;;
*)
    printf "Nothing is known about '%s'. See packaging/build-deb.sh --help.\n" "$1" >&2
    exit 2
    ;;
esac

readonly out=$root/build/packages
readonly tree=$out/source # Always the same path, because it is in the debug information and so in ccache's keys.
readonly content=$out/content

# The build dependencies in debian/control, which has one per line. debhelper-compat is part of debhelper.
build_dependencies() {
    awk '/^[^ ]/ { wanted = /^Build-Depends:/ }
        wanted { sub(/^Build-Depends:/, ""); sub(/,$/, ""); if ($1 != "debhelper-compat") print $1 }' packaging/debian/control
}

# Copies the sources as they are, committed or not, with debian/ where the tools expect it.
stage() {
    rm -rf "$out"
    mkdir -p "$tree"
    tar -c --exclude=./build --exclude=./.git --exclude=./.cache --exclude=__pycache__ --exclude='*.user' . | tar -x -C "$tree"
    mv "$tree/packaging/debian" "$tree/debian"
}

# debhelper gives the build an empty home folder, in which ccache would find nothing.
keep_ccache() {
    if command -v ccache >/dev/null; then
        CCACHE_DIR=${CCACHE_DIR:-$(ccache --get-config cache_dir)}
        export CCACHE_DIR CCACHE_BASEDIR=$tree CCACHE_NOHASHDIR=1
    fi
}

build_packages() {
    local log=$out/build.log
    say "Building the packages (into build/packages; what the tools say is in build/packages/build.log)"
    # Skips the packages that contain only debugging symbols: the build itself can be debugged here.
    (cd "$tree" && DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS-} noautodbgsym" dpkg-buildpackage -b -us -uc) >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        die 'The packages could not be built: the lines above say why.'
    }
}

judge_packages() {
    local root_option=() package
    ((EUID != 0)) || root_option=(--allow-root)
    say 'Judging them: lintian, desktop-file-validate, appstreamcli'
    lintian "${root_option[@]}" --fail-on error,warning "$out"/*.changes
    for package in "$out"/*.deb; do
        dpkg-deb -x "$package" "$content"
    done
    desktop-file-validate "$content"/usr/share/applications/*.desktop
    appstreamcli validate --no-net "$content"/usr/share/metainfo/*.metainfo.xml
}

mapfile -t build_needs < <(build_dependencies)
install_packages "${packages_package[@]}" "${build_needs[@]}"
stage
keep_ccache
build_packages
judge_packages
rm -rf "$tree" "$content"

say 'The packages:'
for package in "$out"/*.deb; do
    say "  ${package#"$root/"}"
done
