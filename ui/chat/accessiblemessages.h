// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// Exposes each MessageView to assistive technologies as a list, which Qt does only for its own list views.
/// Each row is an item with the text that ConversationRows speaks for it, its position, its selection and
/// focus state, and what Enter does there. The widgets inside the view follow the rows.
void installAccessibleMessages();

} // namespace punchline
