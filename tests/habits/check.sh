#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks what no compiler checks: that includes follow the arrows between the folders, and a few habits of
# the repository. The tables come first; each of their lines is a rule. Prints "file:line: what is wrong".

set -euo pipefail

usage='Usage: check.sh ROOT   (exit: 0 all rules are kept, 1 some are broken, 2 usage)'

# The folders from which a folder's files may include, besides their own. The longest name on the left with which a
# file's path begins counts. docs/ARCHITECTURE.md draws this table, without the arrows that follow from others.
readonly arrows='
app/protocol    :
app/platform    : app/protocol
app/trust       : app/protocol
app/punch       : app/protocol
app/chat        : app/protocol
app/engine      : app/protocol app/punch app/trust
app/text        : app/protocol app/punch app/trust app/chat app/engine
app/net         : app/protocol app/punch app/trust app/platform
app/portmapping : app/protocol app/punch app/trust app/platform app/net
app/rendezvous  : app/protocol app/punch app/trust app/platform app/net app/portmapping app/engine
app/session     : app/protocol app/punch app/trust app/platform app/net app/portmapping app/engine app/rendezvous app/chat
app/cli         : app/protocol app/punch app/trust app/platform app/net app/portmapping app/engine app/rendezvous app/chat app/session app/text
app/host        : app/protocol app/punch app/trust app/platform app/net app/portmapping server/net/rendezvousserver.h
app/main.cpp    : app ui
server/platform : app/protocol app/platform
server/lobby    : app/protocol
server/cluster  : app/protocol app/platform server/platform server/lobby
server/net      : app/protocol app/platform server/platform server/lobby server/cluster
server/operation : app/protocol app/platform server/platform server/lobby server/cluster server/net
server/main.cpp : app/protocol app/platform server
ui/controls     : app/protocol
ui/settings     : app/protocol ui/controls
ui/desktop      : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings
ui/start        : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings app/host/hostaddresses.h app/host/serverhost.h ui/host
ui/invite       : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings
ui/host         : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings app/host/hostaddresses.h app/host/serverhost.h
ui/check        : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings
ui/punch        : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings
ui/chat         : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings
ui/window       : app/protocol app/punch app/trust app/chat app/engine app/text ui/controls ui/settings ui/desktop ui/start ui/invite ui/host ui/check ui/punch ui/chat app/host/serverhost.h
tests           : app server ui
tests/support/attacker :
'

# Code that is only allowed in some folders: its name, the folders, and an extended regular expression.
# Comments are ignored, and tests may do all of it.
readonly confined='
sockets         : app/platform app/net app/portmapping app/rendezvous server/platform server/cluster server/net server/operation ui/desktop/singleinstance
                : #include <(QTcp|QSsl|QUdp|QLocal)(Socket|Server)>|#include <(QNetworkAccessManager|sys/socket\.h|winsock2\.h)>
