# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

complete -c punchline-cli -f
complete -c punchline-cli -l help -s h -d 'Show the help'
complete -c punchline-cli -l version -d 'Show the version'
complete -c punchline-cli -l json -d 'Write one JSON object a line'
complete -c punchline-cli -l hello -d 'Stream hello messages once linked'
complete -c punchline-cli -l name -x -d 'Tell the other side your name'
complete -c punchline-cli -l classic -d 'Talk in the clear with a classic program'
complete -c punchline-cli -l stay -x -d 'Keep the session open so many seconds'
complete -c punchline-cli -l until-left -d 'Keep the session open until the other side leaves'
complete -c punchline-cli -l timeout -x -d 'Give up after so many seconds'
complete -c punchline-cli -l bind -x -d 'Use this address only'
complete -c punchline-cli -l local-port -x -d 'Use this local port'
complete -c punchline-cli -l give-up -x -d 'End the session when a lost link has not come back within these seconds'
complete -c punchline-cli -l no-return -d 'End the session with its first link'
complete -c punchline-cli -l relay -x -a 'auto never only' -d 'Whether the server may carry the link'
complete -c punchline-cli -l link-only -d 'Invite with a link and no code'
complete -c punchline-cli -l no-port-mapping -d 'Ask no router for a port'
complete -c punchline-cli -n __fish_use_subcommand -a 'connect invite join check'
complete -c punchline-cli -n 'not __fish_use_subcommand' -a '(__fish_print_hostnames)'
