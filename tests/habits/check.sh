#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks what no compiler does: that the includes follow the arrows between the folders, and a few habits of
# the repository. The tables come first; each line of them is a rule. Prints "file:line: what is wrong".

set -euo pipefail

usage='Usage: check.sh ROOT   (exit: 0 all rules are kept, 1 some are not, 2 usage)'

# Which folders a file may include from: its room is the longest name on the left that its path begins with,
# and each word on the right is a folder with all that is in it, or a file. docs/ARCHITECTURE.md says why.
readonly arrows='
app/protocol    app/protocol
app/platform    app/protocol app/platform
app/trust       app/protocol app/trust
app/punch       app/protocol app/punch
app/chat        app/protocol app/chat
app/net         app/protocol app/platform app/trust app/punch app/engine/error.h app/net
app/engine      app/protocol app/punch app/trust app/engine
app             app/protocol app/engine app/platform app/trust app/punch app/chat app/net app/*.h
app/host        app/protocol app/platform app/punch app/net app/host server/net/rendezvousserver.h
app/main.cpp    app/protocol app/platform app/*.h app/host ui
app/cli         app/protocol app/engine app/platform app/punch app/chat app/*.h app/cli ui/text app/trust/paircode.h app/trust/invitelink.h app/trust/wordlist.h
server          app/protocol app/platform server
server/lobby    app/protocol server/lobby
server/cluster  app/protocol app/platform/hostlookup.h server/platform server/lobby server/cluster
server/net      app/protocol app/platform server/platform server/lobby server/cluster server/net
server/operation  app/protocol app/platform server/platform server/lobby server/cluster server/net server/operation
server/platform app/protocol app/platform server/platform
ui/text         app/protocol app/engine app/punch/attempt.h app/punch/portmapping.h app/punch/spray.h app/punch/strategy.h app/chat/messagemodel.h ui/text app/trust/paircode.h app/trust/invitelink.h app/trust/wordlist.h
ui              app/protocol app/engine app/punch/attempt.h app/chat app/host/serverhost.h app/host/hostaddresses.h ui app/trust/paircode.h app/trust/invitelink.h app/trust/wordlist.h
tests           app server ui tests
tests/support/attacker   tests/support/attacker
'

# What may be written only in some places: what it is, the places, and an extended regular expression.
# Comments are not looked at, and tests may do all of it.
readonly confined='
sockets         : app/net app/platform server/cluster server/net server/operation server/platform
                : #include <(QTcp|QSsl|QUdp|QLocal)(Socket|Server)>|#include <(QNetworkAccessManager|sys/socket\.h|winsock2\.h)>
timers          : app/net app/peerclient app/natsurvey app/conversation app/cli app/platform/singleinstance server ui
                : QTimer|QBasicTimer|startTimer *\(
widgets         : ui app/main.cpp
                : #include <(QtWidgets|QApplication|QWidget|QMainWindow|QDialog|QMessageBox|QFrame|QLabel|QStyle|Q[A-Za-z]+(Layout|Button|Edit|Box|(List|Tree|Table|Item|Graphics|Column)View|Delegate|Bar|Menu))>
translations    : ui app/cli app/main.cpp server/main.cpp server/operation/serveroptions server/operation/optionvalues
                : \<(tr|translate|translated) *\(|Q_DECLARE_TR_FUNCTIONS
blocking calls  : tests
                : \<waitFor[A-Z][A-Za-z]* *\(|QThread::(m|u)?sleep|\<sleep_(for|until) *\(
'

# The same the other way round: what must not be written in some places.
readonly forbidden='
clocks          : app/protocol app/trust app/punch app/chat server/lobby server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota
                : (steady_clock|system_clock|high_resolution_clock|Clock)::now *\(|Date(Time)?::current|QTime::current|QElapsedTimer|QDeadlineTimer
timers          : server/lobby server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota
                : QTimer|QBasicTimer|startTimer *\(
threads         : app/protocol app/trust app/punch app/chat server/lobby server/cluster/visitchannel server/cluster/visitmessages server/net/messagequota
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
app/pairing.cpp                         one conversation with the server, message by message
app/punch/holepuncher.cpp               one table of attempts: every input is a transition in it
tests/platform/tst_eventdispatcher.cpp  one list of what Qt asks of a dispatcher
tests/punch/tst_holepuncher.cpp         the same table, row by row
tests/punch/tst_strategy.cpp            one table of pairs, and what holds for all of them
tests/server/tst_lobby.cpp              the same table, row by row
tests/server/tst_redisdirectory.cpp         one store, and all that two servers ask of it
tests/server/tst_rendezvousserver.cpp   the same conversations, over real sockets
'

readonly top_level='
app server ui resources tests translations cmake docs packaging build
CMakeLists.txt CMakePresets.json CMakeUserPresets.json README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md
LICENSE LICENSES start.sh test.sh
'

readonly source_folders=(app server ui tests)

problems=0

problem() { # WHERE SENTENCE
    printf '%s: %s\n' "$1" "$2"
    problems=$((problems + 1))
}

# is_in PATH PLACE…: whether the path is one of the places, in one of them, or begins with one ("app/net"
# holds app/net/dial.h, "server/lobby" server/lobby.cpp, "app/*.h" only what lies in app itself).
is_in() {
    local path=$1 place
    shift
    for place in "$@"; do
        case $place in
        *'/*.h') [[ ${path%/*} == "${place%/*}" && $path == *.h ]] && return 0 ;;
        *) [[ $path == "$place" || $path == "$place"/* || $path == "$place".* ]] && return 0 ;;
        esac
    done
    return 1
}

source_files() {
    local folder
    for folder in "${source_folders[@]}"; do
        [[ ! -d $folder ]] || find "$folder" -name '*.cpp' -o -name '*.h'
    done | sort
}

# The text without // comments, each line with its file and number before it.
without_comments() { # FILE…
    (($# == 0)) || grep -Hn '' "$@" | sed -E 's#(:[0-9]+:)[[:space:]]*///?.*#\1#; s#([;{}),][[:space:]]*)//.*#\1#'
}

check_arrows() {
    local file line rest target room allowed found
    while IFS=: read -r file line rest; do
        target=${rest#*\"}
        target=${target%%\"*}
        [[ $target != *.moc && $target != ui_*.h ]] || continue # made by the build
        if [[ ! $target =~ ^(app|server|ui|tests)/ ]]; then
            problem "$file:$line" "\"$target\" is not named from the top of the repository, as in \"app/engine/error.h\""
            continue
        fi
        found=
        allowed=()
        while read -r room rest; do
            if [[ -n $room && ($file == "$room" || $file == "$room"/*) && ${#room} -gt ${#found} ]]; then
                found=$room
                read -ra allowed <<<"$rest"
            fi
        done <<<"$arrows"
        is_in "$target" "${allowed[@]}" || problem "$file:$line" "$found must not include $target"
    done < <(source_files | xargs -r grep -Hn '^[[:space:]]*#[[:space:]]*include[[:space:]]*"')
}

# check_words TABLE only|not
check_words() {
    local name places expression file line text
    while IFS=: read -r name places && IFS= read -r expression; do
        expression=${expression#*: }
        name=${name%%+( )}
        while IFS=: read -r file line text; do
            # shellcheck disable=SC2086 # a list of places, none with a space or a wildcard but ours
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
check_words "$confined" only
check_words "$forbidden" not
check_licences
check_lengths
check_manuals
check_top_level

((problems == 0)) || printf '%d rules broken.\n' "$problems"
((problems == 0))
