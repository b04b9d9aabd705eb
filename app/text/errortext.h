// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/engine/error.h"
#include "app/engine/event.h"

#include <QString>

namespace punchline {

/// An error in words for the user.
struct ErrorSentences
{
    QString message; ///< What happened: one plain sentence, and another one about the relay if that matters.
    QString advice;  ///< What to do next, likewise.

    /// Both in one line.
    [[nodiscard]] QString together() const { return message + u' ' + advice; }
};

/// The sentences for @p error, translated.
[[nodiscard]] ErrorSentences errorSentences(const Error &error);

/// Explains why waiting was interrupted, and that it continues by itself.
[[nodiscard]] ErrorSentences waitingOnSentences(const event::WaitingInterrupted &interrupted);

/// Explains why a try to return failed, and that it continues by itself.
[[nodiscard]] ErrorSentences returnsOnSentences(const Error &reason);

/// The stable identifier of @p code for scripts, for example "server-refused".
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace punchline
