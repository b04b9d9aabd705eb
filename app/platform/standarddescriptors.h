// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace punchline {

enum class StandardStream { Input, Output, Error };

/// Makes standard input, output and error what the rest of a program takes them for. To be called first in
/// main(), before anything opens a file or a socket.
///
/// One that is closed leads to the null device from then on: otherwise the next socket would get its number,
/// and would be sent what is meant for people. A pipe that nobody reads any more, and a file that has come to
/// a limit, make a write fail, and do not end the program.
void prepareStandardDescriptors();

/// Whether people sit before it.
[[nodiscard]] bool isTerminal(StandardStream stream);

/// Whether output and error lead to one place, where the order of what is written to both is seen.
[[nodiscard]] bool outputAndErrorAreOne();

/// What became of a write.
struct Written
{
    qint64 bytes = 0;             ///< How many the system has taken.
    std::optional<QString> error; ///< Why not all of them, in the system's words.
};

/// Writes @p bytes, however long that takes.
[[nodiscard]] Written writeTo(StandardStream stream, QByteArrayView bytes);

} // namespace punchline
