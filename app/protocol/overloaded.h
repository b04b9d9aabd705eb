// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// A visitor of a variant, made of one lambda for each alternative.
template <class... Alternatives> struct Overloaded : Alternatives...
{
    using Alternatives::operator()...;
};
template <class... Alternatives> Overloaded(Alternatives...) -> Overloaded<Alternatives...>;

} // namespace punchline
