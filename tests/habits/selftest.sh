#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Proves that check.sh sees what it is there for: a made-up tree that keeps all rules passes, and each of the
# cases below, put into it alone, is reported at its place.

set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

readonly licence="SPDX-License""-Identifier: MIT" # in two parts: it is not this file's
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
    write app/main.cpp '#include "ui/page.h"' '#include <QApplication>'
    write server/lobby/lobby.cpp '#include "app/protocol/frame.h"' 'expire(now);'
    write ui/page.h '#include "app/engine/error.h"' '#include <QWidget>' 'tr("Connect");'
    write tests/net/tst_dial.cpp '#include "app/net/dial.h"' '#include "tst_dial.moc"' 'spy.waitForReadyRead(5);'
    printf '%s\n' "# $licence" 'punchline_program(' '    punchline LINKS x)' >"$work/tree/app/CMakeLists.txt"
    mkdir -p "$work/tree/resources/man" "$work/tree/build"
    printf '.\\" %s\n' "$licence" >"$work/tree/resources/man/punchline.1"
}

report() { # WHAT
    failures=$((failures + 1))
    printf 'FAILED: %s. check.sh said:\n%s\n\n' "$1" "$output"
}

# refuses WHERE FILE LINE…: with that file check.sh must report a problem that begins with WHERE, and no other.
refuses() {
    local where=$1
    shift
    cases=$((cases + 1))
    new_tree
    write "$@"
    if output=$("$check" "$work/tree" 2>&1); then
        report "$1 was taken"
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
refuses 'app/net/a.cpp:2: app/net must not include app/peerclient' app/net/a.cpp '#include "app/peerclient.h"'
refuses 'app/peerclient.cpp:2: app must not include ui/' app/peerclient.cpp '#include "ui/page.h"'
refuses 'app/peerclient.cpp:2: app must not include server/' app/peerclient.cpp '#include "server/lobby.h"'
refuses 'app/peerclient.cpp:2: app must not include app/cli' app/peerclient.cpp '#include "app/cli/json.h"'
refuses 'app/cli/a.cpp:2: app/cli must not include ui/page' app/cli/a.cpp '#include "ui/page.h"'
refuses 'server/lobby/a.cpp:2: server/lobby must not include server/net' server/lobby/a.cpp '#include "server/net/a.h"'
refuses 'server/a.cpp:2: server must not include app/punch' server/a.cpp '#include "app/punch/attempt.h"'
refuses 'ui/a.cpp:2: ui must not include app/net' ui/a.cpp '#include "app/net/dial.h"'
refuses 'ui/a.cpp:2: ui must not include app/peerclient' ui/a.cpp '#include "app/peerclient.h"'
refuses 'ui/text/a.cpp:2: ui/text must not include ui/page' ui/text/a.cpp '#include "ui/page.h"'
refuses 'app/a.cpp:2: app must not include tests/' app/a.cpp '#include "tests/support/fakeengine.h"'
refuses 'tests/support/attacker/a.cpp:2: tests/support/attacker must not include app/' tests/support/attacker/a.cpp '#include "app/engine/error.h"'
refuses 'tests/support/attacker/a.cpp:2: tests/support/attacker must not include tests/' tests/support/attacker/a.cpp '#include "tests/net/linkstage.h"'
refuses 'ui/a.cpp:2: "page.h" is not named from the top' ui/a.cpp '#include "page.h"'

# What belongs only in some places.
refuses 'app/punch/a.cpp:2: sockets' app/punch/a.cpp '#include <QTcpSocket>'
refuses 'app/peerclient.h:2: sockets' app/peerclient.h '#include <QSslSocket>'
refuses 'ui/a.cpp:2: sockets' ui/a.cpp '#include <sys/socket.h>'
refuses 'app/chat/a.h:2: timers' app/chat/a.h '#include <QTimer>'
refuses 'server/lobby/lobby.h:2: timers' server/lobby/lobby.h 'QTimer m_timer;'
refuses 'app/trust/a.h:2: widgets' app/trust/a.h '#include <QVBoxLayout>'
refuses 'app/net/a.cpp:2: translations' app/net/a.cpp 'fail(tr("No route"));'
refuses 'ui/a.cpp:2: blocking calls' ui/a.cpp 'socket.waitForConnected(100);'
refuses 'tests/ui/tst_a.cpp:2: keys to widgets' tests/ui/tst_a.cpp 'QTest::keyClick(field, Qt::Key_Return);'
refuses 'app/net/a.cpp:2: blocking calls' app/net/a.cpp 'QThread::msleep(20); // for a while'
refuses 'app/punch/a.cpp:2: clocks' app/punch/a.cpp 'const auto now = std::chrono::steady_clock::now();'
refuses 'app/protocol/a.cpp:2: clocks' app/protocol/a.cpp 'auto t = QDateTime::currentDateTime();'
refuses 'server/lobby/lobby.cpp:2: clocks' server/lobby/lobby.cpp 'QElapsedTimer elapsed;'
refuses 'app/punch/a.h:2: threads' app/punch/a.h 'std::mutex m_mutex;'
refuses 'server/a.cpp:2: other systems' server/a.cpp '#ifdef Q_OS_FREEBSD'
refuses 'app/platform/a.cpp:3: other systems' app/platform/a.cpp '#ifdef Q_OS_WIN' '#elif defined(__APPLE__)'

# The habits of the repository.
refuses 'resources/man/punchline-nothing.1: there is no man page' app/b/CMakeLists.txt 'punchline_program(punchline-nothing SOURCES x)'
mapfile -t many < <(yes '' | head -n 400)
refuses 'ui/long.cpp:401: is longer' ui/long.cpp "${many[@]}"
refuses 'stray.txt: does not belong at the top level' stray.txt 'a note'

cases=$((cases + 1))
new_tree
printf 'int x;\n' >"$work/tree/app/bare.h"
output=$("$check" "$work/tree" 2>&1) && report 'a file without a licence was taken'
[[ $output == 'app/bare.h:1: has no SPDX'* ]] || report 'a file without a licence should have been named'

printf '%d passed, %d failed\n' $((cases + 1 - failures)) "$failures"
((failures == 0))
