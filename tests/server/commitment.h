// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/protocol/rendezvousmessages.h"

#include <QByteArray>
#include <QList>

namespace punchline {

/// The commitment of a client of a test; @p letter distinguishes clients.
[[nodiscard]] inline QByteArray commitmentOf(char letter = 'c')
{
    return QByteArray(CommitmentSize, letter);
}

/// A handle of a test, one for each letter.
[[nodiscard]] inline QByteArray handleOf(char letter)
{
    return QByteArray(HandleSize, letter);
}

[[nodiscard]] inline QList<QByteArray> handlesOf(const QByteArray &letters)
{
    QList<QByteArray> handles;
    for (const char letter : letters)
        handles.append(handleOf(letter));
    return handles;
}

[[nodiscard]] inline EnterLobby lobbyEntry(char letter = 'c')
{
    return {commitmentOf(letter)};
}

} // namespace punchline
