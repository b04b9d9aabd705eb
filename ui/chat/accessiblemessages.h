// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

namespace punchline {

/// From now on assistive technologies find a list in each MessageView: an item for each row, which says
/// itself as ConversationRows has it, with its place, whether it is selected and the focus, and what Enter
/// does there. The widgets in the view come after the rows. Qt knows how to do that for its own lists only.
void installAccessibleMessages();

} // namespace punchline
