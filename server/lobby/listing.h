// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

namespace punchline {

/// What a client does with its handles. Who calls one meets only who awaits it.
enum class HandleSide {
    Await,
    Call,
};

[[nodiscard]] constexpr HandleSide otherSide(HandleSide side)
{
    return side == HandleSide::Await ? HandleSide::Call : HandleSide::Await;
}

/// The handles under which a client waits, none of them twice.
struct Listing
{
    HandleSide side = HandleSide::Await;
    QList<QByteArray> handles;
    friend bool operator==(const Listing &, const Listing &) = default;
};

} // namespace punchline
