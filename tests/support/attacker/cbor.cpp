// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/cbor.h"

namespace attacker::cbor {

namespace {

constexpr int DeepestNesting = 16;

std::string head(unsigned major, std::uint64_t argument)
{
    const auto first = [major](unsigned low) { return std::string(1, static_cast<char>(major << 5U | low)); };
    if (argument < 24)
        return first(static_cast<unsigned>(argument));
    unsigned low = 24;
    int size = 1;
    while (size < 8 && argument >> (8 * size) != 0) {
        size *= 2;
        low += 1;
    }
    std::string encoded = first(low);
    for (int i = size - 1; i >= 0; --i)
        encoded += static_cast<char>(argument >> (8 * i) & 0xffU);
    return encoded;
}

/// Takes items off the front of a byte string.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    { }

    [[nodiscard]] bool isAtEnd() const { return m_text.empty(); }

    std::optional<Item> take(int depth = 0)
    {
        const auto first = takeBytes(1);
        if (!first || depth > DeepestNesting)
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(first->front());
        const auto argument = takeArgument(byte & 0x1fU);
        if (!argument)
            return std::nullopt;
        Item item;
        item.number = *argument;
        switch (byte >> 5U) {
        case 0:
            item.kind = Item::Kind::Number;
            return item;
        case 1:
            item.kind = Item::Kind::Negative;
            return item;
        case 2:
        case 3: {
            item.kind = byte >> 5U == 2 ? Item::Kind::Bytes : Item::Kind::Text;
            const auto content = takeBytes(*argument);
            if (!content)
                return std::nullopt;
            item.bytes = *content;
            return item;
        }
        case 4:
            item.kind = Item::Kind::Array;
            return fill(std::move(item), *argument, depth);
        case 5:
            item.kind = Item::Kind::Map;
            return *argument > m_text.size() ? std::nullopt : fill(std::move(item), 2 * *argument, depth);
        case 7:
            return item;
        default:
            return std::nullopt;
        }
    }

private:
    std::optional<std::string_view> takeBytes(std::uint64_t count)
    {
        if (count > m_text.size())
            return std::nullopt;
        const std::string_view taken = m_text.substr(0, count);
        m_text.remove_prefix(count);
        return taken;
    }

    std::optional<std::uint64_t> takeArgument(unsigned low)
    {
        if (low < 24)
            return low;
        if (low > 27)
            return std::nullopt;
        const auto content = takeBytes(1U << (low - 24));
        if (!content)
            return std::nullopt;
        std::uint64_t argument = 0;
        for (const char byte : *content)
            argument = argument << 8U | static_cast<unsigned char>(byte);
        return argument;
    }

    std::optional<Item> fill(Item item, std::uint64_t count, int depth)
    {
        if (count > m_text.size())
            return std::nullopt;
        for (std::uint64_t i = 0; i < count; ++i) {
            auto next = take(depth + 1);
            if (!next)
                return std::nullopt;
            item.items.push_back(std::move(*next));
        }
        return item;
    }

    std::string_view m_text;
};

} // namespace

const Item *Item::at(std::uint64_t key) const
{
    for (std::size_t i = 0; kind == Kind::Map && i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::Number && items[i].number == key)
            return &items[i + 1];
    }
    return nullptr;
}

std::uint64_t Item::numberAt(std::uint64_t key) const
{
    const Item *item = at(key);
    return item && item->kind == Kind::Number ? item->number : 0;
}

std::string Item::bytesAt(std::uint64_t key) const
{
    const Item *item = at(key);
    return item ? item->bytes : std::string();
}

std::optional<Item> read(std::string_view text)
{
    Reader reader(text);
    auto item = reader.take();
    return reader.isAtEnd() ? item : std::nullopt;
}

std::string number(std::int64_t value)
{
    return value < 0 ? head(1, static_cast<std::uint64_t>(-1 - value))
                     : head(0, static_cast<std::uint64_t>(value));
}

std::string boolean(bool value)
{
    return head(7, value ? 21 : 20);
}

std::string bytes(std::string_view value)
{
    return head(2, value.size()).append(value);
}

std::string text(std::string_view value)
{
    return head(3, value.size()).append(value);
}

std::string array(const std::vector<std::string> &items)
{
    std::string encoded = head(4, items.size());
    for (const std::string &item : items)
        encoded += item;
    return encoded;
}

std::string map(const std::vector<Entry> &entries)
{
    std::string encoded = head(5, entries.size());
    for (const Entry &entry : entries)
        encoded += number(entry.key) + entry.value;
    return encoded;
}

} // namespace attacker::cbor
