// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#include "tests/support/attacker/messages.h"

namespace attacker {

std::string encoded(const Endpoint &endpoint)
{
    return cbor::array({cbor::bytes(endpoint.address), cbor::number(endpoint.port)});
}

std::string encoded(const std::vector<Candidate> &candidates)
{
    std::vector<std::string> items;
    for (const Candidate &candidate : candidates)
        items.push_back(cbor::array({cbor::number(candidate.kind), encoded(candidate.endpoint)}));
    return cbor::array(items);
}

std::optional<Endpoint> endpointIn(const cbor::Item *item)
{
    if (!item || item->items.size() != 2)
        return std::nullopt;
    return Endpoint{item->items[0].bytes, static_cast<std::uint16_t>(item->items[1].number)};
}

std::string framed(const std::vector<cbor::Entry> &entries)
{
    const std::string payload = cbor::map(entries);
    std::string frame;
    for (int shift = 24; shift >= 0; shift -= 8)
        frame += static_cast<char>(payload.size() >> shift & 0xffU);
    return frame + payload;
}

std::optional<cbor::Item> takeFrame(std::string &buffer)
{
    constexpr std::size_t HeaderSize = 4;
    if (buffer.size() < HeaderSize)
        return std::nullopt;
    std::size_t length = 0;
    for (std::size_t i = 0; i < HeaderSize; ++i)
        length = length << 8U | static_cast<unsigned char>(buffer[i]);
    if (buffer.size() < HeaderSize + length)
        return std::nullopt;
    auto item = cbor::read(std::string_view(buffer).substr(HeaderSize, length));
    buffer.erase(0, HeaderSize + length);
    return item;
}

} // namespace attacker
