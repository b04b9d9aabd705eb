#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Installs the packages in a bare Debian 12 and runs their programs. That Debian is in memory, in a separate mount and
# process namespace. It disappears when the script ends, with everything that was started in it.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/prepare.sh
source tools/prepare.sh

usage='Usage: packaging/try-deb.sh   (after packaging/build-deb.sh)

Makes a bare Debian 12 with debootstrap from the mirror that this machine uses, installs the packages of build/packages
in it, and runs them: the server, two command lines that meet and chat, the window, as a user of that Debian. Then
removes the packages. Exit: 0 all of that worked, 1 it did not, 2 usage, 77 it cannot be tried here.'

readonly packages=$PWD/build/packages
readonly release=bookworm
readonly step_seconds=60

skip() {
    say "SKIPPED: $*"
    exit 77
}

# --- outside ---

try_in_namespace() {
    ((EUID == 0)) || skip 'only root can make a bare Debian to try the packages in.'
    compgen -G "$packages/*.deb" >/dev/null || die 'There are no packages yet: run packaging/build-deb.sh first.'
    install_packages "${packages_bare[@]}"
    command -v debootstrap >/dev/null || skip 'debootstrap is not installed.'
    local work status=0
    work=$(mktemp -d)
    if unshare --mount mount -t tmpfs tmpfs "$work" 2>/dev/null; then
        unshare --mount --pid --fork --kill-child --mount-proc packaging/try-deb.sh --inside "$work" || status=$?
    else
        rmdir "$work"
        skip 'nothing can be mounted here, not even as root.'
    fi
    rmdir "$work"
    exit "$status"
}

# --- inside ---

work=
bare=
log=
xvfb=

fail() {
    printf 'FAILED: %s\n' "$*" >&2
    local file
    for file in "$log"/*; do
        if [[ -s $file ]]; then
            printf -- '--- the end of %s:\n' "${file##*/}" >&2
            tail -n 20 "$file" >&2
        fi
    done
    exit 1
}

# X leaves its socket and its lock in the shared /tmp; everything else disappears with the namespace.
stop_display() {
    [[ -n $xvfb ]] || return 0
    kill "$xvfb" 2>/dev/null || return 0
    wait "$xvfb" || true
}

wait_until() { # WHAT COMMAND…
    local what=$1 deadline=$((SECONDS + step_seconds))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || fail "gave up after $step_seconds s: waited until $what."
        sleep 0.1
    done
}

# The Debian mirrors that apt uses on this machine, as lines of a sources.list.
mirrors() {
    apt-get indextargets --format "deb \$(REPO_URI) \$(RELEASE) \$(COMPONENT)" 'Created-By: Packages' 'Origin: Debian' |
        grep -E " $release(-[a-z]+)? main$" | sort -u
}

# apt's proxy for debootstrap, and for the apt inside.
use_proxy() {
    local http='' https=''
    eval "$(apt-config shell http Acquire::http::Proxy https Acquire::https::Proxy)"
    [[ $http != DIRECT ]] || http=
    [[ $https != DIRECT ]] || https=
    export http_proxy=${http_proxy:-$http} https_proxy=${https_proxy:-$https}
}

