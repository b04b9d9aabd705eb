# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Looks for X11's library where Qt itself speaks X11. Sets PUNCHLINE_XCB to what a target links, or to nothing where it
# is not there: trays of the older kind are then looked for once, some seconds after the start.

set(PUNCHLINE_XCB "")
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND AND QT_FEATURE_xcb)
    pkg_check_modules(XCB QUIET IMPORTED_TARGET GLOBAL xcb)
endif()
if(XCB_FOUND)
    set(PUNCHLINE_XCB PkgConfig::XCB)
endif()
