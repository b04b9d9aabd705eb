#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Starts a server and two desktop windows that meet through it, on loopback or from behind two NATs. The programs must
# be built already. start.sh shows this to a person; tests run it on a hidden display.

set -euo pipefail
# shellcheck source=tools/windows.sh
source "$(dirname "${BASH_SOURCE[0]}")/windows.sh"

usage='Usage: demo.sh --bin DIR                            two windows on this display, until both are closed
       demo.sh --bin DIR --headless --pictures DIR  the same on a hidden display: writes pictures, checks the link

  --bin DIR        where the built programs are
  --pictures DIR   where punching.png, first.png and second.png go
  --nat KIND KIND  each window is behind a NAT of that kind (natlab list) instead of on loopback. Where the system does
                   not allow that, a person gets loopback to look at, and --headless ends with 77.
Exit: 0 both windows reached the chat, 1 they did not, 2 usage, 77 a tool for the hidden display is missing, or NATs are
not allowed.'

pictures=
headless=no
nat=() # the two kinds

usage_error() {
    printf '%s See demo.sh --help.\n' "$1" >&2
    exit 2
}

# True unless there are to be NATs that the system does not allow.
start_network() {
    if ((${#nat[@]} > 0)); then
        start_lab "${nat[@]}"
    else
        start_server
    fi
}

start_connecting_window() { # NUMBER
    start_window "$1" --server "$server" --connect
}

# --- two windows for a person ---

# As with ssh -X. Only displays with a socket in the file system are reached from other network namespaces.
is_display_elsewhere() { [[ -z ${WAYLAND_DISPLAY-} && ${DISPLAY-} =~ ^[^/:]+: && $DISPLAY != unix:* ]]; }

show_windows() {
    if ((${#nat[@]} > 0)) && is_display_elsewhere; then
        say 'The windows meet on loopback, because behind NATs they would not reach a display over the network.'
        nat=()
    fi
    start_network || {
        say "The windows meet on loopback, because NATs are not possible here: $(why_no_lab)"
        start_server
    }
    start_connecting_window 1
    local first=$!
    start_connecting_window 2
    local second=$!
    say 'Two windows are open. Close both, or press Ctrl+C here, and everything else stops too.'
    local status=0
    wait "$first" || status=$?
    wait "$second" || status=$?
    ((status == 0)) || fail "A window ended with status $status. Is this display yours to use (${DISPLAY-}${WAYLAND_DISPLAY-})?"
}

# --- two windows on a hidden display ---

close_window() { # PID WINDOW
    local status=0
    xdotool windowactivate --sync "$2" key --clearmodifiers alt+F4
    wait_until 'a window closed' has_ended "$1"
    status_of "$1" || status=$?
    ((status == 0)) || fail "A window was closed, and its program ended with status $status."
}

# Takes a picture of the window, unless it shows the chat: the last picture shows the most of the punching.
punching_is_over() { # PID WINDOW FILE
    take_picture "$2" "$work/latest.png"
    ! title_is "$1" "$title_linked" || return 0
    mv "$work/latest.png" "$3"
    title_is "$1" "$title_ended"
}

# A checksum of a window, without the line at the top, where a clock runs. A caret blinks in the chat that has the focus,
# so use it on the other one.
content_sum() { # WINDOW
    import -silent -window "$1" -crop 0x0+0+100 rgb:- | sha256sum
}

sums_seen=
has_changed() { # WINDOW TIMES
    local sum
    sum=$(content_sum "$1")
    [[ $sums_seen == *"$sum"* ]] || sums_seen+="$sum"
    ((${#sums_seen} / ${#sum} > $2))
}

# Longer than the second between two messages of the stream.
readonly stillness_ms=1500
still_sum=
still_since=0
is_still() { # WINDOW
    local sum now
    sum=$(content_sum "$1")
    now=$((${EPOCHREALTIME//[.,]/} / 1000))
    if [[ $sum != "$still_sum" ]]; then
        still_sum=$sum
        still_since=$now
    fi
    ((now - still_since > stillness_ms))
}

picture_windows() {
    mkdir -p "$pictures"
    rm -f "$pictures"/{punching,first,second}.png

    start_display
    start_network || skip "NATs are not possible here: $(why_no_lab)"

    start_connecting_window 1
    local first=$!
    wait_until 'the first window waited for the other side' title_is "$first" "$title_waiting"
    local first_window
    first_window=$(window_of "$first")
    xdotool windowmove "$first_window" 20 40
    take_picture "$first_window" "$pictures/punching.png" # On loopback there may be no time for another one.

    start_connecting_window 2
    local second=$!
    wait_until 'the first window showed the chat' punching_is_over "$first" "$first_window" "$pictures/punching.png"
    title_is "$first" "$title_linked" || {
        wait_until 'the first window had told the end' is_still "$first_window"
        take_picture "$first_window" "$pictures/punching.png"
        say "There was no direct path. $pictures/punching.png shows why."
        exit 1
    }
    local second_window first_endpoint second_endpoint=${BASH_REMATCH[2]}
    second_window=$(window_of "$second")
    xdotool windowmove "$second_window" 1220 40
    wait_until 'the second window showed the chat' title_is "$second" "$title_linked"
    first_endpoint=${BASH_REMATCH[2]}
    xdotool windowactivate --sync "$first_window"
    wait_until 'a few messages had arrived in the second window' has_changed "$second_window" 3

    # The first written message ends the stream: it arrives, and then nothing follows.
    local before
    before=$(content_sum "$second_window")
    type_in "$first_window" 'Can you read this?'
    wait_until 'the stream had ended in the second window' is_still "$second_window"
    [[ $(content_sum "$second_window") != "$before" ]] || fail 'What was typed in the first window did not arrive.'
    before=$(content_sum "$first_window")
    type_in "$second_window" 'Yes, straight from your machine.'
    wait_until 'the answer was there' is_still "$first_window"
    [[ $(content_sum "$first_window") != "$before" ]] || fail 'What was typed in the second window did not arrive.'

    take_picture "$first_window" "$pictures/first.png"
    take_picture "$second_window" "$pictures/second.png"

    # Close it as a person does: the window closes, the program says goodbye and ends with status 0.
    close_window "$second" "$second_window"
    wait_until 'the first window said that the other side had left' title_is "$first" "$title_ended"
    close_window "$first" "$first_window"

    say "Both windows reached the chat, over a direct connection from $first_endpoint to $second_endpoint. Their pictures:"
    printf '  %s\n' "$pictures"/{punching,first,second}.png
}

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
    --nat)
        (($# > 2)) || usage_error '--nat needs two kinds.'
        nat=("$2" "$3")
        shift 2
        ;;
    *) usage_error "Nothing is known about '$1'." ;;
    esac
    shift
done
[[ -n $bin ]] || usage_error '--bin is missing.'
[[ $headless == no || -n $pictures ]] || usage_error '--headless needs --pictures.'

if [[ $headless == yes ]]; then
    picture_windows
else
    show_windows
fi