make_bare_debian() {
    local sources first options=(--variant=minbase)
    sources=$(mirrors || true)
    if [[ -z $sources ]]; then # The package lists may have been deleted, as in a container's image.
        apt-get -qq update || true
        sources=$(mirrors) || skip "apt has no mirror of Debian $release on this machine."
    fi
    first=$(grep " $release main$" <<<"$sources" | head -n 1 | cut -d ' ' -f 2)
    [[ $first != https:* ]] || options+=(--include=ca-certificates)
    use_proxy
    say "Making a bare Debian ($release)"
    debootstrap "${options[@]}" "$release" "$bare" "$first" >"$log/debootstrap" 2>&1 || fail 'debootstrap could not make it.'
    printf '%s\n' "$sources" >"$bare/etc/apt/sources.list"
    cp -L /etc/resolv.conf "$bare/etc/"
    mount -t proc proc "$bare/proc"
    mkdir "$bare/packages"
    cp "$packages"/*.deb "$bare/packages/"
    chroot "$bare" useradd --create-home user
    as_root apt-get -qq update >"$log/apt" 2>&1 || fail 'apt could not read the mirror in it.'
}

as_root() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        http_proxy="$http_proxy" https_proxy="$https_proxy" "$@"
}

package_count() { as_root dpkg-query -W | wc -l; }

# Installs only a package's dependencies: recommended packages must not be necessary.
install_deb() { # PACKAGE
    local file before
    file=$(cd "$bare" && printf '%s\n' packages/"$1"_*.deb)
    before=$(package_count)
    as_root apt-get -qq -y -o Dpkg::Use-Pty=0 --no-install-recommends install "/$file" >>"$log/apt" 2>&1 ||
        fail "$1 could not be installed."
    say "Installed $1, and $(($(package_count) - before - 1)) packages that it needs"
}

no_window_library() {
    ! as_root dpkg-query -W -f "\${db:Status-Status}\n" 'libqt6gui6*' 'libqt6widgets6*' 2>/dev/null | grep -q '^installed'
}

check_version() { # PROGRAM
    local expected printed
    expected=$(as_root dpkg-query -W -f "\${source:Upstream-Version}" "$1")
    printed=$("${as_user[@]}" "$1" --version) || fail "$1 --version ended with $?."
    [[ $printed == "$1 $expected" ]] || fail "$1 says that it is '$printed', its package that it is $expected."
    say "  $printed"
}

server_address() { sed -n 's/^punchline-server ready on \([^ ]*\).*/\1/p' "$log/server"; }
server_is_ready() { [[ -n $(server_address) ]]; }

meet() {
    "${as_user[@]}" punchline-server --listen 127.0.0.1 --port 0 --probe-port 0 >"$log/server" 2>&1 &
    local server=$! cli first second address
    wait_until 'the server was ready' server_is_ready
    say "  $(<"$log/server")"

    address=$(server_address)
    cli=("${as_user[@]}" punchline-cli connect "$address" --hello --stay 3 --no-port-mapping)
    "${cli[@]}" >"$log/first" 2>"$log/first.err" </dev/null &
    first=$!
    "${cli[@]}" --json >"$log/second" 2>"$log/second.err" </dev/null &
    second=$!
    wait "$first" || fail "the first command line ended with $?."
    wait "$second" || fail "the second command line ended with $?."
    grep -qx 'Hello, world' "$log/first" || fail 'the first command line was not greeted.'
    grep -q '"from":"peer","hello":true' "$log/second" || fail 'the second command line was not greeted.'
    grep -q '"encrypted":true,"event":"linked"' "$log/second" || fail 'the link is not encrypted.'
    say "  Two command lines met: $(grep -cx 'Hello, world' "$log/first") greetings over an encrypted link"

    kill "$server"
    wait "$server" || fail "the server was told to stop and ended with $?."
}

display_is_ready() { [[ -s $log/display ]]; }
first_frame_is_there() { grep -q 'first frame' "$log/window"; }

show_window() {
    command -v Xvfb >/dev/null || fail 'Xvfb is not installed: there is no display for the window.'
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$log/display" >"$log/xvfb" 2>&1 </dev/null &
    xvfb=$!
    wait_until 'the hidden display was ready' display_is_ready
    mkdir -p "$bare/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
    "${as_user[@]}" env DISPLAY=":$(<"$log/display")" QT_LOGGING_RULES=punchline.start.debug=true punchline \
        >"$log/window" 2>&1 </dev/null &
    local window=$!
    wait_until 'the window showed its first frame' first_frame_is_there
    kill "$window"
    wait "$window" || fail "the window was told to close, and its program ended with $?."
    say '  The window showed its first frame, and closed when told to'
}

remove_packages() {
    as_root apt-get -qq -y -o Dpkg::Use-Pty=0 purge 'punchline*' >>"$log/apt" 2>&1 || fail 'the packages could not be removed.'
    local left
    left=$(find "$bare" -xdev -path "$bare/packages" -prune -o -path "$bare/home" -prune -o -name '*punchline*' -print)
    [[ -z $left ]] || fail "removing the packages left this behind: $left"
    say 'Removed them: nothing is left'
}

try_inside() { # FOLDER
    work=$1
    bare=$work/debian
    log=$work/log
    mount -t tmpfs -o mode=755 tmpfs "$work"
    mkdir "$bare" "$log"
    touch "$log/server" "$log/window" "$log/display" # They are read as soon as their writers start.
    trap stop_display EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM

    make_bare_debian
    as_user=(chroot --userspec=user:user "$bare" env -i PATH=/usr/bin:/bin HOME=/home/user LC_ALL=C.UTF-8)
    install_deb punchline-server
    check_version punchline-server
    install_deb punchline-cli
    check_version punchline-cli
    no_window_library || fail 'the server or the command line has brought the libraries of windows with it.'
    meet
    install_deb punchline
    check_version punchline
    show_window
    remove_packages
}

case ${1-} in
'') try_in_namespace ;;
--inside) try_inside "$2" ;;
--help | -h) say "$usage" ;;
*)
    printf "Nothing is known about '%s'. See packaging/try-deb.sh --help.\n" "$1" >&2
    exit 2
    ;;
esac
