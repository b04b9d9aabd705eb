#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Proves that check.sh finds what it is meant to find: a made-up tree that keeps all rules passes, and each of
# the cases below, added to it alone, is reported at its place.

set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

readonly licence="SPDX-License""-Identifier: MIT" # in two parts, so that it does not count as this file's
failures=0
cases=0

write() { # FILE LINE…
    mkdir -p "$(dirname "$work/tree/$1")"
    printf '%s\n' "// $licence" "${@:2}" >"$work/tree/$1"
}

new_tree() {
    rm -rf "$work/tree"
    write app/protocol/frame.h '#include <QByteArray>' '#include <QStringView>'
    write app/punch/attempt.h '#include "app/protocol/frame.h"' '// no QTimer here: waitForConnected() neither' ''
    write app/engine/error.h '#include <QString>'
    write app/net/dial.cpp '#include "app/punch/attempt.h"' '#include <QTcpSocket>' 'QTimer timer; // drives'
    write app/main.cpp '#include "ui/chat/page.h"' '#include <QApplication>'
    write server/lobby/lobby.cpp '#include "app/protocol/frame.h"' 'expire(now);'
    write ui/chat/page.h '#include "app/engine/error.h"' '#include <QWidget>' 'tr("Connect");'
    write tests/net/tst_dial.cpp '#include "app/net/dial.h"' '#include "tst_dial.moc"' 'spy.waitForReadyRead(5);'
    printf '%s\n' "# $licence" 'punchline_program(' '    punchline LINKS x)' >"$work/tree/app/CMakeLists.txt"
    mkdir -p "$work/tree/resources/man" "$work/tree/build"
    printf '.\\" %s\n' "$licence" >"$work/tree/resources/man/punchline.1"
}

report() { # WHAT
    failures=$((failures + 1))
    printf 'FAILED: %s. check.sh said:\n%s\n\n' "$1" "$output"
}

# refuses WHERE FILE LINE…: with that file, check.sh must report exactly one problem, which begins with WHERE.
refuses() {
    local where=$1
    shift
    cases=$((cases + 1))
    new_tree
    write "$@"
    if output=$("$check" "$work/tree" 2>&1); then
        report "$1 was accepted"
    elif [[ $(grep -vc 'rules broken' <<<"$output") != 1 || $output != "$where"* ]]; then
        report "$1 should have been reported once, as '$where'"
    fi
}

new_tree
output=$("$check" "$work/tree" 2>&1) || report 'the tree that keeps all rules was refused'

# The arrows.
refuses 'app/protocol/a.h:2: app/protocol must not include app/punch' app/protocol/a.h '#include "app/punch/attempt.h"'
refuses 'app/punch/a.cpp:3: app/punch must not include app/net' app/punch/a.cpp '' '#include "app/net/dial.h"'
refuses 'app/punch/a.cpp:2: app/punch must not include app/chat' app/punch/a.cpp '#  include "app/chat/messagemodel.h"'
refuses 'app/chat/a.cpp:2: app/chat must not include app/net' app/chat/a.cpp '#include "app/net/peerlink.h"'
refuses 'app/net/a.cpp:2: app/net must not include app/chat' app/net/a.cpp '#include "app/chat/chatsession.h"'
refuses 'app/net/a.cpp:2: app/net must not include app/session' app/net/a.cpp '#include "app/session/peerclient.h"'
refuses 'app/engine/a.h:2: app/engine must not include app/session' app/engine/a.h '#include "app/session/peerclient.h"'
refuses 'app/rendezvous/a.h:2: app/rendezvous must not include app/session' app/rendezvous/a.h '#include "app/session/connector.h"'
refuses 'app/text/a.cpp:2: app/text must not include ui/' app/text/a.cpp '#include "ui/chat/page.h"'
refuses 'app/session/a.cpp:2: app/session must not include ui/' app/session/a.cpp '#include "ui/chat/page.h"'
refuses 'app/session/a.cpp:2: app/session must not include server/' app/session/a.cpp '#include "server/lobby/lobby.h"'
refuses 'app/session/a.cpp:2: app/session must not include app/cli' app/session/a.cpp '#include "app/cli/json.h"'
refuses 'app/cli/a.cpp:2: app/cli must not include ui/' app/cli/a.cpp '#include "ui/chat/page.h"'
refuses 'app/host/a.cpp:2: app/host must not include ui/' app/host/a.cpp '#include "ui/chat/page.h"'
refuses 'app/main.cpp:2: app/main.cpp must not include server/' app/main.cpp '#include "server/lobby/lobby.h"'
refuses 'server/net/a.cpp:2: server/net must not include app/punch' server/net/a.cpp '#include "app/punch/attempt.h"'
refuses 'server/lobby/a.cpp:2: server/lobby must not include server/net' server/lobby/a.cpp '#include "server/net/a.h"'
refuses 'server/cluster/a.cpp:2: server/cluster must not include server/operation' server/cluster/a.cpp '#include "server/operation/log.h"'
refuses 'server/a.cpp:2: server has no line in the table' server/a.cpp '#include "app/protocol/frame.h"'
refuses 'ui/controls/a.cpp:2: ui/controls must not include ui/chat' ui/controls/a.cpp '#include "ui/chat/page.h"'
refuses 'ui/punch/a.cpp:2: ui/punch must not include ui/chat' ui/punch/a.cpp '#include "ui/chat/page.h"'
refuses 'ui/chat/a.cpp:2: ui/chat must not include app/net' ui/chat/a.cpp '#include "app/net/dial.h"'
refuses 'ui/chat/a.cpp:2: ui/chat must not include app/session' ui/chat/a.cpp '#include "app/session/peerclient.h"'
refuses 'ui/window/a.cpp:2: ui/window must not include app/host' ui/window/a.cpp '#include "app/host/hostedserver.h"'
refuses 'app/net/a.cpp:2: app/net must not include tests/' app/net/a.cpp '#include "tests/support/fakeengine.h"'
refuses 'tests/support/attacker/a.cpp:2: tests/support/attacker must not include app/' tests/support/attacker/a.cpp '#include "app/engine/error.h"'
refuses 'tests/support/attacker/a.cpp:2: tests/support/attacker must not include tests/' tests/support/attacker/a.cpp '#include "tests/net/linkstage.h"'
refuses 'app/new/a.cpp:2: app/new has no line in the table' app/new/a.cpp '#include "app/engine/error.h"'
refuses 'ui/chat/a.cpp:2: "page.h" is not named from the top' ui/chat/a.cpp '#include "page.h"'

