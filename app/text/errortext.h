// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/engine/event.h"

#include <QString>

namespace punchline {

/// An error in words for a person.
struct ErrorSentences
{
    QString message; ///< What happened, one plain sentence.
    QString advice;  ///< What to do next, one plain sentence.

    /// Both in one line.
    [[nodiscard]] QString together() const { return message + u' ' + advice; }
};

/// The sentences for @p error, translated.
[[nodiscard]] ErrorSentences errorSentences(const Error &error);

/// Why waiting was interrupted, and that it goes on by itself.
[[nodiscard]] ErrorSentences waitingOnSentences(const event::WaitingInterrupted &interrupted);

/// The stable word for @p code that scripts may compare, for example "server-refused".
[[nodiscard]] QString errorWord(ErrorCode code);

} // namespace punchline
