# SPDX-FileCopyrightText: 2026 The Punchline authors
# SPDX-License-Identifier: MIT

# Looks for the two libraries that talk to routers. Sets PUNCHLINE_MINIUPNPC and PUNCHLINE_NATPMP to what a
# target links; if a library is missing, leaves its variable empty and prints a notice.

set(PUNCHLINE_MINIUPNPC "")
find_package(PkgConfig QUIET)
if(PKG_CONFIG_FOUND)
    pkg_check_modules(MINIUPNPC QUIET IMPORTED_TARGET miniupnpc)
endif()
if(MINIUPNPC_FOUND)
    set(PUNCHLINE_MINIUPNPC PkgConfig::MINIUPNPC)
else()
    message(NOTICE "libminiupnpc was not found: routers are not asked by UPnP.")
endif()

# libnatpmp has no pkg-config file.
set(PUNCHLINE_NATPMP "")
find_path(NATPMP_INCLUDE_DIR natpmp.h)
find_library(NATPMP_LIBRARY natpmp)
mark_as_advanced(NATPMP_INCLUDE_DIR NATPMP_LIBRARY)
if(NATPMP_INCLUDE_DIR AND NATPMP_LIBRARY)
    add_library(punchline_natpmp INTERFACE)
    target_include_directories(punchline_natpmp SYSTEM INTERFACE "${NATPMP_INCLUDE_DIR}")
    target_link_libraries(punchline_natpmp INTERFACE "${NATPMP_LIBRARY}")
    set(PUNCHLINE_NATPMP punchline_natpmp)
else()
    message(NOTICE "libnatpmp was not found: routers are not asked by NAT-PMP.")
endif()
