#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Takes the first pictures of README.md: a film of a session, from the server's address to the chat, and a picture each
# of the punching and of the chat. They show the real windows behind two NATs of the NAT lab, on a hidden display. It
# relies on little of what the windows look like: their titles, and that at first the server's address has the focus.

set -euo pipefail
# shellcheck source=tools/windows.sh
source "$(dirname "${BASH_SOURCE[0]}")/windows.sh"

usage='Usage: film.sh BIN PICTURES

  BIN        where the built programs are: build/release/bin after ./start.sh --nat
  PICTURES   where session.gif, punching.png and chat.png go: docs/pictures
Exit: 0 all were taken, 1 they were not, 2 usage, 77 a tool for the hidden display is missing, or NATs are not allowed.'

readonly kinds=(kernel-drop kernel-drop)
nat_delay_ms=140              # As between two continents, so that there is time to see the punching.
readonly width=620 height=520 # of a window
readonly title=24             # height of the window manager's title bar, or a little more
readonly gap=8                # around a window

# --- the pictures ---

take_pictures() {
    local status=0
    start pictures "$(dirname "${BASH_SOURCE[0]}")/demo.sh" --bin "$bin" --headless --pictures "$work/pictures" --nat "${kinds[@]}"
    wait_until 'the pictures were taken' has_ended "$!"
    status_of "$!" || status=$?
    ((status == 0)) || {
        cat "$work/pictures.out" "$work/pictures.log" >&2
        exit "$status"
    }
    cp "$work/pictures/punching.png" "$pictures/punching.png"
    cp "$work/pictures/first.png" "$pictures/chat.png"
}

# --- the film ---

# Gives whoever watches the film time to look.
hold() { sleep "$1"; }

show_window() { # PID NUMBER: in its place, from left to right
    local window
    window=$(window_of "$1")
    xdotool windowsize --sync "$window" "$width" "$height" \
        windowmove "$window" "$((gap + ($2 - 1) * (width + 2 * gap)))" "$title"
}

# Keeps a frame whenever something has changed, named by its time, until there is a file "cut".
run_camera() {
    local frame=$work/frame.png last=/dev/null time
    while [[ ! -e $work/cut ]]; do
        time=${EPOCHREALTIME//[.,]/}
        import -silent -window root -crop "$((2 * (width + 2 * gap)))x$((height + title + 2 * gap))+0+0" +repage \
            -define png:exclude-chunks=date,time -quality 10 "$frame"
        if ! cmp -s "$frame" "$last"; then
            last=$work/frames/$time.png
            mv "$frame" "$last"
        fi
    done
    cp "$last" "$work/frames/${EPOCHREALTIME//[.,]/}.png"
}

# Each frame is shown for as long as it lasted, the last one for a while.
cut_film() { # FILE
    local frames=("$work"/frames/*.png) arguments=() index begins ends
    for ((index = 0; index + 1 < ${#frames[@]}; index++)); do
        begins=$(basename "${frames[index]}" .png)
        ends=$(basename "${frames[index + 1]}" .png)
        arguments+=(-delay "$(((ends - begins + 5000) / 10000))" "${frames[index]}")
    done
    # With one palette for all frames, what does not change from one to the next is left out.
    convert -loop 0 "${arguments[@]}" -delay 150 "${frames[-1]}" +dither +remap -layers optimize "$1"
}

take_film() {
    start_display
    start_lab "${kinds[@]}" || skip "NATs are not possible here: $(why_no_lab)"
    start_window 1
    local first=$!
    start_window 2
    local second=$!
    wait_until 'the first window was open' title_is "$first" "$title_idle"
    wait_until 'the second window was open' title_is "$second" "$title_idle"
    show_window "$first" 1
    show_window "$second" 2
    xdotool windowactivate --sync "$(window_of "$first")"

    mkdir "$work/frames"
    start camera run_camera
    local camera=$!
    hold 1
    type_in "$(window_of "$first")" "$server" 70
    wait_until 'the first window waited for the other side' title_is "$first" "$title_waiting"
    hold 1
    type_in "$(window_of "$second")" "$server" 70
    wait_until 'the first window showed the chat' title_is "$first" "$title_linked"
    wait_until 'the second window showed the chat' title_is "$second" "$title_linked"
    hold 4
    touch "$work/cut"
    wait_until 'the camera stopped' has_ended "$camera"
    status_of "$camera"
    cut_film "$pictures/session.gif"
    say "The film: $pictures/session.gif ($(du -k "$pictures/session.gif" | cut -f 1) KiB)"
}

(($# == 2)) || {
    printf '%s\n' "$usage" >&2
    exit 2
}
bin=$1
pictures=$2

take_pictures
take_film
