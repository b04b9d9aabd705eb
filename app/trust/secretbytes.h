// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>
#include <vector>

namespace punchline {

/// Overwrites memory in a way that no optimiser removes.
void wipe(void *memory, std::size_t size);

/// Overwrites memory before freeing it.
template <typename T> struct WipingAllocator
{
    using value_type = T; // NOLINT(readability-identifier-naming): the name is the standard's

    WipingAllocator() = default;
    template <typename Other> explicit WipingAllocator(const WipingAllocator<Other> &) { }

    T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *memory, std::size_t count)
    {
        wipe(memory, count * sizeof(T));
        std::allocator<T>().deallocate(memory, count);
    }

    friend bool operator==(const WipingAllocator &, const WipingAllocator &) { return true; }
};

/// Bytes that must not outlive their use: a code, a scalar, a key. Every copy is deep, and each is wiped when
/// it is destroyed; a QByteArray would be shared with unknown owners and left in memory.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// @p size zeros, to be overwritten.
    explicit SecretBytes(std::size_t size)
        : m_bytes(size)
    { }

    /// The caller has to wipe the source.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes)
    {
        SecretBytes copy;
        copy.m_bytes.assign(bytes.begin(), bytes.end());
        return copy;
    }

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] QByteArrayView view() const { return {data(), static_cast<qsizetype>(size())}; }

    /// Takes the same time for all values of the same size.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    std::vector<unsigned char, WipingAllocator<unsigned char>> m_bytes;
};

} // namespace punchline
