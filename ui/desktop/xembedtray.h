// SPDX-FileCopyrightText: 2026 The Punchline authors
// SPDX-License-Identifier: MIT

#pragma once

struct xcb_connection_t;

namespace punchline {

/// True if @p screen of the X server behind @p display has a tray of the older kind, that is, if its
/// selection has an owner (freedesktop.org, System Tray Protocol Specification, "Locating the system tray").
/// It blocks until the X server replies; false if the connection is null or broken.
[[nodiscard]] bool hasXEmbedTray(xcb_connection_t *display, int screen);

/// The same for the program's own display; false if that is not an X11 display.
[[nodiscard]] bool hasXEmbedTray();

} // namespace punchline
