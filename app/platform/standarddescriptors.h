// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace punchline {

enum class StandardStream { Input, Output, Error };

/// Makes standard input, output and error what the rest of a program expects. Call first in main(), before
/// anything opens a file or a socket. A closed descriptor leads to the null device from then on: otherwise
/// the next socket would get its number, and would be sent what is meant for people. A pipe without a reader,
/// or a file that has reached its size limit, makes a write fail instead of ending the program.
void prepareStandardDescriptors();

/// True if @p stream is a terminal.
[[nodiscard]] bool isTerminal(StandardStream stream);

/// True if output and error lead to one place, where the order of writes to both is visible.
[[nodiscard]] bool outputAndErrorAreOne();

/// The result of a write.
struct Written
{
    qint64 bytes = 0;             ///< How many bytes the system has taken.
    std::optional<QString> error; ///< Why it has not taken all, in the system's words.
};

/// Writes all of @p bytes, however long that takes.
[[nodiscard]] Written writeTo(StandardStream stream, QByteArrayView bytes);

} // namespace punchline
