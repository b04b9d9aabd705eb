# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

# Shared by demo.sh and film.sh: starts a server, on loopback or between two NATs of the NAT lab, and windows that meet
# through it, on a hidden display if wanted. Whatever was started is ended when the script that sources this ends,
# however it ends.

bin= # the folder of the built programs; set it before anything is started

# Steps usually take well under a second; a loaded machine under a sanitizer needs the rest.
readonly step_seconds=60

pids=()           # of the processes that this script has started, in that order
work=$(mktemp -d) # scratch folder

say() { printf '%s\n' "$*"; }

skip() { # SENTENCE
    say "SKIPPED: $1"
    exit 77
}

fail() {
    printf '%s\n' "$1" >&2
    local log
    for log in "$work"/*.log; do
        if [[ -s $log ]]; then
            printf -- '--- %s said at the end:\n' "$(basename "$log" .log)" >&2
            tail -n 20 "$log" >&2
        fi
    done
    exit 1
}

clean_up() {
    local status=$? index pid
    trap - EXIT INT TERM
    # Newest first: the windows before the server that they talk to, the display last.
    for ((index = ${#pids[@]} - 1; index >= 0; index--)); do
        pid=${pids[index]}
        kill -TERM "$pid" 2>/dev/null || continue
        local deadline=$((SECONDS + 5))
        while kill -0 "$pid" 2>/dev/null && ((SECONDS < deadline)); do
            sleep 0.05
        done
        kill -KILL "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# start NAME COMMAND…: runs the command in the background. Its output goes to a log that fail() shows, and its
# process id is in "$!" afterwards.
start() {
    local name=$1
    shift
    : >"$work/$name.out" # It may be read before the background has begun.
    "$@" >"$work/$name.out" 2>"$work/$name.log" </dev/null &
    pids+=("$!")
}

# wait_until WHAT COMMAND…: polls until the command succeeds. Gives up when the time is over, or at once if any
# started process has ended.
wait_until() {
    local what=$1 deadline=$((SECONDS + step_seconds)) pid
    shift
    until "$@"; do
        for pid in "${pids[@]}"; do
            # Its end may be what is waited for.
            kill -0 "$pid" 2>/dev/null || "$@" || fail "A program ended before $what."
        done
        ((SECONDS < deadline)) || fail "Gave up after $step_seconds s: waited until $what."
        sleep 0.1
    done
}

has_ended() { ! kill -0 "$1" 2>/dev/null; }

# status_of PID: waits for the end of a process that this script has started, and returns its exit status.
status_of() {
    local pid others=()
    for pid in "${pids[@]}"; do
        [[ $pid == "$1" ]] || others+=("$pid")
    done
    pids=("${others[@]}")
    wait "$1"
}

# --- the server, and how the windows reach it ---

server=   # its address
homes=()  # for each window, the command that enters the network of its home; none on loopback

server_answer() { sed -n 's/^punchline-server ready on \([^ ]*\).*/\1/p' "$work/server.out"; }
server_is_ready() { [[ -n $(server_answer) ]]; }

start_server() {
    start server "$bin/punchline-server" --listen 127.0.0.1 --port 0 --probe-port 0
    wait_until 'the server was ready' server_is_ready
    server=$(server_answer)
    say "The server is ready on $server."
}

# One way from home to home, as between two cities; half of it from a home to the server.
nat_delay_ms=60

lab_answer() { sed -n "s/^$1: //p" "$work/lab.out"; }
lab_has_answered() { [[ -n $(lab_answer second) ]] || has_ended "$1"; }

why_no_lab() { sed -n 's/^natlab: skipped: //p' "$work/lab.log"; }

# start_lab KIND KIND: the NAT lab, with a home behind a NAT of each kind. Returns 1 where the system does not allow it.
start_lab() {
    # In a session of its own, because Ctrl+C must not end it before the windows, which say goodbye through it.
    start lab setsid "$bin/natlab" homes "$@" --delay "$nat_delay_ms"
    local lab=$! status=0
    wait_until 'the NATs were there' lab_has_answered "$lab"
    if has_ended "$lab"; then
        status_of "$lab" || status=$?
        ((status != 77)) || return 1
        cat "$work/lab.log" >&2
        exit "$status"
    fi
    server=$(lab_answer server)
    homes=("$(lab_answer first)" "$(lab_answer second)")
    say "The windows are behind NATs ($1, $2), and the server is in between, on $server."
}

# start_window NUMBER [OPTION]…: number 1 or 2.
start_window() {
    local home=() person=()
    read -ra home <<<"${homes[$1 - 1]-}"
    # Through sudo the windows are still the person's: their display, their settings.
    if ((EUID == 0)) && [[ -n ${SUDO_UID-} ]]; then
        person=(setpriv --reuid "$SUDO_UID" --regid "$SUDO_GID" --init-groups
            env "HOME=$(getent passwd "$SUDO_UID" | cut -d : -f 6)" "XDG_RUNTIME_DIR=/run/user/$SUDO_UID")
    fi
    start "window-$1" "${home[@]}" "${person[@]}" "$bin/punchline" --profile "demo-$1" "${@:2}"
}

# --- windows on a hidden display ---

# How the window's title (MainWindow) begins while it waits, in the chat, and after the end. In the chat it begins with
# the other side's endpoint. The number of unread messages comes first.
# shellcheck disable=SC2034 # They are for the scripts that source this.
{
    readonly count='^(\([0-9]+\) )?'
    readonly title_idle='^Punchline' title_waiting='^Waiting ' title_linked="${count}([^ ]+:[0-9]+) " title_ended="${count}Not connected "
}

window_of() { # PID
    # Without --all, xdotool would accept any window that meets one of the conditions.
    xdotool search --all --onlyvisible --pid "$1" --name . 2>/dev/null | head -n 1
}
title_is() { # PID REGULAR_EXPRESSION
    local window
    window=$(window_of "$1")
    [[ -n $window && $(xdotool getwindowname "$window" 2>/dev/null) =~ $2 ]]
}

take_picture() { # WINDOW FILE
    import -silent -window "$1" "$2"
}

# type_in WINDOW TEXT [MILLISECONDS]: as a person does, that long for each key, and then Return.
type_in() {
    xdotool windowactivate --sync "$1" type --delay "${3-5}" "$2"
    xdotool key Return
}

display_is_ready() { [[ -s $work/display ]]; }
manager_is_ready() { [[ $(xdotool get_num_desktops 2>/dev/null) =~ ^[1-9] ]]; }

# Exits with 77 if a tool for it is missing.
start_display() {
    local tool folder
    for tool in Xvfb openbox xdotool import; do
        command -v "$tool" >/dev/null || skip "$tool is not installed; it is needed for windows on a hidden display."
    done
    # White where there is no window.
    Xvfb -displayfd 3 -screen 0 2400x1200x24 -wr -nolisten tcp -noreset \
        3>"$work/display" >"$work/display.log" 2>&1 </dev/null &
    pids+=("$!")
    wait_until 'the hidden display was ready' display_is_ready
    DISPLAY=:$(<"$work/display")
    export DISPLAY QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 NO_AT_BRIDGE=1
    # Nobody's display: the windows are those of whoever runs the script, even through sudo.
    unset WAYLAND_DISPLAY XAUTHORITY QT_STYLE_OVERRIDE QT_SCALE_FACTOR SUDO_UID
    # The user's own settings are neither read nor written.
    for folder in CONFIG DATA STATE CACHE; do
        export "XDG_${folder}_HOME=$work/$folder"
    done
    export XDG_RUNTIME_DIR=$work/runtime
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    # The user's desktop does not show the notifications of these windows.
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$work/no-bus
    start openbox openbox --sm-disable
    wait_until 'the window manager was ready' manager_is_ready
}
