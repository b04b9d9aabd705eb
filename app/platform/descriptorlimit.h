// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Raises the number of descriptors that this process may open to @p wanted, or as far as the system allows
/// without privileges. Never lowers it.
void raiseDescriptorLimit(int wanted);

/// How many more descriptors this process may open. Large if the system sets no limit.
[[nodiscard]] int spareDescriptors();

} // namespace punchline
