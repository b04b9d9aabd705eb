#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# The lab without root: a pair links, and another program enters a host. Root becomes nobody for this.
# Usage: unprivileged.sh NATLAB   (exit: 0 all that is so, 1 something is not, 77 the system does not allow it)

set -euo pipefail
natlab=$1

if ((EUID == 0)); then
    # shellcheck disable=SC2016 # The inner shell expands it.
    exec unshare --mount bash -c '
        nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups)
        # Everybody may open it, as on Debian.
        mount -t tmpfs none /dev/net && mknod -m 666 /dev/net/tun c 10 200 && "${nobody[@]}" test -x "$2" || exit 77
        exec "${nobody[@]}" "$@"' unprivileged "$0" "$natlab"
fi

work=$(mktemp -d)
lab=
clean_up() {
    [[ -z $lab ]] || kill "$lab" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

fail() {
    printf '%s\n' "$1" >&2
    cat "$work"/* >&2
    exit 1
}

"$natlab" pair kernel-drop eim-rst --delay 20

"$natlab" homes kernel-drop eim-rst >"$work/homes" &
lab=$!
deadline=$((SECONDS + 30))
until grep -q '^second: ' "$work/homes"; do
    kill -0 "$lab" 2>/dev/null || fail 'The lab ended.'
    ((SECONDS < deadline)) || fail 'The lab did not begin.'
    sleep 0.1
done
read -ra enter <<<"$(sed -n 's/^second: //p' "$work/homes")"
"${enter[@]}" ip -brief address show eth0 >"$work/address" || fail 'The host could not be entered.'
grep -q ' 192\.168\.1\.20/' "$work/address" || fail 'That is not the host.'
kill "$lab"
wait "$lab" || fail "The lab ended with $?."
lab=
