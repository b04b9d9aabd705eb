# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

complete -c punchline-server -f
complete -c punchline-server -l check-config -d 'Judge the configuration and start nothing'
complete -c punchline-server -l config -r -F -d 'Read this file first'
complete -c punchline-server -l listen -x -d 'Listen on this address'
complete -c punchline-server -l port -x -d 'The port for clients'
complete -c punchline-server -l probe-port -x -d 'The port for probes'
complete -c punchline-server -l probe-public-port -x -d 'Where clients find the port for probes'
complete -c punchline-server -l alternate -x -d 'A second address for probes'
complete -c punchline-server -l proxy-protocol -x -d 'Believe the PROXY protocol from there'
complete -c punchline-server -l no-classic -d 'Turn classic clients away'
complete -c punchline-server -l max-clients -x -d 'How many clients at a time'
complete -c punchline-server -l max-clients-per-address -x -d 'How many of them from one address'
complete -c punchline-server -l room-seconds -x -d 'How long a room waits'
complete -c punchline-server -l log-level -x -a 'auto error warning info debug' -d 'What is worth a line'
complete -c punchline-server -l metrics -x -d 'Answer HTTP for the operator there'
complete -c punchline-server -l redis -x -d 'Share rooms with other servers through it'
complete -c punchline-server -l redis-ca -r -F -d 'Trust these authorities for rediss://'
complete -c punchline-server -l help -s h -d 'Show the help'
complete -c punchline-server -l version -d 'Show the version'