# Their picture: an arrow that the table does not have, one that follows from others, and one that is missing.
draws() { # WHAT, sed's expression that changes a faithful picture
    local picture=$work/tree/docs/ARCHITECTURE.md
    cases=$((cases + 1))
    new_tree
    mkdir -p "$work/tree/docs"
    sed "$2" "$(dirname "$check")/../../docs/ARCHITECTURE.md" >"$picture"
    if [[ -z $1 ]]; then
        output=$("$check" "$work/tree" 2>&1) || report 'a faithful picture was refused'
    elif output=$("$check" "$work/tree" 2>&1) || [[ $output != "docs/ARCHITECTURE.md: the arrow $1"* ]]; then
        report "a picture should have been refused: $1"
    fi
}
draws '' ''
draws 'app/net -> app/session is drawn' 's#^  app/net --> #&app/session \& #'
draws 'app/session -> app/net is drawn' 's#^  app/session --> #&app/net \& #'
draws 'app/text -> app/engine is missing' 's#^\(  app/text --> .*\) & app/engine#\1#'

# Code that is only allowed in some places.
refuses 'app/punch/a.cpp:2: sockets' app/punch/a.cpp '#include <QTcpSocket>'
refuses 'app/session/peerclient.h:2: sockets' app/session/peerclient.h '#include <QSslSocket>'
refuses 'ui/chat/a.cpp:2: sockets' ui/chat/a.cpp '#include <sys/socket.h>'
refuses 'app/chat/a.h:2: timers' app/chat/a.h '#include <QTimer>'
refuses 'app/engine/a.h:2: timers' app/engine/a.h '#include <QTimer>'
refuses 'server/lobby/a.h:2: sockets' server/lobby/a.h '#include <QTcpSocket>'
refuses 'server/lobby/lobby.h:2: timers' server/lobby/lobby.h 'QTimer m_timer;'
refuses 'app/trust/a.h:2: widgets' app/trust/a.h '#include <QVBoxLayout>'
refuses 'app/text/a.h:2: widgets' app/text/a.h '#include <QLabel>'
refuses 'app/net/a.cpp:2: translations' app/net/a.cpp 'fail(tr("No route"));'
refuses 'ui/chat/a.cpp:2: blocking calls' ui/chat/a.cpp 'socket.waitForConnected(100);'
refuses 'app/net/a.cpp:2: blocking calls' app/net/a.cpp 'QThread::msleep(20); // for a while'
refuses 'tests/ui/tst_a.cpp:2: keys to widgets' tests/ui/tst_a.cpp 'QTest::keyClick(field, Qt::Key_Return);'
refuses 'app/punch/a.cpp:2: clocks' app/punch/a.cpp 'const auto now = std::chrono::steady_clock::now();'
refuses 'app/protocol/a.cpp:2: clocks' app/protocol/a.cpp 'auto t = QDateTime::currentDateTime();'
refuses 'app/engine/a.cpp:2: clocks' app/engine/a.cpp 'auto t = QDateTime::currentDateTime();'
refuses 'server/lobby/lobby.cpp:2: clocks' server/lobby/lobby.cpp 'QElapsedTimer elapsed;'
refuses 'app/punch/a.h:2: threads' app/punch/a.h 'std::mutex m_mutex;'
refuses 'server/net/a.cpp:2: logging' server/net/a.cpp 'qWarning("no");'
refuses 'server/net/a.cpp:2: other systems' server/net/a.cpp '#ifdef Q_OS_FREEBSD'
refuses 'app/platform/a.cpp:3: other systems' app/platform/a.cpp '#ifdef Q_OS_WIN' '#elif defined(__APPLE__)'

# The habits of the repository.
refuses 'resources/man/punchline-nothing.1: there is no man page' app/b/CMakeLists.txt 'punchline_program(punchline-nothing SOURCES x)'
mapfile -t many < <(yes '' | head -n 400)
refuses 'ui/chat/long.cpp:401: is longer' ui/chat/long.cpp "${many[@]}"
refuses 'stray.txt: does not belong at the top level' stray.txt 'a note'

cases=$((cases + 1))
new_tree
printf 'int x;\n' >"$work/tree/app/bare.h"
output=$("$check" "$work/tree" 2>&1) && report 'a file without a licence was accepted'
[[ $output == 'app/bare.h:1: has no SPDX'* ]] || report 'a file without a licence should have been named'

printf '%d passed, %d failed\n' $((cases + 1 - failures)) "$failures"
((failures == 0))
