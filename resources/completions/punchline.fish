# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

complete -c punchline -f
complete -c punchline -l server -x -d 'The server that introduces the two'
complete -c punchline -l code -x -d 'The code of the other person'
complete -c punchline -l connect -d 'Connect at once'
complete -c punchline -l profile -x -d 'Keep the settings apart under this name'
complete -c punchline -l help -s h -d 'Show the help'
complete -c punchline -l version -d 'Show the version'
