# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

_punchline_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
    --relay)
        mapfile -t COMPREPLY < <(compgen -W 'auto never only' -- "$current")
        return
        ;;
    --name | --stay | --timeout | --bind | --local-port) return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--help --version --json --hello --name --classic --stay --until-left --timeout --bind --local-port --link-only --no-port-mapping --give-up --no-return --relay' -- "$current")
    elif [[ " ${COMP_WORDS[*]:1:COMP_CWORD-1} " =~ \ (connect|invite|join|check)\  ]]; then
        mapfile -t COMPREPLY < <(compgen -A hostname -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W 'connect invite join check' -- "$current")
    fi
}
complete -F _punchline_cli punchline-cli
