# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

_punchline_server() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
    --config | --redis-ca)
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --log-level)
        mapfile -t COMPREPLY < <(compgen -W 'auto error warning info debug' -- "$current")
        return
        ;;
    --listen | --port | --probe-port | --probe-public-port | --alternate | --proxy-protocol | --max-clients | --max-clients-per-address | --room-seconds | --relay-rate | --relay-total-rate | --relay-pairs | --public-address | --metrics | --redis) return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--check-config --config --listen --port --probe-port --probe-public-port --alternate --proxy-protocol --no-classic --max-clients --max-clients-per-address --room-seconds --relay --relay-rate --relay-total-rate --relay-pairs --public-address --log-level --metrics --redis --redis-ca --help --version' -- "$current")
    fi
}
complete -F _punchline_server punchline-server
