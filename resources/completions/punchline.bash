# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT
# shellcheck shell=bash

_punchline() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
    --server | --code | --profile) return ;;
    esac
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--server --code --connect --profile --help --version' -- "$current")
    fi
}
complete -F _punchline punchline
