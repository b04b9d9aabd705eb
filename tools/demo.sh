#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Starts a server on loopback and two desktop windows that meet through it. The programs must be built already.
# start.sh shows this to a person; a test runs it on a hidden display. The script ends everything that it started.

set -euo pipefail

usage='Usage: demo.sh --bin DIR                            two windows on this display, until both are closed
       demo.sh --bin DIR --headless --pictures DIR  the same on a hidden display: writes pictures, checks the link

  --bin DIR        where the built programs are
  --pictures DIR   where punching.png, first.png and second.png go
Exit: 0 both windows reached the chat, 1 they did not, 2 usage, 77 a tool for the hidden display is missing.'

# Steps usually take well under a second; a loaded machine under a sanitizer needs the rest.
readonly step_seconds=60

bin=
pictures=
headless=no
pids=()  # of the processes that this script has started, in that order
work=    # scratch folder

say() { printf '%s\n' "$*"; }

usage_error() {
    printf '%s See demo.sh --help.\n' "$1" >&2
    exit 2
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

# start NAME COMMAND…: runs the command in the background. Its output goes to a log that fail() shows, and its
# process id is in "$!" afterwards.
start() {
    local name=$1
    shift
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
            kill -0 "$pid" 2>/dev/null || fail "A program ended before $what."
        done
        ((SECONDS < deadline)) || fail "Gave up after $step_seconds s: waited until $what."
        sleep 0.1
    done
}

# --- the server ---

server_address() { sed -n 's/^punchline-server ready on \([^ ]*\).*/\1/p' "$work/server.out"; }
server_is_ready() { [[ -n $(server_address) ]]; }

start_server() {
    start server "$bin/punchline-server" --listen 127.0.0.1 --port 0 --probe-port 0
    wait_until 'the server was ready' server_is_ready
    say "The server is ready on $(server_address)."
}

start_window() { # NUMBER
    start "window-$1" "$bin/punchline" --server "$(server_address)" --connect --profile "demo-$1"
}

# --- two windows for a person ---

show_windows() {
    start_server
    start_window 1
    local first=$!
    start_window 2
    local second=$!
    say 'Two windows are open. Close both, or press Ctrl+C here, and the server stops too.'
    local status=0
    wait "$first" || status=$?
    wait "$second" || status=$?
    ((status == 0)) || fail "A window ended with status $status. Is this display yours to use (${DISPLAY-}${WAYLAND_DISPLAY-})?"
}

# --- two windows on a hidden display ---

window_of() { # PID
    # Without --all, xdotool would accept any window that meets one of the conditions.
    xdotool search --all --onlyvisible --pid "$1" --name . 2>/dev/null | head -n 1
}
has_window() { [[ -n $(window_of "$1") ]]; }
title_is() { # PID REGULAR_EXPRESSION
    local window
    window=$(window_of "$1")
    [[ -n $window && $(xdotool getwindowname "$window" 2>/dev/null) =~ $2 ]]
}

take_picture() { # WINDOW FILE
    import -silent -window "$1" "$2"
}

has_ended() { ! kill -0 "$1" 2>/dev/null; }

close_window() { # PID WINDOW
    local pid status=0 others=()
    for pid in "${pids[@]}"; do
        [[ $pid == "$1" ]] || others+=("$pid")
    done
    pids=("${others[@]}")
    xdotool windowactivate --sync "$2" key --clearmodifiers alt+F4
    wait_until 'a window closed' has_ended "$1"
    wait "$1" || status=$?
    ((status == 0)) || fail "A window was closed, and its program ended with status $status."
}

display_is_ready() { [[ -s $work/display ]]; }
manager_is_ready() { [[ $(xdotool get_num_desktops 2>/dev/null) =~ ^[1-9] ]]; }

start_display() {
    Xvfb -displayfd 3 -screen 0 2400x1200x24 -nolisten tcp -noreset \
        3>"$work/display" >"$work/display.log" 2>&1 </dev/null &
    pids+=("$!")
    wait_until 'the hidden display was ready' display_is_ready
    DISPLAY=:$(<"$work/display")
    export DISPLAY QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 NO_AT_BRIDGE=1
    unset WAYLAND_DISPLAY XAUTHORITY QT_STYLE_OVERRIDE QT_SCALE_FACTOR
    # The user's own settings are neither read nor written.
    local folder
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

# A checksum of a window's chat, without the line at the top, where a clock runs. A caret blinks in the window that has
# the focus, so use it on the other one.
chat_sum() { # WINDOW
    import -silent -window "$1" -crop 0x0+0+100 rgb:- | sha256sum
}

sums_seen=
chat_has_changed() { # WINDOW TIMES
    local sum
    sum=$(chat_sum "$1")
    [[ $sums_seen == *"$sum"* ]] || sums_seen+="$sum"
    ((${#sums_seen} / ${#sum} > $2))
}

# Longer than the second between two messages of the stream.
readonly stillness_ms=1500
still_sum=
still_since=0
chat_is_still() { # WINDOW
    local sum now
    sum=$(chat_sum "$1")
    now=$((${EPOCHREALTIME//[.,]/} / 1000))
    if [[ $sum != "$still_sum" ]]; then
        still_sum=$sum
        still_since=$now
    fi
    ((now - still_since > stillness_ms))
}

say_in() { # WINDOW TEXT
    xdotool windowactivate --sync "$1" type --delay 5 "$2"
    xdotool key Return
}

picture_windows() {
    local tool
    for tool in Xvfb openbox xdotool import; do
        command -v "$tool" >/dev/null || {
            say "SKIPPED: $tool is not installed; it is needed for windows on a hidden display."
            exit 77
        }
    done
    mkdir -p "$pictures"
    rm -f "$pictures"/{punching,first,second}.png

    start_display
    start_server

    start_window 1
    local first=$!
    wait_until 'the first window waited for the other side' title_is "$first" "$title_waiting"
    local first_window
    first_window=$(window_of "$first")
    take_picture "$first_window" "$pictures/punching.png"

    start_window 2
    local second=$!
    wait_until 'the second window opened' has_window "$second"
    local second_window
    second_window=$(window_of "$second")
    xdotool windowmove "$first_window" 20 40 windowmove "$second_window" 1220 40

    wait_until 'the first window showed the chat' title_is "$first" "$title_linked"
    wait_until 'the second window showed the chat' title_is "$second" "$title_linked"
    xdotool windowactivate --sync "$first_window"
    wait_until 'a few messages had arrived in the second window' chat_has_changed "$second_window" 3

    # The first written message ends the stream: it arrives, and then nothing follows.
    local before
    before=$(chat_sum "$second_window")
    say_in "$first_window" 'Can you read this?'
    wait_until 'the stream had ended in the second window' chat_is_still "$second_window"
    [[ $(chat_sum "$second_window") != "$before" ]] || fail 'What was typed in the first window did not arrive.'
    before=$(chat_sum "$first_window")
    say_in "$second_window" 'Yes, straight from your machine.'
    wait_until 'the answer was there' chat_is_still "$first_window"
    [[ $(chat_sum "$first_window") != "$before" ]] || fail 'What was typed in the second window did not arrive.'

    take_picture "$first_window" "$pictures/first.png"
    take_picture "$second_window" "$pictures/second.png"

    # Close it as a person does: the window closes, the program says goodbye and ends with status 0.
    close_window "$second" "$second_window"
    wait_until 'the first window said that the other side had left' title_is "$first" "$title_ended"
    close_window "$first" "$first_window"

    say 'Both windows reached the chat over a direct connection. Their pictures:'
    printf '  %s\n' "$pictures"/{punching,first,second}.png
}

# How the window's title (MainWindow) begins while it waits, in the chat, and after the other side has left. In the chat
# it begins with the other side's endpoint. The number of unread messages comes first.
readonly count='^(\([0-9]+\) )?'
readonly title_waiting='^Waiting ' title_linked="${count}[^ ]+:[0-9]+ " title_ended="${count}Not connected "

while (($# > 0)); do
    case $1 in
    --help | -h)
        say "$usage"
        exit 0
        ;;
    --bin | --pictures)
        (($# > 1)) || usage_error "$1 needs a folder."
        [[ $1 == --bin ]] && bin=$2 || pictures=$2
        shift
        ;;
    --headless) headless=yes ;;
    *) usage_error "Nothing is known about '$1'." ;;
    esac
    shift
done
[[ -n $bin ]] || usage_error '--bin is missing.'
[[ $headless == no || -n $pictures ]] || usage_error '--headless needs --pictures.'

work=$(mktemp -d)
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if [[ $headless == yes ]]; then
    picture_windows
else
    show_windows
fi
