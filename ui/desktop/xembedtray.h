// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

struct xcb_connection_t;

namespace punchline {

/// Whether a tray of the older kind stands on @p screen of the X server behind @p display: somebody owns its
/// selection (freedesktop.org, System Tray Protocol Specification, "Locating the system tray"). It asks the
/// X server and waits for its answer; false where the connection is null or broken.
[[nodiscard]] bool hasXEmbedTray(xcb_connection_t *display, int screen);

/// The same for the program's own display; false where that is none of X11.
[[nodiscard]] bool hasXEmbedTray();

} // namespace punchline
