#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# What most home routers are: Linux, which drops packets from strangers.
readonly usual_nat=kernel-drop

usage="Usage: ./start.sh                          builds, then starts a server and two windows that chat
       ./start.sh --nat [KIND KIND]        the same from behind two NATs, with real latency: punching to watch
       ./start.sh --client [HOST[:PORT]]   one window, for a server elsewhere
       ./start.sh --server-only [OPTION]…  only the server, on port 8877; options as in punchline-server --help
       ./start.sh --headless [--nat …]     two windows on a hidden display, with pictures in build/pictures/

Missing packages are installed first (Debian: with apt-get, through sudo unless root). Without a display, ./start.sh
does the same as ./start.sh --headless.

--nat uses the NAT lab (tests/natlab/NATLAB.md), which needs root, or a user who may create user namespaces, as on Debian.
Without that the windows meet on loopback. Through sudo the windows still run as you. The usual KIND is $usual_nat;
build/release/bin/natlab list names all. Some pairs have no direct path, which is worth watching, too: random-drop twice."

usage_error() {
    printf '%s See ./start.sh --help.\n' "$1" >&2
    exit 2
}

# True if DISPLAY or WAYLAND_DISPLAY leads to a display. Uses no tool that may not be installed yet.
has_display() {
    if [[ -n ${WAYLAND_DISPLAY-} ]]; then
        local socket=$WAYLAND_DISPLAY
        [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR-}/$socket
        [[ -S $socket ]] && return 0
    fi
    [[ ${DISPLAY-} =~ ^(unix|/.*)?:([0-9]+)(\.[0-9]+)?$ ]] && {
        local name=/tmp/.X11-unix/X${BASH_REMATCH[2]}
        [[ -S $name ]] || grep -q "@$name\$" /proc/net/unix 2>/dev/null
        return
    }
    # A display over the network, as with ssh -X: localhost:10.0
    [[ ${DISPLAY-} =~ ^([^/:]+):([0-9]+)(\.[0-9]+)?$ ]] &&
        (: <"/dev/tcp/${BASH_REMATCH[1]}/$((6000 + BASH_REMATCH[2]))") 2>/dev/null
}

mode=demo
nat=() # what tools/demo.sh is told about NATs
case ${1-} in
--help | -h)
    printf '%s\n' "$usage"
    exit 0
    ;;
--server-only)
    mode=server
    shift
    ;;
--client)
    mode=client
    shift
    (($# <= 1)) || usage_error '--client takes one server address.'
    ;;
*)
    while (($# > 0)); do
        case $1 in
        --headless) mode=headless ;;
        --nat)
            nat=(--nat "$usual_nat" "$usual_nat")
            if [[ ${2---} != --* ]]; then
                [[ ${3---} != --* ]] || usage_error '--nat takes two kinds of NAT, or none.'
                nat=(--nat "$2" "$3")
                shift 2
            fi
            ;;
        *) usage_error "Nothing is known about '$1'." ;;
        esac
        shift
    done
    ;;
esac
if [[ $mode == demo ]] && ! has_display; then
    mode=headless
fi

cd "$here"
# shellcheck source=tools/prepare.sh
source tools/prepare.sh

packages=("${packages_build[@]}")
case $mode in
headless) packages+=("${packages_run[@]}" "${packages_demo[@]}") ;;
demo | client)
    packages+=("${packages_run[@]}")
    [[ -z ${WAYLAND_DISPLAY-} ]] || packages+=("${packages_wayland[@]}")
    ;;
esac
targets=(punchline punchline-cli punchline-server)
if ((${#nat[@]} > 0)); then
    packages+=("${packages_nat[@]}")
    targets+=(natlab)
fi
install_packages "${packages[@]}"
build release "${targets[@]}"

bin=$here/build/release/bin
case $mode in
demo) exec tools/demo.sh --bin "$bin" "${nat[@]}" ;;
headless)
    say 'No display is used: the windows open on a hidden one.'
    exec tools/demo.sh --bin "$bin" --headless --pictures "$here/build/pictures" "${nat[@]}"
    ;;
server) exec "$bin/punchline-server" "$@" ;;
client) exec "$bin/punchline" ${1:+--server "$1"} ;;
esac