timers          : app/platform app/net app/portmapping app/rendezvous app/session app/cli server/platform server/cluster server/net server/operation server/main.cpp ui
                : QTimer|QBasicTimer|startTimer *\(
widgets         : ui app/main.cpp
                : #include <(QtWidgets|QApplication|QWidget|QMainWindow|QDialog|QMessageBox|QFrame|QLabel|QStyle|Q[A-Za-z]+(Layout|Button|Edit|Box|(List|Tree|Table|Item|Graphics|Column)View|Delegate|Bar|Menu))>
translations    : app/text app/cli app/main.cpp ui server/main.cpp server/operation
                : \<(tr|translate|translated) *\(|Q_DECLARE_TR_FUNCTIONS
blocking calls  : tests
                : \<waitFor[A-Z][A-Za-z]* *\(|QThread::(m|u)?sleep|\<sleep_(for|until) *\(
'

# The reverse: code that is not allowed in some folders.
readonly forbidden='
clocks          : app/protocol app/trust app/punch app/chat app/engine app/text server/lobby server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota server/net/relaypace
                : (steady_clock|system_clock|high_resolution_clock|Clock)::now *\(|Date(Time)?::current|QTime::current|QElapsedTimer|QDeadlineTimer
timers          : server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota server/net/relaypace
                : QTimer|QBasicTimer|startTimer *\(
threads         : app/protocol app/trust app/punch app/chat app/engine app/text server/lobby server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota server/net/relaypace
                : QThread|QMutex|std::(thread|jthread|mutex|async)
logging         : server/lobby server/cluster server/net server/operation server/main.cpp
                : \<q(Debug|Info|Warning|C(Debug|Info|Warning)) *\(|#include <Q(Debug|LoggingCategory)>
other systems   : app server ui
                : \<(Q_OS_(MAC|DARWIN|IOS|BSD4|FREEBSD|NETBSD|OPENBSD|SOLARIS|ANDROID)|__(APPLE|FreeBSD|NetBSD|OpenBSD|DragonFly|ANDROID)__|_MSC_VER)|#include <sys/event\.h>
keys to widgets : tests/ui tests/e2e
                : QTest::key[A-Z][A-Za-z]* *\(([^f]|f[^o]|fo[^c])|\<QKeyEvent\>
'

readonly max_lines=400
# Files that may be longer, and why.
readonly long_files='
app/rendezvous/pairing.cpp              one conversation with the server, message by message
app/punch/holepuncher.cpp               one table of attempts: every input is a transition in it
tests/platform/tst_eventdispatcher.cpp  one list of what Qt asks of a dispatcher
tests/punch/tst_holepuncher.cpp         the same table, row by row
tests/punch/tst_strategy.cpp            one table of pairs, and what holds for all of them
tests/server/tst_lobby.cpp              the same table, row by row
tests/server/tst_lobbyrelays.cpp        one conversation about relays, between all kinds of pairs
tests/server/tst_redisdirectory.cpp     one store, and all that two servers ask of it
tests/server/tst_rendezvousserver.cpp   the same conversations, over real sockets
'

readonly top_level='
app server ui resources tests translations cmake docs packaging tools build
CMakeLists.txt CMakePresets.json CMakeUserPresets.json README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md
LICENSE LICENSES start.sh test.sh
'

readonly source_folders=(app server ui tests)

problems=0

problem() { # WHERE SENTENCE
    printf '%s: %s\n' "$1" "$2"
    problems=$((problems + 1))
}

# is_in PATH PLACE…: whether the path is one of the places or inside one ("app/net" covers app/net/dial.h, and
# "app/net/dial" both app/net/dial.h and app/net/dial.cpp).
is_in() {
    local path=$1 place
    shift
    for place in "$@"; do
        [[ $path != "$place" && $path != "$place"/* && $path != "$place".* ]] || return 0
    done
    return 1
}

source_files() {
    local folder
    for folder in "${source_folders[@]}"; do
        [[ ! -d $folder ]] || find "$folder" -name '*.cpp' -o -name '*.h'
    done | sort
}

# The text without // comments, each line preceded by its file and number.
without_comments() { # FILE…
    (($# == 0)) || grep -Hn '' "$@" | sed -E 's#(:[0-9]+:)[[:space:]]*///?.*#\1#; s#([;{}),][[:space:]]*)//.*#\1#'
}

check_arrows() {
    local file line rest target folder found='' of='' allowed=()
    while IFS=: read -r file line rest; do
        target=${rest#*\"}
        target=${target%%\"*}
        [[ $target != *.moc && $target != ui_*.h ]] || continue # generated by the build
        if [[ ! $target =~ ^(app|server|ui|tests)/ ]]; then
            problem "$file:$line" "\"$target\" is not named from the top of the repository, as in \"app/engine/error.h\""
            continue
        fi
        if [[ $file != "$of" ]]; then
            of=$file
            found=
            while IFS=' :' read -r folder rest; do
                if [[ -n $folder && ${#folder} -gt ${#found} ]] && is_in "$file" "$folder"; then
                    found=$folder
                    read -ra allowed <<<"$rest"
                fi
            done <<<"$arrows"
        fi
        if [[ -z $found ]]; then
            problem "$file:$line" "${file%/*} has no line in the table of arrows"
        elif ! is_in "$target" "$found" "${allowed[@]}"; then
            problem "$file:$line" "$found must not include $target"
        fi
    done < <(source_files | xargs -r grep -Hn '^[[:space:]]*#[[:space:]]*include[[:space:]]*"')
}

# The picture of the architecture has just the arrows of the table, without those that follow from others.
check_picture() {
    [[ -e docs/ARCHITECTURE.md ]] || return 0
    local difference
    difference=$(diff <(drawn_arrows) <(needed_arrows)) || true
    while read -r sign arrow; do
        case $sign in
        '<') problem docs/ARCHITECTURE.md "the arrow $arrow is drawn, but is not in the table or follows from others" ;;
        '>') problem docs/ARCHITECTURE.md "the arrow $arrow is missing from the picture" ;;
        esac
    done <<<"$difference"
}

# "FROM -> TO" lines of the mermaid graph, whose nodes are the names of folders.
drawn_arrows() {
    awk '$2 == "-->" { for (i = 3; i <= NF; ++i) if ($i != "&") print $1 " -> " $i }' docs/ARCHITECTURE.md | sort
}

needed_arrows() {
    awk -F ' *: *' '
        function reaches(from, to,   next_, i, list, n) {
            n = split(targets[from], list, " ")
            for (i = 1; i <= n; ++i) if (list[i] == to || reaches(list[i], to)) return 1
            return 0
        }
        $1 ~ /^(app|server|ui)/ && $1 !~ /[.]cpp$/ {
            names[++count] = $1
            n = split($2, list, " ")
            for (i = 1; i <= n; ++i) {
                sub(/\/[a-z]+\.h$/, "", list[i])
                if (list[i] != $1 && index(" " targets[$1] " ", " " list[i] " ") == 0) targets[$1] = targets[$1] " " list[i]
            }
        }
        END {
            for (c = 1; c <= count; ++c) {
                n = split(targets[names[c]], list, " ")
                for (i = 1; i <= n; ++i) {
                    follows = 0
                    for (j = 1; j <= n; ++j) if (j != i && reaches(list[j], list[i])) follows = 1
                    if (!follows) print names[c] " -> " list[i]
                }
            }
        }' <<<"$arrows" | sort
}

# check_words TABLE only|not
check_words() {
    local name places expression file line text
    while IFS=: read -r name places && IFS= read -r expression; do
        expression=${expression#*: }
        name=${name%%+( )}
        while IFS=: read -r file line text; do
            # shellcheck disable=SC2086 # a list of places, without spaces and with no wildcards but ours
            if [[ $2 == only ]]; then
                ! is_in "$file" tests $places || continue
            else
                is_in "$file" $places || continue
            fi
            problem "$file:$line" "$name do not belong here: ${text##+([[:space:]])}"
        done < <(grep -E "^[^:]+:[0-9]+:.*($expression)" "$code" || true)
    done < <(grep . <<<"$1")
}

check_licences() {
    local file
    while read -r file; do
        head -n 5 "$file" | grep -q 'SPDX-License-Identifier:' || problem "$file:1" 'has no SPDX-License-Identifier in its first lines'
    done < <(find . \( -path ./build -o -path ./.git -o -path ./.cache \) -prune -o -type f \
        \( -name '*.cpp' -o -name '*.h' -o -name '*.sh' -o -name '*.py' -o -name '*.cmake' -o -name CMakeLists.txt \
        -o -name '*.[1-8]' -o -name '*.service' -o -name '*.socket' -o -name '*.desktop' \) -print | sed 's#^\./##' | sort)
}

check_lengths() {
    local lines file
    while read -r lines file; do
        if [[ -n ${file-} && $file != total ]] && ((lines > max_lines)) && ! grep -q "^$file  *[^ ]" <<<"$long_files"; then
            problem "$file:$lines" "is longer than $max_lines lines: split it along its idea, or list the reason in tests/habits/check.sh"
        fi
    done < <(source_files | xargs -r wc -l)
}

check_manuals() {
    local program
    while read -r program; do
        compgen -G "resources/man/$program.[1-8]" >/dev/null || problem "resources/man/$program.1" 'there is no man page of this program'
    done < <(find app server ui -name CMakeLists.txt -exec cat {} + 2>/dev/null | tr -s ' \n' ' ' |
        grep -oE 'punchline_program\( ?[^ )]+' | sed -E 's/.*\( ?//')
}

check_top_level() {
    local entry
    for entry in *; do
        [[ $entry == *.user || " $(tr '\n' ' ' <<<"$top_level") " == *" $entry "* ]] || problem "$entry" 'does not belong at the top level'
    done
}

(($# == 1)) || {
    printf '%s\n' "$usage" >&2
    exit 2
}
cd "$1"
shopt -s extglob nullglob

code=$(mktemp)
trap 'rm -f "$code"' EXIT
mapfile -t all_sources < <(source_files)
without_comments "${all_sources[@]}" >"$code"

check_arrows
check_picture
check_words "$confined" only
check_words "$forbidden" not
check_licences
check_lengths
check_manuals
check_top_level

((problems == 0)) || printf '%d rules broken.\n' "$problems"
((problems == 0))
