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

/// What Redis answers to one command, or that it does not.
struct RedisReply
{
    enum class Kind {
        Lost, ///< There is no connection: whether the command was carried out, nobody knows.
        Error,
        Nil,
        Integer,
        Bytes,
        List,
    };

    Kind kind = Kind::Lost;
    qint64 integer = 0;
    QByteArray bytes; ///< Of Bytes; of an Error its text, whose first word names it.
    QList<RedisReply> list;

    [[nodiscard]] bool isFailure() const { return kind == Kind::Lost || kind == Kind::Error; }
    /// It is an error that is not about what was asked: this Redis serves nobody, not us, or not now, as one
    /// that is no master any more. Another one may.
    [[nodiscard]] bool meansAway() const { return kind == Kind::Error && errorMeansAway(bytes); }
    [[nodiscard]] static bool errorMeansAway(QByteArrayView error);
};

using RedisAnswer = std::function<void(const RedisReply &reply)>;

} // namespace punchline
