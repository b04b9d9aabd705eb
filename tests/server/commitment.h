// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

namespace punchline {

/// The commitment of a client of a test; @p letter distinguishes clients.
[[nodiscard]] inline QByteArray commitmentOf(char letter = 'c')
{
    return QByteArray(CommitmentSize, letter);
}

[[nodiscard]] inline EnterLobby lobbyEntry(char letter = 'c')
{
    return {commitmentOf(letter)};
}

} // namespace punchline
