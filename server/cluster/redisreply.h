// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

namespace punchline {

/// A command and its arguments, as Redis takes them.
using RedisCommand = QList<QByteArray>;

/// The answer of Redis to one command, or the lack of one.
struct RedisReply
{
    enum class Kind {
        Lost, ///< There is no connection. Whether the command was carried out is unknown.
        Error,
        Nil,
        Integer,
        Bytes,
        List,
    };

    Kind kind = Kind::Lost;
    qint64 integer = 0;
    QByteArray bytes; ///< For Bytes. For Error its text; the first word names the error.
    QList<RedisReply> list;

    [[nodiscard]] bool isFailure() const { return kind == Kind::Lost || kind == Kind::Error; }
    /// True for an error that is not about the command: this Redis does not serve anybody, or us, or now (for
    /// example because it is not a master any more). Another one may.
    [[nodiscard]] bool meansAway() const { return kind == Kind::Error && errorMeansAway(bytes); }
    [[nodiscard]] static bool errorMeansAway(QByteArrayView error);
};

using RedisAnswer = std::function<void(const RedisReply &reply)>;

} // namespace punchline
