#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Checks that everything is installed, and that the desktop entry names installed things.
# Usage: install.sh BUILD DESKTOP   (DESKTOP: ON if the desktop program is built)

set -euo pipefail
build=$1
desktop=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

cmake --install "$build" --prefix "$root" >/dev/null

status=0
expect() { # PATH…
    local path
    for path in "$@"; do
        if [[ ! -s $root/$path ]]; then
            printf 'not installed: %s\n' "$path"
            status=1
        fi
    done
}

expect bin/punchline-cli bin/punchline-server share/man/man1/punchline-cli.1 share/man/man8/punchline-server.8 \
    share/man/man5/punchline-server.conf.5 share/doc/punchline-server/examples/punchline-server.conf
[[ $(uname) != Linux ]] || expect lib/systemd/system/punchline-server{.service,.socket,-probe.socket} lib/sysusers.d/punchline-server.conf
for program in punchline-cli punchline-server; do
    expect share/{bash-completion/completions/$program,zsh/site-functions/_$program,fish/vendor_completions.d/$program.fish}
done
if [[ $desktop == ON ]]; then
    entry=share/applications/org.punchline.Punchline.desktop
    expect bin/punchline share/man/man1/punchline.1 "$entry" share/metainfo/org.punchline.Punchline.metainfo.xml \
        share/icons/hicolor/{16x16,32x32,48x48,64x64,128x128,256x256}/apps/punchline.png \
        share/icons/hicolor/scalable/apps/punchline.svg
    for word in 'Exec=punchline %u' 'Icon=punchline' 'MimeType=x-scheme-handler/punchline;'; do
        if ! grep -qxF "$word" "$root/$entry"; then
            printf '%s does not say %s\n' "$entry" "$word"
            status=1
        fi
    done
fi
# No test program may be installed.
unexpected=$(find "$root/bin" -type f ! -name 'punchline' ! -name 'punchline-cli' ! -name 'punchline-server')
if [[ -n $unexpected ]]; then
    printf 'installed, but should not be:\n%s\n' "$unexpected"
    status=1
fi
exit "$status"
