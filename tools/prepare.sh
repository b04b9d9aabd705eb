# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Shared by start.sh and test.sh: lists the Debian packages for each purpose, installs missing ones, and builds a
# preset. Source it with the repository's root as the working directory.

# shellcheck disable=SC2034 # The lists are read by the scripts that source this file.
{
    packages_build=(cmake ninja-build g++ qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools pkg-config libsodium-dev libssl-dev
        libqrcodegencpp-dev libminiupnpc-dev libnatpmp-dev libxcb1-dev
        libhiredis-dev) # several servers that act as one
    packages_run=(libqt6widgets6 libqt6network6 libqt6svg6 qt6-translations-l10n fonts-dejavu-core fonts-noto-color-emoji)
    packages_wayland=(qt6-wayland)
    packages_demo=(xvfb openbox xdotool imagemagick) # two windows on a hidden display, pictures, and the film
    packages_nat=(nftables iproute2)                 # hosts behind NATs
    packages_test=(ccache lld fonts-noto-core fonts-noto-cjk # each language's letters in the tests and pictures
        miniupnpd-nftables                               # routers that map ports on request
        redis-server openssl                             # several servers that act as one: tests start their own
        dbus-daemon at-spi2-core)                         # notifications; screen readers
    packages_clang=(clang libclang-rt-dev) # the sanitizers' second compiler, and the fuzzers
    packages_lint=(clang clang-format clang-tidy clazy mandoc reuse shellcheck desktop-file-utils appstream
        g++-mingw-w64-x86-64-posix) # the code that only Windows compiles
    packages_package=(build-essential debhelper lintian desktop-file-utils appstream) # and those in packaging/debian/control
    packages_bare=(debootstrap xvfb) # a bare Debian, to try the packages in
}

say() { printf '%s\n' "$*"; }

die() {
    printf '%s\n' "$*" >&2
    exit 1
}

# install_packages NAME…: installs those of the Debian packages that are missing. Prints nothing if there are none.
# On systems other than Debian and its derivatives it lists the packages and goes on: the tools may be there.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This system has no apt-get. Needed are the counterparts of these Debian packages: $*"
        return
    fi

    local missing=() package
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) != installed ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        return
    fi

    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || die "These packages are missing: ${missing[*]}
They can only be installed as root or with sudo. Install them, then run this again."
        as_root=(sudo)
    fi
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    local options=(-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)

    say "Installing (the first time this takes some minutes): ${missing[*]}"
    # A third-party package source may fail without consequences: the install shows whether a package is missing.
    "${as_root[@]}" apt-get "${options[@]}" update >/dev/null ||
        say "Not every package list could be refreshed; going on with those that are there."
    "${as_root[@]}" apt-get "${options[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null ||
        die "The packages could not be installed: the lines above say why. Missing are: ${missing[*]}"
}

# build PRESET [TARGET…]: configures a preset of CMakePresets.json and builds it, or only these targets.
build() {
    local tool preset=$1
    shift
    for tool in cmake ninja; do
        command -v "$tool" >/dev/null || die "$tool was not found. Install it, then run this again."
    done
    say "Building (preset $preset, into build/$preset)"
    cmake --preset "$preset" --log-level=WARNING >/dev/null || return
    cmake --build --preset "$preset" ${1:+--target "$@"}
}
