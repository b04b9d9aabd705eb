// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The few items of RFC 8949 that travel in Punchline's frames. It reads what a client sends, which has
/// definite lengths only; anything else is no item.
namespace attacker::cbor {

struct Item
{
    enum class Kind { Number, Negative, Bytes, Text, Array, Map, Simple };

    Kind kind = Kind::Simple;
    std::uint64_t number = 0; ///< Negative: -1 less it. Simple: 20 is false, 21 is true.
    std::string bytes;        ///< Of a byte string or a text.
    std::vector<Item> items;  ///< Of an array, or of a map: keys and values in turn.

    /// What stands at @p key in a map; null where nothing does.
    [[nodiscard]] const Item *at(std::uint64_t key) const;
    /// The number, or the bytes, at @p key; 0 or nothing where there are none.
    [[nodiscard]] std::uint64_t numberAt(std::uint64_t key) const;
    [[nodiscard]] std::string bytesAt(std::uint64_t key) const;
};

/// The whole of @p text as one item.
[[nodiscard]] std::optional<Item> read(std::string_view text);

[[nodiscard]] std::string number(std::int64_t value);
[[nodiscard]] std::string boolean(bool value);
[[nodiscard]] std::string bytes(std::string_view value);
[[nodiscard]] std::string text(std::string_view value);
/// @p items are encoded already.
[[nodiscard]] std::string array(const std::vector<std::string> &items);

/// A map from small numbers; the values are encoded already.
struct Entry
{
    std::int64_t key;
    std::string value;
};
[[nodiscard]] std::string map(const std::vector<Entry> &entries);

} // namespace attacker::cbor
