// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

#include <memory>

/// Owners for objects that libcrypto allocates.
namespace punchline::libcrypto {

template <auto free> struct Freed
{
    template <typename T> void operator()(T *object) const { free(object); }
};

/// A T that @p free releases.
template <typename T, auto free> using Owned = std::unique_ptr<T, Freed<free>>;

} // namespace punchline::libcrypto
