# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Looks for the XCB library if Qt itself supports X11. Sets PUNCHLINE_XCB to what a target links, or leaves it empty if
# the library is missing: trays of the older kind are then looked for only once, some seconds after the start.

set(PUNCHLINE_XCB "")
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND AND QT_FEATURE_xcb)
    pkg_check_modules(XCB QUIET IMPORTED_TARGET GLOBAL xcb)
endif()
if(XCB_FOUND)
    set(PUNCHLINE_XCB PkgConfig::XCB)
endif()
