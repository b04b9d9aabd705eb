// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The subset of CBOR (RFC 8949) in Punchline's frames. It reads what a client sends, which has definite
/// lengths only; anything else is not an item.
namespace attacker::cbor {

struct Item
{
    enum class Kind { Number, Negative, Bytes, Text, Array, Map, Simple };

    Kind kind = Kind::Simple;
    std::uint64_t number = 0; ///< Negative: the value is -1 - number. Simple: 20 is false, 21 is true.
    std::string bytes;        ///< Of a byte or text string.
    std::vector<Item> items;  ///< Of an array, or of a map as alternating keys and values.

    /// The value at @p key in a map; `nullptr` if there is none.
    [[nodiscard]] const Item *at(std::uint64_t key) const;
    /// The number or bytes at @p key; 0 or empty if there are none.
    [[nodiscard]] std::uint64_t numberAt(std::uint64_t key) const;
    [[nodiscard]] std::string bytesAt(std::uint64_t key) const;
};

/// @p text as exactly one item; `nullopt` if it is not one.
[[nodiscard]] std::optional<Item> read(std::string_view text);

[[nodiscard]] std::string number(std::int64_t value);
[[nodiscard]] std::string boolean(bool value);
[[nodiscard]] std::string bytes(std::string_view value);
[[nodiscard]] std::string text(std::string_view value);
/// @p items are already encoded.
[[nodiscard]] std::string array(const std::vector<std::string> &items);

/// A map entry with an integer key; the value is already encoded.
struct Entry
{
    std::int64_t key;
    std::string value;
};
[[nodiscard]] std::string map(const std::vector<Entry> &entries);

} // namespace attacker::cbor
